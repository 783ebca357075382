/**
 * The words of each state: `name|capitals|demonyms|en where English is an official language`. Written by
 * scripts/write-states.ts.
 *
 * Contains information from world-countries, which is made available under the Open Database License (ODbL) 1.0.
 */
export const COUNTRIES = `
Afghanistan|Kabul|Afghan|
Angola|Luanda|Angolan|
Albania|Tirana|Albanian|
Andorra|Andorra la Vella|Andorran|
United Arab Emirates|Abu Dhabi|Emirati|
Argentina|Buenos Aires|Argentine|
Armenia|Yerevan|Armenian|
Antigua and Barbuda|Saint John's|Antiguan,Barbudan|en
Australia|Canberra|Australian|en
Austria|Vienna|Austrian|
Azerbaijan|Baku|Azerbaijani|
Burundi|Gitega|Burundian|
Belgium|Brussels|Belgian|
Benin|Porto-Novo|Beninese|
Burkina Faso|Ouagadougou|Burkinabe|
Bangladesh|Dhaka|Bangladeshi|
Bulgaria|Sofia|Bulgarian|
Bahrain|Manama|Bahraini|
Bahamas|Nassau|Bahamian|en
Bosnia and Herzegovina|Sarajevo|Bosnian,Herzegovinian|
Belarus|Minsk|Belarusian|
Belize|Belmopan|Belizean|en
Bolivia|Sucre|Bolivian|
Brazil|Brasília|Brazilian|
Barbados|Bridgetown|Barbadian|en
Brunei|Bandar Seri Begawan|Bruneian|
Bhutan|Thimphu|Bhutanese|
Botswana|Gaborone|Motswana|en
Central African Republic|Bangui|Central African|
Canada|Ottawa|Canadian|en
Switzerland|Bern|Swiss|
Chile|Santiago|Chilean|
China|Beijing|Chinese|
Ivory Coast|Yamoussoukro|Ivorian|
Cameroon|Yaoundé|Cameroonian|en
DR Congo|Kinshasa|Congolese|
Republic of the Congo|Brazzaville|Congolese|
Colombia|Bogotá|Colombian|
Comoros|Moroni|Comoran|
Cape Verde|Praia|Cape Verdian|
Costa Rica|San José|Costa Rican|
Cuba|Havana|Cuban|
Cyprus|Nicosia|Cypriot|
Czechia|Prague|Czech|
Germany|Berlin|German|
Djibouti|Djibouti|Djibouti|
Dominica|Roseau|Dominican|en
Denmark|Copenhagen|Danish|
Dominican Republic|Santo Domingo|Dominican|
Algeria|Algiers|Algerian|
Ecuador|Quito|Ecuadorean|
Egypt|Cairo|Egyptian|
Eritrea|Asmara|Eritrean|en
Spain|Madrid|Spanish|
Estonia|Tallinn|Estonian|
Ethiopia|Addis Ababa|Ethiopian|
Finland|Helsinki|Finnish|
Fiji|Suva|Fijian|en
France|Paris|French|
Micronesia|Palikir|Micronesian|en
Gabon|Libreville|Gabonese|
United Kingdom|London|British|en
Georgia|Tbilisi|Georgian|
Ghana|Accra|Ghanaian|en
Guinea|Conakry|Guinean|
Gambia|Banjul|Gambian|en
Guinea-Bissau|Bissau|Guinea-Bissauan|
Equatorial Guinea|Malabo|Equatorial Guinean|
Greece|Athens|Greek|
Grenada|St. George's|Grenadian|en
Greenland|Nuuk|Greenlandic|
Guatemala|Guatemala City|Guatemalan|
Guyana|Georgetown|Guyanese|en
Hong Kong|City of Victoria|Hong Konger|en
Honduras|Tegucigalpa|Honduran|
Croatia|Zagreb|Croatian|
Haiti|Port-au-Prince|Haitian|
Hungary|Budapest|Hungarian|
Indonesia|Jakarta|Indonesian|
India|New Delhi|Indian|en
Ireland|Dublin|Irish|en
Iran|Tehran|Iranian|
Iraq|Baghdad|Iraqi|
Iceland|Reykjavik|Icelander|
Israel|Jerusalem|Israeli|
Italy|Rome|Italian|
Jamaica|Kingston|Jamaican|en
Jordan|Amman|Jordanian|
Japan|Tokyo|Japanese|
Kazakhstan|Astana|Kazakhstani|
Kenya|Nairobi|Kenyan|en
Kyrgyzstan|Bishkek|Kirghiz|
Cambodia|Phnom Penh|Cambodian|
Kiribati|South Tarawa|I-Kiribati|en
Saint Kitts and Nevis|Basseterre|Kittitian,Nevisian|en
South Korea|Seoul|South Korean|
Kosovo|Pristina|Kosovar|
Kuwait|Kuwait City|Kuwaiti|
Laos|Vientiane|Laotian|
Lebanon|Beirut|Lebanese|
Liberia|Monrovia|Liberian|en
Libya|Tripoli|Libyan|
Saint Lucia|Castries|Saint Lucian|en
Liechtenstein|Vaduz|Liechtensteiner|
Sri Lanka|Colombo|Sri Lankan|
Lesotho|Maseru|Mosotho|en
Lithuania|Vilnius|Lithuanian|
Luxembourg|Luxembourg|Luxembourger|
Latvia|Riga|Latvian|
Morocco|Rabat|Moroccan|
Monaco|Monaco|Monegasque|
Moldova|Chișinău|Moldovan|
Madagascar|Antananarivo|Malagasy|
Maldives|Malé|Maldivan|
Mexico|Mexico City|Mexican|
Marshall Islands|Majuro|Marshallese|en
North Macedonia|Skopje|Macedonian|
Mali|Bamako|Malian|
Malta|Valletta|Maltese|en
Myanmar|Naypyidaw|Burmese|
Montenegro|Podgorica|Montenegrin|
Mongolia|Ulan Bator|Mongolian|
Mozambique|Maputo|Mozambican|
Mauritania|Nouakchott|Mauritanian|
Mauritius|Port Louis|Mauritian|en
Malawi|Lilongwe|Malawian|en
Malaysia|Kuala Lumpur|Malaysian|en
Namibia|Windhoek|Namibian|en
Niger|Niamey|Nigerien|
Nigeria|Abuja|Nigerian|en
Nicaragua|Managua|Nicaraguan|
Netherlands|Amsterdam|Dutch|
Norway|Oslo|Norwegian|
Nepal|Kathmandu|Nepalese|
Nauru|Yaren|Nauruan|en
New Zealand|Wellington|New Zealander|en
Oman|Muscat|Omani|
Pakistan|Islamabad|Pakistani|en
Panama|Panama City|Panamanian|
Peru|Lima|Peruvian|
Philippines|Manila|Filipino|en
Palau|Ngerulmud|Palauan|en
Papua New Guinea|Port Moresby|Papua New Guinean|en
Poland|Warsaw|Polish|
Puerto Rico|San Juan|Puerto Rican|en
North Korea|Pyongyang|North Korean|
Portugal|Lisbon|Portuguese|
Paraguay|Asunción|Paraguayan|
Palestine|Ramallah|Palestinian|
Qatar|Doha|Qatari|
Romania|Bucharest|Romanian|
Russia|Moscow|Russian|
Rwanda|Kigali|Rwandan|en
Saudi Arabia|Riyadh|Saudi Arabian|
Sudan|Khartoum|Sudanese|en
Senegal|Dakar|Senegalese|
Singapore|Singapore|Singaporean|en
Solomon Islands|Honiara|Solomon Islander|en
Sierra Leone|Freetown|Sierra Leonean|en
El Salvador|San Salvador|Salvadoran|
San Marino|City of San Marino|Sammarinese|
Somalia|Mogadishu|Somali|
Serbia|Belgrade|Serbian|
South Sudan|Juba|South Sudanese|en
São Tomé and Príncipe|São Tomé|Sao Tomean|
Suriname|Paramaribo|Surinamer|
Slovakia|Bratislava|Slovak|
Slovenia|Ljubljana|Slovene|
Sweden|Stockholm|Swedish|
Eswatini|Lobamba|Swazi|en
Seychelles|Victoria|Seychellois|en
Syria|Damascus|Syrian|
Chad|N'Djamena|Chadian|
Togo|Lomé|Togolese|
Thailand|Bangkok|Thai|
Tajikistan|Dushanbe|Tadzhik|
Turkmenistan|Ashgabat|Turkmen|
Timor-Leste|Dili|East Timorese|
Tonga|Nuku'alofa|Tongan|en
Trinidad and Tobago|Port of Spain|Trinidadian|en
Tunisia|Tunis|Tunisian|
Türkiye|Ankara|Turkish|
Tuvalu|Funafuti|Tuvaluan|en
Taiwan|Taipei|Taiwanese|
Tanzania|Dodoma|Tanzanian|en
Uganda|Kampala|Ugandan|en
Ukraine|Kyiv|Ukrainian|
Uruguay|Montevideo|Uruguayan|
United States|Washington D.C.|American|en
Uzbekistan|Tashkent|Uzbekistani|
Vatican City|Vatican City|Vatican|
Saint Vincent and the Grenadines|Kingstown|Saint Vincentian|en
Venezuela|Caracas|Venezuelan|
Vietnam|Hanoi|Vietnamese|
Vanuatu|Port Vila|Ni-Vanuatu|en
Samoa|Apia|Samoan|en
Yemen|Sana'a|Yemeni|
South Africa|Pretoria,Bloemfontein,Cape Town|South African|en
Zambia|Lusaka|Zambian|en
Zimbabwe|Harare|Zimbabwean|en
`;
