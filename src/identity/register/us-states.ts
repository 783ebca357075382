/** The states of the US: name, postal code, the forms that news text uses, the capital. From general knowledge. */
export const US_STATES = `
Alabama|AL|Ala.|Montgomery
Alaska|AK|Alaska|Juneau
Arizona|AZ|Ariz.|Phoenix
Arkansas|AR|Ark.|Little Rock
California|CA|Calif.|Sacramento
Colorado|CO|Colo.|Denver
Connecticut|CT|Conn.|Hartford
Delaware|DE|Del.|Dover
Florida|FL|Fla.|Tallahassee
Georgia|GA|Ga.|Atlanta
Hawaii|HI|Hawaii|Honolulu
Idaho|ID|Idaho|Boise
Illinois|IL|Ill.|Springfield
Indiana|IN|Ind.|Indianapolis
Iowa|IA|Iowa|Des Moines
Kansas|KS|Kan.|Topeka
Kentucky|KY|Ky.|Frankfort
Louisiana|LA|La.|Baton Rouge
Maine|ME|Maine|Augusta
Maryland|MD|Md.|Annapolis
Massachusetts|MA|Mass.|Boston
Michigan|MI|Mich.|Lansing
Minnesota|MN|Minn.|St. Paul
Mississippi|MS|Miss.|Jackson
Missouri|MO|Mo.|Jefferson City
Montana|MT|Mont.|Helena
Nebraska|NE|Neb.|Lincoln
Nevada|NV|Nev.|Carson City
New Hampshire|NH|N.H.|Concord
New Jersey|NJ|N.J.|Trenton
New Mexico|NM|N.M.|Santa Fe
New York|NY|N.Y.|Albany
North Carolina|NC|N.C.|Raleigh
North Dakota|ND|N.D.|Bismarck
Ohio|OH|Ohio|Columbus
Oklahoma|OK|Okla.|Oklahoma City
Oregon|OR|Ore.|Salem
Pennsylvania|PA|Pa.|Harrisburg
Rhode Island|RI|R.I.|Providence
South Carolina|SC|S.C.|Columbia
South Dakota|SD|S.D.|Pierre
Tennessee|TN|Tenn.|Nashville
Texas|TX|Tex.|Austin
Utah|UT|Utah|Salt Lake City
Vermont|VT|Vt.|Montpelier
Virginia|VA|Va.|Richmond
Washington state|WA|Wash.|Olympia
West Virginia|WV|W.Va.|Charleston
Wisconsin|WI|Wis.|Madison
Wyoming|WY|Wyo.|Cheyenne
`;
