/**
 * Bodies that news text names, from general knowledge.
 *
 * A line is `id|name|other names|metonyms|common nouns that can stand for it`; names are parted by commas.
 */
export const BODIES = `
un|United Nations|UN,U.N.,Security Council,U.N. Security Council,UN Security Council||organization
nato|NATO|North Atlantic Treaty Organization,Nato,N.A.T.O.||alliance,bloc
eu|European Union|EU,E.U.|Brussels|bloc,union
european-commission|European Commission||Berlaymont|commission
european-parliament|European Parliament|||parliament
ecb|European Central Bank|ECB||bank
imf|International Monetary Fund|IMF,I.M.F.||fund
world-bank|World Bank|||bank
wto|World Trade Organization|WTO,W.T.O.||organization
who|World Health Organization|WHO,W.H.O.||organization,agency
iaea|International Atomic Energy Agency|IAEA,I.A.E.A.||agency,watchdog
icc|International Criminal Court|ICC||court
icj|International Court of Justice|ICJ||court
osce|Organization for Security and Cooperation in Europe|OSCE||organization
oecd|Organization for Economic Cooperation and Development|OECD,O.E.C.D.||organization
opec|OPEC|Organization of the Petroleum Exporting Countries||cartel
g7|Group of Seven|G7,G-7||group
g20|Group of 20|G20,G-20||group
african-union|African Union|||union
arab-league|Arab League|||league
asean|ASEAN|Association of Southeast Asian Nations||bloc
unicef|UNICEF|||agency
unhcr|UNHCR|U.N. Refugee Agency||agency
red-cross|International Committee of the Red Cross|ICRC||organization
amnesty|Amnesty International|||group,organization
hrw|Human Rights Watch|||group,organization
white-house|White House||Oval Office,West Wing,1600 Pennsylvania Avenue|
us-state|Department of State|State Department,U.S. State Department,US State Department,State Dept.|Foggy Bottom|department
us-defense|Department of Defense|Defense Department,U.S. Department of Defense,Defense Dept.|Pentagon|department
us-justice|Department of Justice|Justice Department,DOJ,D.O.J.,U.S. Department of Justice,U.S. Justice Department||department
us-treasury|Department of the Treasury|Treasury Department,U.S. Treasury,Treasury||department
us-homeland|Department of Homeland Security|Homeland Security,Homeland Security Department,DHS,D.H.S.||department,agency
us-labor|Department of Labor|Labor Department||department
us-commerce|Department of Commerce|Commerce Department||department
us-education|Department of Education|Education Department,U.S. Department of Education||department
us-energy|Department of Energy|Energy Department||department
us-interior|Department of the Interior|Interior Department||department
us-agriculture|Department of Agriculture|Agriculture Department,USDA,U.S. Department of Agriculture||department
us-transportation|Department of Transportation|Transportation Department||department
us-hhs|Department of Health and Human Services|HHS,H.H.S.,Health and Human Services||department
us-hud|Department of Housing and Urban Development|HUD||department
us-va|Department of Veterans Affairs|Veterans Affairs,V.A.,Veterans Administration,Veterans Affairs Department||department,agency
congress|Congress|U.S. Congress,US Congress|Capitol Hill|legislature
us-senate|U.S. Senate|Senate,US Senate,United States Senate||senate,chamber
us-house|U.S. House of Representatives|House of Representatives,US House of Representatives,U.S. House||house,chamber
scotus|U.S. Supreme Court|Supreme Court,US Supreme Court,United States Supreme Court,SCOTUS||court
fbi|FBI|F.B.I.,Federal Bureau of Investigation||bureau,agency
cia|CIA|C.I.A.,Central Intelligence Agency||agency
nsa|National Security Agency|NSA,N.S.A.||agency
nsc|National Security Council|NSC||council
odni|Office of the Director of National Intelligence|ODNI||office
secret-service|Secret Service|U.S. Secret Service||agency,service
irs|Internal Revenue Service|IRS,I.R.S.||agency
epa|Environmental Protection Agency|EPA,E.P.A.||agency
sec|Securities and Exchange Commission|SEC,S.E.C.||commission,agency
fec|Federal Election Commission|FEC,F.E.C.||commission,agency
fcc|Federal Communications Commission|FCC,F.C.C.||commission,agency
ftc|Federal Trade Commission|FTC,F.T.C.||commission,agency
fda|Food and Drug Administration|FDA,F.D.A.||agency
cdc|Centers for Disease Control and Prevention|CDC,C.D.C.,Centers for Disease Control||agency
nih|National Institutes of Health|NIH||agency
nasa|NASA|National Aeronautics and Space Administration||agency
cbo|Congressional Budget Office|CBO,C.B.O.||office,agency
gao|Government Accountability Office|GAO,G.A.O.||office,agency,watchdog
omb|Office of Management and Budget|OMB||office
fed|Federal Reserve|Fed,Federal Reserve Board,U.S. Federal Reserve||bank
ice|Immigration and Customs Enforcement|U.S. Immigration and Customs Enforcement||agency
uscis|United States Citizenship and Immigration Services|USCIS,U.S. Citizenship and Immigration Services,Citizenship and Immigration Services||agency
cbp|Customs and Border Protection|CBP,U.S. Customs and Border Protection||agency
border-patrol|Border Patrol|U.S. Border Patrol||agency
tsa|Transportation Security Administration|TSA||agency
fema|Federal Emergency Management Agency|FEMA||agency
faa|Federal Aviation Administration|FAA||agency
census-bureau|Census Bureau|U.S. Census Bureau,Census,U.S. Census||bureau,agency
bls|Bureau of Labor Statistics|||bureau,agency
usaid|USAID|U.S. Agency for International Development||agency
us-army|U.S. Army|US Army||army
centcom|U.S. Central Command|CENTCOM,Central Command||command
joint-chiefs|Joint Chiefs of Staff|||
house-oversight|House Oversight and Government Reform Committee|House Oversight Committee||committee,panel
house-judiciary|House Judiciary Committee|||committee,panel
senate-judiciary|Senate Judiciary Committee|||committee,panel
senate-foreign|Senate Foreign Relations Committee|||committee,panel
senate-armed|Senate Armed Services Committee|||committee,panel
house-benghazi|House Select Committee on Benghazi|House Benghazi Committee,Benghazi Committee,Select Committee on Benghazi||committee,panel
cbc|Congressional Black Caucus|||caucus
freedom-caucus|House Freedom Caucus|Freedom Caucus||caucus
rnc|Republican National Committee|RNC,R.N.C.||committee,party
dnc|Democratic National Committee|DNC,D.N.C.||committee,party
dccc|Democratic Congressional Campaign Committee|DCCC||committee
nrsc|National Republican Senatorial Committee|NRSC||committee
dscc|Democratic Senatorial Campaign Committee|DSCC||committee
republican-party|Republican Party|Grand Old Party,GOP,G.O.P.||party
democratic-party|Democratic Party|||party
green-party|Green Party|||party
libertarian-party|Libertarian Party|||party
debates-commission|Commission on Presidential Debates|||commission
nra|National Rifle Association|NRA,N.R.A.||association,group
aclu|American Civil Liberties Union|ACLU,A.C.L.U.||union,group,organization
naacp|National Association for the Advancement of Colored People|NAACP,N.A.A.C.P.||association,group,organization
afl-cio|AFL-CIO|A.F.L.-C.I.O.||federation,union
seiu|Service Employees International Union|SEIU||union
aft|American Federation of Teachers|||union
uft|United Federation of Teachers|||union
planned-parenthood|Planned Parenthood|Planned Parenthood Federation of America||organization,group
chamber-of-commerce|U.S. Chamber of Commerce|Chamber of Commerce,US Chamber of Commerce||chamber,group
club-for-growth|Club for Growth|||group
heritage-foundation|Heritage Foundation|||foundation,group
adl|Anti-Defamation League|||league,group,organization
cair|Council on American-Islamic Relations|CAIR||group,organization
aipac|American Israel Public Affairs Committee|AIPAC||group
moveon|MoveOn|MoveOn.org||group
judicial-watch|Judicial Watch|||group
wikileaks|WikiLeaks|Wikileaks||group,website
clinton-foundation|Clinton Foundation|||foundation
trump-organization|Trump Organization|||company
trump-foundation|Trump Foundation|Donald J. Trump Foundation||foundation
trump-university|Trump University|||university
pew|Pew Research Center|Pew||center,organization
brookings|Brookings Institution|Brookings||institution
nyt|The New York Times|The Times,New York Times,NYT,NY Times,N.Y. Times||newspaper,paper,outlet
wapo|The Washington Post|The Post,Washington Post,WaPo||newspaper,paper,outlet
wsj|The Wall Street Journal|The Journal,Wall Street Journal,WSJ||newspaper,paper,outlet
usa-today|USA Today|USA TODAY||newspaper,paper,outlet
la-times|Los Angeles Times|L.A. Times,LA Times||newspaper,paper
chicago-tribune|Chicago Tribune|||newspaper,paper
boston-globe|The Boston Globe|Boston Globe||newspaper,paper
miami-herald|Miami Herald|||newspaper,paper
des-moines-register|Des Moines Register|||newspaper,paper
union-leader|New Hampshire Union Leader|The Union Leader||newspaper,paper
ny-post|New York Post|||newspaper,paper,tabloid
ny-daily-news|New York Daily News|Daily News||newspaper,paper,tabloid
washington-times|The Washington Times|Washington Times||newspaper,paper
washington-examiner|Washington Examiner|||newspaper,paper
politico|Politico|POLITICO||outlet,publication,website,site
the-hill|The Hill|||newspaper,outlet
huffpost|The Huffington Post|Huffington Post,HuffPost||outlet,website,site
breitbart|Breitbart News|Breitbart,Breitbart.com||outlet,website,site
daily-caller|The Daily Caller|Daily Caller||outlet,website,site
daily-beast|The Daily Beast|Daily Beast||outlet,website,site
buzzfeed|BuzzFeed|BuzzFeed News,Buzzfeed||outlet,website,site
vox|Vox|||outlet,website,site
slate|Slate|||outlet,magazine,website
salon|Salon|||outlet,website
axios|Axios|||outlet,website,site
drudge|Drudge Report|||website,site
national-review|National Review|||magazine,publication
weekly-standard|The Weekly Standard|Weekly Standard||magazine,publication
time|Time magazine|TIME magazine||magazine
newsweek|Newsweek|||magazine
new-yorker|The New Yorker|New Yorker||magazine
atlantic|The Atlantic|||magazine
mother-jones|Mother Jones|||magazine
vanity-fair|Vanity Fair|||magazine
rolling-stone|Rolling Stone|||magazine
forbes|Forbes|Forbes magazine||magazine
economist|The Economist|||magazine
politifact|PolitiFact|Politifact||website,site
real-clear-politics|RealClearPolitics|Real Clear Politics||website,site
ap|Associated Press|AP,The AP,A.P.||agency,service
reuters|Reuters|||agency,service
afp|Agence France-Presse|AFP||agency
upi|UPI|United Press International||agency
bloomberg|Bloomberg News|Bloomberg||agency,outlet
cnn|CNN|Cable News Network||network,channel,broadcaster
fox-news|Fox News|Fox News Channel,FOX News||network,channel,broadcaster
fox-business|Fox Business Network|Fox Business||network,channel
msnbc|MSNBC|||network,channel
nbc|NBC News|NBC||network,broadcaster
abc|ABC News|ABC||network,broadcaster
cbs|CBS News|CBS||network,broadcaster
npr|NPR|National Public Radio||network,broadcaster
pbs|PBS|||network,broadcaster
c-span|C-SPAN|||network
univision|Univision|||network,broadcaster
telemundo|Telemundo|||network,broadcaster
cnbc|CNBC|||network,channel
bbc|BBC|British Broadcasting Corporation,BBC News||broadcaster,network
sky-news|Sky News|||broadcaster,channel
guardian|The Guardian|Guardian newspaper||newspaper,paper,outlet
ft|Financial Times|FT||newspaper,paper
telegraph|The Daily Telegraph|Daily Telegraph,The Telegraph||newspaper,paper
daily-mail|Daily Mail|||newspaper,paper,tabloid
times-london|The Times of London|Times of London||newspaper,paper
der-spiegel|Der Spiegel|Spiegel||magazine
bild|Bild|||newspaper,paper,tabloid
le-monde|Le Monde|||newspaper,paper
rt|RT|Russia Today,RT America||network,channel,broadcaster,outlet
tass|TASS|Tass,Itar-Tass||agency
ria|RIA Novosti|RIA||agency
sputnik|Sputnik|Sputnik News||agency,outlet
interfax|Interfax|||agency
xinhua|Xinhua|Xinhua News Agency||agency
global-times|Global Times|||newspaper,paper
al-jazeera|Al Jazeera|Al-Jazeera||network,broadcaster,channel
kyiv-independent|The Kyiv Independent|Kyiv Independent||newspaper,outlet
haaretz|Haaretz|||newspaper,paper
youtube|YouTube|||company,site
facebook|Facebook|||company,firm,site
twitter|Twitter|||company,firm,site
google|Google|||company,firm
apple|Apple|||company,firm
amazon|Amazon|Amazon.com||company,firm
microsoft|Microsoft|||company,firm
openai|OpenAI|||company,firm
tesla|Tesla|||company,firm
boeing|Boeing|||company,firm
volkswagen|Volkswagen|VW||company,automaker,carmaker
bmw|BMW|||company,automaker,carmaker
siemens|Siemens|||company
bayer|Bayer|||company
airbus|Airbus|||company,manufacturer
bp|BP|||company
totalenergies|TotalEnergies|||company
hsbc|HSBC|||bank
barclays|Barclays|||bank
deutsche-bank|Deutsche Bank|||bank
ubs|UBS|||bank
credit-suisse|Credit Suisse|||bank
astrazeneca|AstraZeneca|||company
gsk|GSK|GlaxoSmithKline||company
unilever|Unilever|||company
nestle|Nestlé|Nestle||company
novartis|Novartis|||company
novo-nordisk|Novo Nordisk|||company
toyota|Toyota|||company,automaker,carmaker
honda|Honda|||company,automaker,carmaker
nissan|Nissan|||company,automaker,carmaker
hyundai|Hyundai|||company,automaker,carmaker
samsung|Samsung|Samsung Electronics||company
sony|Sony|||company
tsmc|TSMC|||company
huawei|Huawei|||company
alibaba|Alibaba|||company
tencent|Tencent|||company
bytedance|ByteDance|||company
tiktok|TikTok|||company,platform
byd|BYD|||company,automaker,carmaker
alphabet|Alphabet Inc.|||company
meta|Meta Platforms|||company
netflix|Netflix|||company
nvidia|Nvidia|NVIDIA||company
intel|Intel Corp.|||company
ibm|IBM|||company
spacex|SpaceX|||company
uber|Uber|||company
disney|Walt Disney|Walt Disney Co.||company
comcast|Comcast|||company
att|AT&T|||company
verizon|Verizon|||company
general-motors|General Motors|GM||company,automaker,carmaker
ford-motor|Ford Motor|Ford Motor Co.||company,automaker,carmaker
stellantis|Stellantis|||company,automaker,carmaker
lockheed|Lockheed Martin|||company,contractor
raytheon|Raytheon|||company,contractor
general-electric|General Electric|||company
pfizer|Pfizer|||company,drugmaker
moderna|Moderna|||company,drugmaker
johnson-johnson|Johnson & Johnson|||company
walmart|Walmart|Wal-Mart||company,retailer
starbucks|Starbucks|||company,chain
jpmorgan|JPMorgan Chase|JPMorgan||bank
citigroup|Citigroup|Citi||bank
bank-of-america|Bank of America|||bank
wells-fargo|Wells Fargo|||bank
morgan-stanley|Morgan Stanley|||bank
blackrock|BlackRock|||company
lufthansa|Lufthansa|||airline,carrier,company
ryanair|Ryanair|||airline,carrier,company
british-airways|British Airways|||airline,carrier,company
united-airlines|United Airlines|||airline,carrier,company
american-airlines|American Airlines|||airline,carrier,company
chevron|Chevron|||company
rosneft|Rosneft|||company
lukoil|Lukoil|||company
aramco|Saudi Aramco|Aramco||company
maersk|Maersk|||company
spotify|Spotify|||company
exxon|Exxon Mobil|ExxonMobil,Exxon||company,firm
goldman|Goldman Sachs|||company,firm,bank
gazprom|Gazprom|||company,firm
wagner|Wagner Group|||group
hamas|Hamas|||group
hezbollah|Hezbollah|Hizbollah||group
al-shabaab|Al-Shabaab|Al Shabaab,al-Shabaab,al-Shabab,Al-Shabab||group
al-qaeda|Al-Qaeda|Al Qaeda,al-Qaeda,al-Qaida,Al-Qaida,al Qaeda||group
boko-haram|Boko Haram|||group
houthis|Houthis|Houthi movement,Ansar Allah||group,movement
us-coast-guard|U.S. Coast Guard|US Coast Guard,Coast Guard||
taliban|Taliban|||group
islamic-state|Islamic State|ISIS,ISIL||group
black-lives-matter|Black Lives Matter|||movement,group
ku-klux-klan|Ku Klux Klan|KKK||group
rus-foreign|Russian Foreign Ministry|Ministry of Foreign Affairs of Russia,Russia's Foreign Ministry||ministry
rus-defense|Russian Defense Ministry|Ministry of Defence of Russia,Russian Defence Ministry,Russia's Defense Ministry||ministry
rus-duma|State Duma|Duma||parliament
rus-fsb|FSB|Federal Security Service||agency,service
ukr-foreign|Ukrainian Foreign Ministry|Ministry of Foreign Affairs of Ukraine||ministry
ukr-rada|Verkhovna Rada|Rada||parliament
ukr-military|Ukrainian military|Ukrainian Armed Forces,Armed Forces of Ukraine||army,military
chn-foreign|Chinese Foreign Ministry|Ministry of Foreign Affairs of China||ministry
chn-communist|Communist Party of China|Chinese Communist Party||party
gbr-foreign|Foreign Office|UK Foreign Office,British Foreign Office||office,ministry
gbr-mod|British Ministry of Defence|UK Ministry of Defence,Ministry of Defence of the United Kingdom||ministry
gbr-commons|House of Commons|Commons|Westminster|house
gbr-lords|House of Lords|||house
gbr-labour|Labour Party|Labour||party
gbr-conservative|Conservative Party|Tory Party,Tories||party
gbr-boe|Bank of England|||bank
gbr-ukip|UK Independence Party|UKIP||party
deu-foreign|German Foreign Ministry|German Foreign Office,Foreign Office of Germany||ministry
deu-bundestag|Bundestag|||parliament
deu-cdu|Christian Democratic Union|CDU||party
deu-spd|Social Democratic Party of Germany|SPD||party
deu-afd|Alternative for Germany|AfD||party
fra-foreign|French Foreign Ministry|Ministry of Foreign Affairs of France|Quai d'Orsay|ministry
isr-idf|Israeli military|IDF,Israel Defense Forces,Israeli Defense Forces,Israeli army,Israel Defence Forces||military,army
isr-knesset|Knesset|||parliament
irn-irgc|Islamic Revolutionary Guard Corps|IRGC,Revolutionary Guards||guard
vatican|Holy See|Vatican||
`;
