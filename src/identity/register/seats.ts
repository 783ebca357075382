/**
 * What world-countries does not say about states: more names, seats of government, more words for their people.
 *
 * A line is `ISO 3166-1 alpha-3|names|seats|demonyms`, parted by commas; from general knowledge.
 */
export const SEATS = `
USA|U.S.,US,USA,U.S.A.,United States of America,America,U.S. government,US government,United States government,federal government,American government,Uncle Sam|Washington|American,U.S.,US
GBR|Britain,Great Britain,UK,U.K.,British government,UK government|Downing Street,No 10,No. 10,Number 10,10 Downing Street,Whitehall|British,Briton,Brit,UK,U.K.
RUS|Russian Federation,Russian government|Kremlin|Russian
UKR|Ukrainian government|Kyiv,Kiev,Bankova|Ukrainian
CHN|People's Republic of China,PRC,Chinese government|Zhongnanhai,Beijing|Chinese
FRA|French Republic,French government|Elysee,Élysée,Elysee Palace,Élysée Palace,Matignon|French,Frenchman
DEU|Federal Republic of Germany,German government|Chancellery|German
ITA|Italian government|Palazzo Chigi,Quirinale|Italian
ESP|Spanish government|Moncloa|Spanish,Spaniard
NLD|Holland,Dutch government|The Hague,Hague|Dutch
POL|Polish government||Polish,Pole
TUR|Turkey,Turkish government|Ankara|Turkish,Turk
CZE|Czech Republic||Czech
IRN|Islamic Republic of Iran,Iranian government|Tehran,Teheran|Iranian
SAU|Saudi government|Riyadh|Saudi,Saudi Arabian
ARE|UAE,U.A.E.||Emirati
SYR|Syrian government,Syrian regime|Damascus|Syrian
ISR|Israeli government|Tel Aviv|Israeli
PSE|Palestinian Authority||Palestinian
EGY|Egyptian government||Egyptian
IND|Indian government|Delhi|Indian
JPN|Japanese government||Japanese
KOR|South Korean government|Blue House|South Korean,Korean
PRK|DPRK,North Korean government|Pyongyang|North Korean
MEX|Mexican government|Los Pinos|Mexican
CAN|Canadian government|Rideau Hall|Canadian
AUS|Australian government||Australian
BRA|Brazilian government|Planalto|Brazilian
MMR|Burma||Burmese
COD|Democratic Republic of the Congo,Congo||Congolese
SWE|Swedish government||Swedish,Swede
DNK|Danish government||Danish,Dane
FIN|Finnish government||Finnish,Finn
GRC|Greek government||Greek
HUN|Hungarian government||Hungarian
BLR|Belarusian government||Belarusian,Belarussian
IRL|Republic of Ireland,Irish government||Irish
PHL|||Filipino,Philippine
ARG|||Argentine,Argentinian
VEN|Venezuelan government|Miraflores|Venezuelan
CUB|Cuban government||Cuban
TWN|||Taiwanese
AFG|Afghan government||Afghan
IRQ|Iraqi government||Iraqi
PAK|Pakistani government||Pakistani
CHE|||Swiss
NOR|||Norwegian
PRT|||Portuguese
SRB|||Serbian,Serb
KAZ|||Kazakh
`;
