/**
 * The states of the world: `ISO 3166-1 alpha-3|name|capitals|demonyms`. Written by scripts/write-states.ts.
 *
 * Contains information from world-countries, which is made available under the Open Database License (ODbL) 1.0.
 */
export const STATES = `
AFG|Afghanistan|Kabul|Afghan
AGO|Angola|Luanda|Angolan
ALB|Albania|Tirana|Albanian
AND|Andorra|Andorra la Vella|Andorran
ARE|United Arab Emirates|Abu Dhabi|Emirati
ARG|Argentina|Buenos Aires|Argentine
ARM|Armenia|Yerevan|Armenian
ATG|Antigua and Barbuda|Saint John's|Antiguan,Barbudan
AUS|Australia|Canberra|Australian
AUT|Austria|Vienna|Austrian
AZE|Azerbaijan|Baku|Azerbaijani
BDI|Burundi|Gitega|Burundian
BEL|Belgium|Brussels|Belgian
BEN|Benin|Porto-Novo|Beninese
BFA|Burkina Faso|Ouagadougou|Burkinabe
BGD|Bangladesh|Dhaka|Bangladeshi
BGR|Bulgaria|Sofia|Bulgarian
BHR|Bahrain|Manama|Bahraini
BHS|Bahamas|Nassau|Bahamian
BIH|Bosnia and Herzegovina|Sarajevo|Bosnian,Herzegovinian
BLR|Belarus|Minsk|Belarusian
BLZ|Belize|Belmopan|Belizean
BOL|Bolivia|Sucre|Bolivian
BRA|Brazil|Brasília|Brazilian
BRB|Barbados|Bridgetown|Barbadian
BRN|Brunei|Bandar Seri Begawan|Bruneian
BTN|Bhutan|Thimphu|Bhutanese
BWA|Botswana|Gaborone|Motswana
CAF|Central African Republic|Bangui|Central African
CAN|Canada|Ottawa|Canadian
CHE|Switzerland|Bern|Swiss
CHL|Chile|Santiago|Chilean
CHN|China|Beijing|Chinese
CIV|Ivory Coast|Yamoussoukro|Ivorian
CMR|Cameroon|Yaoundé|Cameroonian
COD|DR Congo|Kinshasa|Congolese
COG|Republic of the Congo|Brazzaville|Congolese
COL|Colombia|Bogotá|Colombian
COM|Comoros|Moroni|Comoran
CPV|Cape Verde|Praia|Cape Verdian
CRI|Costa Rica|San José|Costa Rican
CUB|Cuba|Havana|Cuban
CYP|Cyprus|Nicosia|Cypriot
CZE|Czechia|Prague|Czech
DEU|Germany|Berlin|German
DJI|Djibouti|Djibouti|Djibouti
DMA|Dominica|Roseau|Dominican
DNK|Denmark|Copenhagen|Danish
DOM|Dominican Republic|Santo Domingo|Dominican
DZA|Algeria|Algiers|Algerian
ECU|Ecuador|Quito|Ecuadorean
EGY|Egypt|Cairo|Egyptian
ERI|Eritrea|Asmara|Eritrean
ESP|Spain|Madrid|Spanish
EST|Estonia|Tallinn|Estonian
ETH|Ethiopia|Addis Ababa|Ethiopian
FIN|Finland|Helsinki|Finnish
FJI|Fiji|Suva|Fijian
FRA|France|Paris|French
FSM|Micronesia|Palikir|Micronesian
GAB|Gabon|Libreville|Gabonese
GBR|United Kingdom|London|British
GEO|Georgia|Tbilisi|Georgian
GHA|Ghana|Accra|Ghanaian
GIN|Guinea|Conakry|Guinean
GMB|Gambia|Banjul|Gambian
GNB|Guinea-Bissau|Bissau|Guinea-Bissauan
GNQ|Equatorial Guinea|Malabo|Equatorial Guinean
GRC|Greece|Athens|Greek
GRD|Grenada|St. George's|Grenadian
GRL|Greenland|Nuuk|Greenlandic
GTM|Guatemala|Guatemala City|Guatemalan
GUY|Guyana|Georgetown|Guyanese
HKG|Hong Kong|City of Victoria|Hong Konger
HND|Honduras|Tegucigalpa|Honduran
HRV|Croatia|Zagreb|Croatian
HTI|Haiti|Port-au-Prince|Haitian
HUN|Hungary|Budapest|Hungarian
IDN|Indonesia|Jakarta|Indonesian
IND|India|New Delhi|Indian
IRL|Ireland|Dublin|Irish
IRN|Iran|Tehran|Iranian
IRQ|Iraq|Baghdad|Iraqi
ISL|Iceland|Reykjavik|Icelander
ISR|Israel|Jerusalem|Israeli
ITA|Italy|Rome|Italian
JAM|Jamaica|Kingston|Jamaican
JOR|Jordan|Amman|Jordanian
JPN|Japan|Tokyo|Japanese
KAZ|Kazakhstan|Astana|Kazakhstani
KEN|Kenya|Nairobi|Kenyan
KGZ|Kyrgyzstan|Bishkek|Kirghiz
KHM|Cambodia|Phnom Penh|Cambodian
KIR|Kiribati|South Tarawa|I-Kiribati
KNA|Saint Kitts and Nevis|Basseterre|Kittitian,Nevisian
KOR|South Korea|Seoul|South Korean
UNK|Kosovo|Pristina|Kosovar
KWT|Kuwait|Kuwait City|Kuwaiti
LAO|Laos|Vientiane|Laotian
LBN|Lebanon|Beirut|Lebanese
LBR|Liberia|Monrovia|Liberian
LBY|Libya|Tripoli|Libyan
LCA|Saint Lucia|Castries|Saint Lucian
LIE|Liechtenstein|Vaduz|Liechtensteiner
LKA|Sri Lanka|Colombo|Sri Lankan
LSO|Lesotho|Maseru|Mosotho
LTU|Lithuania|Vilnius|Lithuanian
LUX|Luxembourg|Luxembourg|Luxembourger
LVA|Latvia|Riga|Latvian
MAR|Morocco|Rabat|Moroccan
MCO|Monaco|Monaco|Monegasque
MDA|Moldova|Chișinău|Moldovan
MDG|Madagascar|Antananarivo|Malagasy
MDV|Maldives|Malé|Maldivan
MEX|Mexico|Mexico City|Mexican
MHL|Marshall Islands|Majuro|Marshallese
MKD|North Macedonia|Skopje|Macedonian
MLI|Mali|Bamako|Malian
MLT|Malta|Valletta|Maltese
MMR|Myanmar|Naypyidaw|Burmese
MNE|Montenegro|Podgorica|Montenegrin
MNG|Mongolia|Ulan Bator|Mongolian
MOZ|Mozambique|Maputo|Mozambican
MRT|Mauritania|Nouakchott|Mauritanian
MUS|Mauritius|Port Louis|Mauritian
MWI|Malawi|Lilongwe|Malawian
MYS|Malaysia|Kuala Lumpur|Malaysian
NAM|Namibia|Windhoek|Namibian
NER|Niger|Niamey|Nigerien
NGA|Nigeria|Abuja|Nigerian
NIC|Nicaragua|Managua|Nicaraguan
NLD|Netherlands|Amsterdam|Dutch
NOR|Norway|Oslo|Norwegian
NPL|Nepal|Kathmandu|Nepalese
NRU|Nauru|Yaren|Nauruan
NZL|New Zealand|Wellington|New Zealander
OMN|Oman|Muscat|Omani
PAK|Pakistan|Islamabad|Pakistani
PAN|Panama|Panama City|Panamanian
PER|Peru|Lima|Peruvian
PHL|Philippines|Manila|Filipino
PLW|Palau|Ngerulmud|Palauan
PNG|Papua New Guinea|Port Moresby|Papua New Guinean
POL|Poland|Warsaw|Polish
PRI|Puerto Rico|San Juan|Puerto Rican
PRK|North Korea|Pyongyang|North Korean
PRT|Portugal|Lisbon|Portuguese
PRY|Paraguay|Asunción|Paraguayan
PSE|Palestine|Ramallah|Palestinian
QAT|Qatar|Doha|Qatari
ROU|Romania|Bucharest|Romanian
RUS|Russia|Moscow|Russian
RWA|Rwanda|Kigali|Rwandan
SAU|Saudi Arabia|Riyadh|Saudi Arabian
SDN|Sudan|Khartoum|Sudanese
SEN|Senegal|Dakar|Senegalese
SGP|Singapore|Singapore|Singaporean
SLB|Solomon Islands|Honiara|Solomon Islander
SLE|Sierra Leone|Freetown|Sierra Leonean
SLV|El Salvador|San Salvador|Salvadoran
SMR|San Marino|City of San Marino|Sammarinese
SOM|Somalia|Mogadishu|Somali
SRB|Serbia|Belgrade|Serbian
SSD|South Sudan|Juba|South Sudanese
STP|São Tomé and Príncipe|São Tomé|Sao Tomean
SUR|Suriname|Paramaribo|Surinamer
SVK|Slovakia|Bratislava|Slovak
SVN|Slovenia|Ljubljana|Slovene
SWE|Sweden|Stockholm|Swedish
SWZ|Eswatini|Lobamba|Swazi
SYC|Seychelles|Victoria|Seychellois
SYR|Syria|Damascus|Syrian
TCD|Chad|N'Djamena|Chadian
TGO|Togo|Lomé|Togolese
THA|Thailand|Bangkok|Thai
TJK|Tajikistan|Dushanbe|Tadzhik
TKM|Turkmenistan|Ashgabat|Turkmen
TLS|Timor-Leste|Dili|East Timorese
TON|Tonga|Nuku'alofa|Tongan
TTO|Trinidad and Tobago|Port of Spain|Trinidadian
TUN|Tunisia|Tunis|Tunisian
TUR|Türkiye|Ankara|Turkish
TUV|Tuvalu|Funafuti|Tuvaluan
TWN|Taiwan|Taipei|Taiwanese
TZA|Tanzania|Dodoma|Tanzanian
UGA|Uganda|Kampala|Ugandan
UKR|Ukraine|Kyiv|Ukrainian
URY|Uruguay|Montevideo|Uruguayan
USA|United States|Washington D.C.|American
UZB|Uzbekistan|Tashkent|Uzbekistani
VAT|Vatican City|Vatican City|Vatican
VCT|Saint Vincent and the Grenadines|Kingstown|Saint Vincentian
VEN|Venezuela|Caracas|Venezuelan
VNM|Vietnam|Hanoi|Vietnamese
VUT|Vanuatu|Port Vila|Ni-Vanuatu
WSM|Samoa|Apia|Samoan
YEM|Yemen|Sana'a|Yemeni
ZAF|South Africa|Pretoria,Bloemfontein,Cape Town|South African
ZMB|Zambia|Lusaka|Zambian
ZWE|Zimbabwe|Harare|Zimbabwean
`;
