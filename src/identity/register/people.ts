/**
 * People in office or running for it since 2010, from general knowledge, current to early 2026.
 *
 * A line is `name|gender|*|other names|tenures`: `*` marks those whom the surname alone means; other names are parted
 * by commas; a tenure is `head words from..to`, days ISO, both inclusive, tenures parted by semicolons. Countries are
 * ISO 3166-1 alpha-3 in lower case; names of several words are joined by hyphens.
 */
export const PEOPLE = `
Barack Obama|m|*|Barack Hussein Obama,Barack H. Obama|president usa democratic 2009-01-20..2017-01-19;nominee democratic presidential usa 2012-09-05..2012-11-06;senator illinois democratic ..2008-11-16
Donald Trump|m|*|Donald John Trump|president usa republican 2017-01-20..2021-01-19;president usa republican 2025-01-20..;president-elect usa republican 2016-11-09..2017-01-19;president-elect usa republican 2024-11-06..2025-01-19;nominee republican presidential gop usa 2016-05-04..2016-11-08;nominee republican presidential gop usa 2020-08-24..2020-11-03;nominee republican presidential gop usa 2024-03-12..2024-11-05;candidate republican presidential gop usa 2015-06-16..2016-11-08;candidate republican presidential gop usa 2022-11-15..2024-11-05;businessman new-york billionaire real estate ..;mogul real estate media billionaire new-york ..;developer real estate new-york billionaire ..;tycoon real estate billionaire ..;magnate real estate billionaire ..;billionaire ..;frontrunner republican gop presidential 2015-07-20..2016-05-03;star reality tv television former ..
Joe Biden|m|*|Joseph Biden,Joseph R. Biden,Joseph Robinette Biden|president usa democratic 2021-01-20..2025-01-19;president vice usa democratic 2009-01-20..2017-01-19;president-elect usa democratic 2020-11-07..2021-01-19;nominee democratic presidential usa 2020-06-05..2020-11-03;senator delaware democratic ..2009-01-15
Hillary Clinton|f|*|Hillary Rodham Clinton|secretary state usa 2009-01-21..2013-02-01;nominee democratic presidential usa 2016-06-07..2016-11-08;candidate democratic presidential usa 2015-04-12..2016-11-08;frontrunner democratic presidential 2015-04-12..2016-06-06;senator new-york democratic 2001-01-03..2009-01-21;first-lady usa 1993-01-20..2001-01-19;lady first former ..
Bill Clinton|m||William Jefferson Clinton,William J. Clinton|president usa democratic 1993-01-20..2001-01-19;governor arkansas democratic ..1992-12-12
George W. Bush|m||George Bush|president usa republican 2001-01-20..2009-01-19;governor texas republican ..2000-12-21
George H.W. Bush|m||George H. W. Bush|president usa republican 1989-01-20..1993-01-19
Jimmy Carter|m|||president usa democratic 1977-01-20..1981-01-19
Ronald Reagan|m|*||president usa republican 1981-01-20..1989-01-19
Mike Pence|m|*|Michael Pence|president vice usa republican 2017-01-20..2021-01-19;governor indiana republican 2013-01-14..2017-01-09;nominee republican vice-presidential vice presidential gop 2016-07-15..2016-11-08;mate running republican trump 2016-07-15..2016-11-08
Kamala Harris|f|*|Kamala D. Harris|president vice usa democratic 2021-01-20..2025-01-19;senator california democratic 2017-01-03..2021-01-18;nominee democratic presidential usa 2024-08-05..2024-11-05;attorney general california 2011-01-03..2017-01-03
JD Vance|m|*|J.D. Vance,James David Vance|president vice usa republican 2025-01-20..;senator ohio republican 2023-01-03..2025-01-10
Tim Kaine|m|*|Timothy M. Kaine,Timothy Kaine|senator virginia democratic 2013-01-03..;nominee democratic vice-presidential vice presidential 2016-07-22..2016-11-08;governor virginia democratic 2006-01-14..2010-01-16;mate running democratic clinton 2016-07-22..2016-11-08
Tim Walz|m|*||governor minnesota democratic 2019-01-07..;nominee democratic vice-presidential vice presidential 2024-08-06..2024-11-05
Mitt Romney|m|*||nominee republican presidential usa 2012-05-29..2012-11-06;governor massachusetts republican 2003-01-02..2007-01-04;senator utah republican 2019-01-03..2025-01-03
Paul Ryan|m||Paul D. Ryan|speaker house usa 2015-10-29..2019-01-03;representative wisconsin republican 1999-01-03..2019-01-03;nominee republican vice-presidential vice presidential 2012-08-11..2012-11-06
John McCain|m|*||senator arizona republican 1987-01-03..2018-08-25;nominee republican presidential usa 2008-03-04..2008-11-04
Sarah Palin|f|*||governor alaska republican 2006-12-04..2009-07-26;nominee republican vice-presidential vice presidential 2008-08-29..2008-11-04
Al Gore|m|*||president vice usa democratic 1993-01-20..2001-01-19
Dick Cheney|m|*||president vice usa republican 2001-01-20..2009-01-19
John Kerry|m|*|John F. Kerry|secretary state usa 2013-02-01..2017-01-20;senator massachusetts democratic 1985-01-02..2013-02-01;envoy climate usa 2021-01-20..2024-03-06
Rex Tillerson|m|*||secretary state usa 2017-02-01..2018-03-31
Mike Pompeo|m|*||secretary state usa 2018-04-26..2021-01-20;director cia 2017-01-23..2018-04-26
Antony Blinken|m|*|Anthony Blinken|secretary state usa 2021-01-26..2025-01-20
Marco Rubio|m|*||secretary state usa 2025-01-21..;senator florida republican 2011-01-03..2025-01-20;candidate republican presidential gop 2015-04-13..2016-03-15
Condoleezza Rice|f|||secretary state usa 2005-01-26..2009-01-20
Colin Powell|m|||secretary state usa 2001-01-20..2005-01-26
Madeleine Albright|f|*||secretary state usa 1997-01-23..2001-01-20
Henry Kissinger|m|*||secretary state usa 1973-09-22..1977-01-20
Robert Gates|m||Robert M. Gates|secretary defense usa 2006-12-18..2011-06-30
Leon Panetta|m|*|Leon E. Panetta|secretary defense usa 2011-07-01..2013-02-26;director cia 2009-02-13..2011-06-30
Chuck Hagel|m|*||secretary defense usa 2013-02-27..2015-02-17
Ash Carter|m||Ashton Carter,Ashton B. Carter|secretary defense usa 2015-02-17..2017-01-20
James Mattis|m|*|Jim Mattis|secretary defense usa 2017-01-20..2019-01-01
Mark Esper|m|*|Mark T. Esper|secretary defense usa 2019-07-23..2020-11-09
Lloyd Austin|m||Lloyd J. Austin|secretary defense usa 2021-01-22..2025-01-20
Pete Hegseth|m|*|Peter Hegseth|secretary defense war usa 2025-01-25..
Timothy Geithner|m|*|Timothy F. Geithner|secretary treasury usa 2009-01-26..2013-01-25
Jacob Lew|m||Jack Lew,Jacob J. Lew|secretary treasury usa 2013-02-28..2017-01-20
Steven Mnuchin|m|*|Steven T. Mnuchin,Steve Mnuchin|secretary treasury usa 2017-02-13..2021-01-20
Janet Yellen|f|*|Janet L. Yellen|chair fed federal-reserve reserve federal 2014-02-03..2018-02-03;secretary treasury usa 2021-01-26..2025-01-20
Scott Bessent|m|*||secretary treasury usa 2025-01-28..
Ben Bernanke|m|*|Ben S. Bernanke|chairman fed federal-reserve reserve federal 2006-02-01..2014-01-31
Jerome Powell|m||Jerome H. Powell,Jay Powell|chair fed federal-reserve reserve federal 2018-02-05..;chairman fed federal-reserve reserve federal 2018-02-05..
Eric Holder|m||Eric H. Holder|attorney general usa 2009-02-03..2015-04-27
Loretta Lynch|f||Loretta E. Lynch|attorney general usa 2015-04-27..2017-01-20
Jeff Sessions|m|*||attorney general usa 2017-02-09..2018-11-07;senator alabama republican 1997-01-03..2017-02-08
William Barr|m||William P. Barr,Bill Barr|attorney general usa 2019-02-14..2020-12-23
Merrick Garland|m|*|Merrick B. Garland|attorney general usa 2021-03-11..2025-01-20;judge chief appeals court nominee 2013-02-12..2020-02-11;nominee supreme court 2016-03-16..2017-01-03
Pam Bondi|f|*||attorney general usa 2025-02-05..;attorney general florida 2011-01-04..2019-01-08
Kirstjen Nielsen|f|||secretary homeland security usa 2017-12-06..2019-04-10
Jeh Johnson|m||Jeh C. Johnson|secretary homeland security usa 2013-12-23..2017-01-20
Alejandro Mayorkas|m|*||secretary homeland security usa 2021-02-02..2025-01-20
Kristi Noem|f|*||secretary homeland security usa 2025-01-25..;governor south-dakota republican 2019-01-05..2025-01-25
John Kelly|m||John F. Kelly|secretary homeland security usa 2017-01-20..2017-07-31;chief staff white-house 2017-07-31..2019-01-02
Kathleen Sebelius|f|*||secretary health human services usa 2009-04-28..2014-06-09
Sylvia Burwell|f||Sylvia Mathews Burwell|secretary health human services usa 2014-06-09..2017-01-20
Robert F. Kennedy Jr.|m||RFK Jr.,Robert Kennedy Jr.,Robert F Kennedy Jr.|secretary health human services usa 2025-02-13..
Arne Duncan|m|||secretary education usa 2009-01-21..2015-12-31
Betsy DeVos|f|*||secretary education usa 2017-02-07..2021-01-08
Linda McMahon|f|||secretary education usa 2025-03-03..
Thomas Perez|m||Tom Perez,Thomas E. Perez|secretary labor usa 2013-07-23..2017-01-20;chairman democratic national committee dnc 2017-02-25..2021-01-21;chair democratic national committee dnc 2017-02-25..2021-01-21
Julian Castro|m||Julián Castro|secretary housing urban development usa 2014-07-28..2017-01-20;mayor san-antonio ..2014-07-22
Ben Carson|m||Benjamin Carson,Benjamin S. Carson|secretary housing urban development usa 2017-03-02..2021-01-20;candidate republican presidential gop 2015-05-04..2016-03-04;neurosurgeon retired ..
Tom Vilsack|m|*||secretary agriculture usa 2009-01-21..2017-01-13;secretary agriculture usa 2021-02-24..2025-01-20
Ernest Moniz|m|*||secretary energy usa 2013-05-21..2017-01-20
Rick Perry|m||James Richard Perry|governor texas republican 2000-12-21..2015-01-20;secretary energy usa 2017-03-02..2019-12-01;candidate republican presidential gop 2015-06-04..2015-09-11
Pete Buttigieg|m|*||secretary transportation usa 2021-02-03..2025-01-20;mayor south-bend 2012-01-01..2020-01-01
Howard Lutnick|m|*||secretary commerce usa 2025-02-21..
Susan Rice|f||Susan E. Rice|adviser national security usa 2013-07-01..2017-01-20;ambassador un united-nations usa 2009-01-22..2013-06-30
Michael Flynn|m||Mike Flynn,Michael T. Flynn|adviser national security usa 2017-01-22..2017-02-13;general retired ..
John Bolton|m||John R. Bolton|adviser national security usa 2018-04-09..2019-09-10;ambassador un united-nations usa 2005-08-01..2006-12-31
Jake Sullivan|m|||adviser national security usa 2021-01-20..2025-01-20
Mike Waltz|m|*|Michael Waltz|adviser national security usa 2025-01-20..2025-05-01;ambassador un united-nations usa 2025-09-19..
Samantha Power|f|||ambassador un united-nations usa 2013-08-05..2017-01-20
Nikki Haley|f|*||ambassador un united-nations usa 2017-01-27..2018-12-31;governor south-carolina republican 2011-01-12..2017-01-24;candidate republican presidential gop 2023-02-14..2024-03-06
James Comey|m|*|James B. Comey,Jim Comey|director fbi 2013-09-04..2017-05-09
Robert Mueller|m|*|Robert S. Mueller|director fbi 2001-09-04..2013-09-04;counsel special 2017-05-17..2019-05-29
Christopher Wray|m|*|Christopher A. Wray|director fbi 2017-08-02..2025-01-19
Kash Patel|m|||director fbi 2025-02-21..
David Petraeus|m|*|David H. Petraeus|director cia 2011-09-06..2012-11-09;general retired ..
John Brennan|m||John O. Brennan|director cia 2013-03-08..2017-01-20
Gina Haspel|f|*||director cia 2018-05-21..2021-01-20
William Burns|m||William J. Burns,Bill Burns|director cia 2021-03-19..2025-01-20
John Ratcliffe|m|*||director cia 2025-01-23..;director national intelligence 2020-05-26..2021-01-20
James Clapper|m|*|James R. Clapper|director national intelligence 2010-08-09..2017-01-20
Dan Coats|m|*||director national intelligence 2017-03-16..2019-08-15;senator indiana republican 2011-01-03..2017-01-03
Avril Haines|f|||director national intelligence 2021-01-21..2025-01-20
Tulsi Gabbard|f|*||director national intelligence 2025-02-12..;representative hawaii democratic 2013-01-03..2021-01-03
Anthony Fauci|m|*|Anthony S. Fauci|director national institute allergy infectious diseases ..2022-12-31
Robert Gibbs|m|||secretary press white-house 2009-01-20..2011-02-11
Jay Carney|m|||secretary press white-house 2011-02-11..2014-06-20
Josh Earnest|m|||secretary press white-house 2014-06-20..2017-01-20
Sean Spicer|m|*||secretary press white-house 2017-01-20..2017-07-21
Sarah Huckabee Sanders|f||Sarah Sanders|secretary press white-house 2017-07-26..2019-06-30;governor arkansas republican 2023-01-10..
Kayleigh McEnany|f|*||secretary press white-house 2020-04-07..2021-01-20
Jen Psaki|f|*||secretary press white-house 2021-01-20..2022-05-13
Karine Jean-Pierre|f|||secretary press white-house 2022-05-13..2025-01-20
Karoline Leavitt|f|*||secretary press white-house 2025-01-20..
Denis McDonough|m|*||chief staff white-house 2013-01-25..2017-01-20
Rahm Emanuel|m|||chief staff white-house 2009-01-20..2010-10-01;mayor chicago 2011-05-16..2019-05-20
Reince Priebus|m|*||chairman republican national committee rnc 2011-01-14..2017-01-19;chief staff white-house 2017-01-20..2017-07-28
Ronna McDaniel|f||Ronna Romney McDaniel|chairwoman republican national committee rnc 2017-01-19..2024-03-08
Debbie Wasserman Schultz|f|||chairwoman democratic national committee dnc 2011-05-04..2016-07-28;chair democratic national committee dnc 2011-05-04..2016-07-28;representative florida democratic 2005-01-03..
Donna Brazile|f|*||chairwoman interim democratic national committee dnc 2016-07-28..2017-02-25;chair interim democratic national committee dnc 2016-07-28..2017-02-25
Steve Bannon|m|*|Stephen Bannon,Stephen K. Bannon|strategist chief white-house 2017-01-20..2017-08-18;chief-executive trump campaign 2016-08-17..2016-11-08;chairman breitbart executive ..
Kellyanne Conway|f|||manager campaign trump 2016-08-17..2016-11-08;counselor white-house trump 2017-01-20..2020-08-31
Paul Manafort|m|*|Paul J. Manafort|chairman campaign trump 2016-05-19..2016-08-19
Corey Lewandowski|m|*||manager campaign trump 2015-06-16..2016-06-20
Robby Mook|m|*||manager campaign clinton 2015-04-12..2016-11-08
John Podesta|m|*|John D. Podesta|chairman campaign clinton 2015-04-12..2016-11-08
Jeff Weaver|m|||manager campaign sanders 2015-05-01..2016-07-12
Jennifer Palmieri|f|*||director communications clinton campaign 2015-04-12..2016-11-08
Brian Fallon|m|||secretary press clinton campaign 2015-04-12..2016-11-08;spokesman clinton campaign 2015-04-12..2016-11-08
Hope Hicks|f|||spokeswoman trump campaign 2015-06-16..2016-11-08
Huma Abedin|f|*||aide clinton ..2016-11-08
David Axelrod|m|*||adviser senior white-house obama 2009-01-20..2011-01-28;strategist chief obama campaign former ..
David Plouffe|m|*||manager campaign obama 2007-01-16..2008-11-04
Karl Rove|m|*||strategist bush republican ..
Newt Gingrich|m|*||speaker house former usa 1995-01-04..1999-01-03;candidate republican presidential gop 2011-05-11..2012-05-02
John Boehner|m|*|John A. Boehner|speaker house usa 2011-01-05..2015-10-29;representative ohio republican 1991-01-03..2015-10-31
Nancy Pelosi|f|*||speaker house usa 2007-01-04..2011-01-03;speaker house usa 2019-01-03..2023-01-03;leader house minority democratic 2011-01-03..2019-01-03;representative california democratic ..
Kevin McCarthy|m|||speaker house usa 2023-01-07..2023-10-03;leader house majority republican 2014-08-01..2019-01-03;leader house minority republican 2019-01-03..2023-01-03;representative california republican 2007-01-03..2023-12-31
Mike Johnson|m|||speaker house usa 2023-10-25..;representative louisiana republican 2017-01-03..
Eric Cantor|m|*||leader house majority republican 2011-01-03..2014-07-31;representative virginia republican ..2014-08-18
Steny Hoyer|m|*|Steny H. Hoyer|whip house minority democratic 2011-01-03..2019-01-03;leader house majority democratic 2019-01-03..2023-01-03;representative maryland democratic ..
Steve Scalise|m|*||whip house majority republican 2014-08-01..2019-01-03;leader house majority republican 2023-01-03..;representative louisiana republican 2008-05-07..
Hakeem Jeffries|m|*||leader house minority democratic 2023-01-03..;representative new-york democratic 2013-01-03..
Harry Reid|m|||leader senate majority democratic 2007-01-03..2015-01-03;leader senate minority democratic 2015-01-03..2017-01-03;senator nevada democratic 1987-01-03..2017-01-03
Mitch McConnell|m|*||leader senate minority republican 2007-01-03..2015-01-03;leader senate majority republican 2015-01-03..2021-01-20;leader senate minority republican 2021-01-20..2025-01-03;senator kentucky republican 1985-01-03..
Chuck Schumer|m|*|Charles Schumer,Charles E. Schumer|leader senate minority democratic 2017-01-03..2021-01-20;leader senate majority democratic 2021-01-20..2025-01-03;leader senate minority democratic 2025-01-03..;senator new-york democratic 1999-01-03..
John Thune|m|*||leader senate majority republican 2025-01-03..;senator south-dakota republican 2005-01-03..
Dick Durbin|m|*|Richard Durbin,Richard J. Durbin|whip senate democratic 2007-01-03..;senator illinois democratic 1997-01-03..
John Cornyn|m|*||whip senate majority republican 2015-01-03..2019-01-03;senator texas republican 2002-12-01..
Bernie Sanders|m|*|Bernard Sanders|senator vermont independent democratic 2007-01-03..;candidate democratic presidential 2015-04-30..2016-07-12;candidate democratic presidential 2019-02-19..2020-04-08;socialist democratic self-described ..
Ted Cruz|m|*|Rafael Edward Cruz|senator texas republican 2013-01-03..;candidate republican presidential gop 2015-03-23..2016-05-03
John Kasich|m|*|John R. Kasich|governor ohio republican 2011-01-10..2019-01-14;candidate republican presidential gop 2015-07-21..2016-05-04
Jeb Bush|m|||governor florida republican 1999-01-05..2007-01-02;candidate republican presidential gop 2015-06-15..2016-02-20
Chris Christie|m|*|Christopher J. Christie|governor new-jersey republican 2010-01-19..2018-01-16;candidate republican presidential gop 2015-06-30..2016-02-10
Carly Fiorina|f|*||candidate republican presidential gop 2015-05-04..2016-02-10;executive hewlett-packard chief hp former ..
Rand Paul|m|||senator kentucky republican 2011-01-03..;candidate republican presidential gop 2015-04-07..2016-02-03
Ron Paul|m|||representative texas republican ..2013-01-03
Mike Huckabee|m|||governor arkansas republican 1996-07-15..2007-01-09;candidate republican presidential gop 2015-05-05..2016-02-01;ambassador israel usa 2025-04-21..
Rick Santorum|m|*||senator pennsylvania republican 1995-01-03..2007-01-03;candidate republican presidential gop 2015-05-27..2016-02-03
Scott Walker|m|||governor wisconsin republican 2011-01-03..2019-01-07;candidate republican presidential gop 2015-07-13..2015-09-21
Bobby Jindal|m|*||governor louisiana republican 2008-01-14..2016-01-11;candidate republican presidential gop 2015-06-24..2015-11-17
Lindsey Graham|m|||senator south-carolina republican 2003-01-03..;candidate republican presidential gop 2015-06-01..2015-12-21
George Pataki|m|*|George E. Pataki|governor new-york republican 1995-01-01..2006-12-31
Martin O'Malley|m|*||governor maryland democratic 2007-01-17..2015-01-21;candidate democratic presidential 2015-05-30..2016-02-01
Jim Webb|m|||senator virginia democratic 2007-01-03..2013-01-03
Lincoln Chafee|m|*||governor rhode-island 2011-01-04..2015-01-06
Gary Johnson|m|||governor new-mexico republican 1995-01-01..2003-01-01;nominee libertarian presidential 2016-05-29..2016-11-08;candidate libertarian presidential 2016-01-06..2016-11-08
Bill Weld|m|*|William Weld,William F. Weld|governor massachusetts republican 1991-01-03..1997-07-29;nominee libertarian vice-presidential vice presidential 2016-05-29..2016-11-08
Jill Stein|f|||nominee green presidential 2016-08-06..2016-11-08;candidate green presidential 2015-06-22..2016-11-08
Evan McMullin|m|*||candidate independent presidential 2016-08-08..2016-11-08
Elizabeth Warren|f|||senator massachusetts democratic 2013-01-03..;candidate democratic presidential 2019-02-09..2020-03-05
Cory Booker|m|*|Cory A. Booker|senator new-jersey democratic 2013-10-31..;mayor newark ..2013-10-31
Amy Klobuchar|f|*||senator minnesota democratic 2007-01-03..
Kirsten Gillibrand|f|*||senator new-york democratic 2009-01-26..
Dianne Feinstein|f|*||senator california democratic 1992-11-04..2023-09-29
Barbara Boxer|f|||senator california democratic 1993-01-03..2017-01-03
Patrick Leahy|m|*|Patrick J. Leahy|senator vermont democratic 1975-01-03..2023-01-03
Chuck Grassley|m|*|Charles Grassley,Charles E. Grassley|senator iowa republican 1981-01-03..
Orrin Hatch|m|*|Orrin G. Hatch|senator utah republican 1977-01-03..2019-01-03
Mike Lee|m|||senator utah republican 2011-01-03..
Susan Collins|f||Susan M. Collins|senator maine republican 1997-01-03..
Lisa Murkowski|f|*||senator alaska republican 2002-12-20..
Bob Corker|m|*||senator tennessee republican 2007-01-03..2019-01-03
Jeff Flake|m|*||senator arizona republican 2013-01-03..2019-01-03
Ben Sasse|m|*||senator nebraska republican 2015-01-03..2023-01-08
Tom Cotton|m|||senator arkansas republican 2015-01-03..
Joni Ernst|f|*||senator iowa republican 2015-01-03..
Kelly Ayotte|f|*||senator new-hampshire republican 2011-01-03..2017-01-03;governor new-hampshire republican 2025-01-09..
Jeanne Shaheen|f|*||senator new-hampshire democratic 2009-01-03..
Rob Portman|m|*||senator ohio republican 2011-01-03..2023-01-03
Sherrod Brown|m|||senator ohio democratic 2007-01-03..2025-01-03
Ron Johnson|m|||senator wisconsin republican 2011-01-03..
Tammy Baldwin|f|||senator wisconsin democratic 2013-01-03..
Mark Kirk|m|||senator illinois republican 2010-11-29..2017-01-03
Pat Toomey|m|*||senator pennsylvania republican 2011-01-03..2023-01-03
Bob Casey|m|||senator pennsylvania democratic 2007-01-03..2025-01-03
Bill Nelson|m|||senator florida democratic 2001-01-03..2019-01-03
Rick Scott|m|||governor florida republican 2011-01-04..2019-01-07;senator florida republican 2019-01-08..
Ron DeSantis|m|*||governor florida republican 2019-01-08..;candidate republican presidential gop 2023-05-24..2024-01-21
Mark Warner|m||Mark R. Warner|senator virginia democratic 2009-01-03..
Terry McAuliffe|m|*||governor virginia democratic 2014-01-11..2018-01-13
Glenn Youngkin|m|*||governor virginia republican 2022-01-15..2026-01-17
Claire McCaskill|f|*||senator missouri democratic 2007-01-03..2019-01-03
Roy Blunt|m|||senator missouri republican 2011-01-03..2023-01-03
Josh Hawley|m|*||senator missouri republican 2019-01-03..
Joe Manchin|m|*||senator west-virginia democratic 2010-11-15..2025-01-03
Jon Tester|m|*||senator montana democratic 2007-01-03..2025-01-03
Heidi Heitkamp|f|*||senator north-dakota democratic 2013-01-03..2019-01-03
Kyrsten Sinema|f|*||senator arizona democratic independent 2019-01-03..2025-01-03
Mark Kelly|m|||senator arizona democratic 2020-12-02..
John Barrasso|m|*||senator wyoming republican 2007-06-25..
Richard Burr|m|*||senator north-carolina republican 2005-01-03..2023-01-03
Thom Tillis|m|*||senator north-carolina republican 2015-01-03..
Tim Scott|m|||senator south-carolina republican 2013-01-02..
Jeff Merkley|m|*||senator oregon democratic 2009-01-03..
Ron Wyden|m|*||senator oregon democratic 1996-02-06..
Patty Murray|f|||senator washington democratic 1993-01-03..
Chris Murphy|m|||senator connecticut democratic 2013-01-03..
Richard Blumenthal|m|||senator connecticut democratic 2011-01-05..
Al Franken|m|*||senator minnesota democratic 2009-07-07..2018-01-02
Ed Markey|m|*|Edward Markey,Edward J. Markey|senator massachusetts democratic 2013-07-16..
Sheldon Whitehouse|m|*||senator rhode-island democratic 2007-01-03..
Robert Menendez|m|*|Bob Menendez|senator new-jersey democratic 2006-01-18..2024-08-20
Ben Cardin|m|*||senator maryland democratic 2007-01-03..2025-01-03
Barbara Mikulski|f|*||senator maryland democratic 1987-01-03..2017-01-03
Roger Wicker|m|*||senator mississippi republican 2007-12-31..
John Fetterman|m|*||senator pennsylvania democratic 2023-01-03..
Raphael Warnock|m|*||senator georgia democratic 2021-01-20..
Jon Ossoff|m|*||senator georgia democratic 2021-01-20..
Tommy Tuberville|m|*||senator alabama republican 2021-01-03..
Rick Snyder|m|||governor michigan republican 2011-01-01..2019-01-01
Gretchen Whitmer|f|*||governor michigan democratic 2019-01-01..
Andrew Cuomo|m|*|Andrew M. Cuomo|governor new-york democratic 2011-01-01..2021-08-23
Kathy Hochul|f|*||governor new-york democratic 2021-08-24..
Jerry Brown|m||Edmund G. Brown|governor california democratic 2011-01-03..2019-01-07
Gavin Newsom|m|*||governor california democratic 2019-01-07..
Arnold Schwarzenegger|m|*||governor california republican 2003-11-17..2011-01-03
Greg Abbott|m|||governor texas republican 2015-01-20..
Brian Kemp|m|||governor georgia republican 2019-01-14..
Nathan Deal|m|||governor georgia republican 2011-01-10..2019-01-14
Pat McCrory|m|*||governor north-carolina republican 2013-01-05..2017-01-01
Larry Hogan|m|*||governor maryland republican 2015-01-21..2023-01-18
Charlie Baker|m|||governor massachusetts republican 2015-01-08..2023-01-05
Deval Patrick|m|||governor massachusetts democratic 2007-01-04..2015-01-08
Terry Branstad|m|*|Terry E. Branstad|governor iowa republican 2011-01-14..2017-05-24
Paul LePage|m|*|Paul R. LePage|governor maine republican 2011-01-05..2019-01-02
Dannel Malloy|m|*|Dannel P. Malloy|governor connecticut democratic 2011-01-05..2019-01-09
Josh Shapiro|m|||governor pennsylvania democratic 2023-01-17..
JB Pritzker|m|*|J.B. Pritzker|governor illinois democratic 2019-01-14..
Bill de Blasio|m||Bill De Blasio|mayor new-york 2014-01-01..2021-12-31
Michael Bloomberg|m||Michael R. Bloomberg,Mike Bloomberg|mayor new-york 2002-01-01..2013-12-31
Eric Adams|m|||mayor new-york 2022-01-01..2025-12-31
Zohran Mamdani|m|*||mayor new-york 2026-01-01..
Rudy Giuliani|m|*|Rudolph Giuliani,Rudolph W. Giuliani|mayor new-york 1994-01-01..2001-12-31
Eric Garcetti|m|*||mayor los-angeles 2013-07-01..2022-12-12
Jason Chaffetz|m|*||chairman house oversight committee 2015-01-03..2017-06-13;representative utah republican 2009-01-03..2017-06-30
Trey Gowdy|m|*||chairman house benghazi committee select 2014-05-08..2016-12-31;representative south-carolina republican 2011-01-03..2019-01-03
Elijah Cummings|m|*|Elijah E. Cummings|representative maryland democratic 1996-04-16..2019-10-17
Darrell Issa|m|*||representative california republican ..
John Lewis|m|||representative georgia democratic 1987-01-03..2020-07-17
Jim Clyburn|m|*|James Clyburn,James E. Clyburn|representative south-carolina democratic 1993-01-03..
Adam Schiff|m|*|Adam B. Schiff|representative california democratic 2001-01-03..2024-12-08;senator california democratic 2024-12-09..
Devin Nunes|m|*||representative california republican 2003-01-03..2022-01-01
Jim Jordan|m|||representative ohio republican 2007-01-03..
Alexandria Ocasio-Cortez|f|||representative new-york democratic 2019-01-03..
Maxine Waters|f|||representative california democratic 1991-01-03..
Keith Ellison|m|*||representative minnesota democratic 2007-01-03..2019-01-03
Raul Labrador|m|*|Raúl Labrador,Raul R. Labrador|representative idaho republican 2011-01-03..2019-01-03
Marjorie Taylor Greene|f|||representative georgia republican 2021-01-03..2026-01-05
Matt Gaetz|m|*||representative florida republican 2017-01-03..2024-11-13
Liz Cheney|f|||representative wyoming republican 2017-01-03..2023-01-03
Luis Gutierrez|m|*|Luis V. Gutierrez,Luis Gutiérrez|representative illinois democratic 1993-01-03..2019-01-03
Steve King|m|||representative iowa republican 2003-01-03..2021-01-03
Peter King|m||Peter T. King|representative new-york republican 1993-01-03..2021-01-03
Howard Dean|m|||governor vermont democratic 1991-08-14..2003-01-09;chairman democratic national committee dnc former 2005-02-12..2009-01-21
Melania Trump|f|||lady first 2017-01-20..2021-01-19;lady first 2025-01-20..
Ivanka Trump|f|||
Donald Trump Jr.|m||Donald J. Trump Jr.|
Eric Trump|m|||
Jared Kushner|m|*||
Michelle Obama|f|||lady first 2009-01-20..2017-01-19
Jill Biden|f|||lady first 2021-01-20..2025-01-19
Laura Bush|f|||lady first 2001-01-20..2009-01-19
Barbara Bush|f|||lady first 1989-01-20..1993-01-19
Hunter Biden|m|||
Chelsea Clinton|f|||
Elon Musk|m|*||billionaire tech ..;chief-executive tesla spacex ..
Mark Zuckerberg|m|*||chief-executive facebook meta ..;founder facebook ..
Jeff Bezos|m|*||founder amazon ..
Warren Buffett|m|*|Warren E. Buffett|investor billionaire ..
Sheldon Adelson|m|*|Sheldon G. Adelson|magnate casino billionaire ..2021-01-11
George Soros|m|*||investor billionaire ..
Edward Snowden|m|*|Edward J. Snowden|contractor nsa former ..
Julian Assange|m|*||founder wikileaks ..
Vivek Ramaswamy|m|*||
Stephen Miller|m|||adviser white-house trump 2017-01-20..2021-01-20;chief deputy staff white-house 2025-01-20..
Susie Wiles|f|*||chief staff white-house 2025-01-20..
Keith Kellogg|m|*||envoy ukraine usa special 2025-01-20..
Steve Witkoff|m|*||envoy middle-east usa special 2025-01-20..
John Roberts|m||John G. Roberts|justice chief supreme court 2005-09-29..
Antonin Scalia|m|*||justice supreme court 1986-09-26..2016-02-13
Ruth Bader Ginsburg|f|*||justice supreme court 1993-08-10..2020-09-18
Clarence Thomas|m|||justice supreme court 1991-10-23..
Stephen Breyer|m|*|Stephen G. Breyer|justice supreme court 1994-08-03..2022-06-30
Samuel Alito|m|*|Samuel A. Alito|justice supreme court 2006-01-31..
Sonia Sotomayor|f|*||justice supreme court 2009-08-08..
Elena Kagan|f|*||justice supreme court 2010-08-07..
Anthony Kennedy|m||Anthony M. Kennedy|justice supreme court 1988-02-18..2018-07-31
Neil Gorsuch|m|*||justice supreme court 2017-04-10..
Brett Kavanaugh|m|*||justice supreme court 2018-10-06..
Amy Coney Barrett|f|||justice supreme court 2020-10-27..
Ketanji Brown Jackson|f|||justice supreme court 2022-06-30..
Ban Ki-moon|m||Ban Ki Moon|secretary-general un united-nations 2007-01-01..2016-12-31
Antonio Guterres|m|*|António Guterres|secretary-general un united-nations 2017-01-01..
Anders Fogh Rasmussen|m|||secretary-general nato 2009-08-01..2014-09-30
Jens Stoltenberg|m|*||secretary-general nato 2014-10-01..2024-09-30
Mark Rutte|m|*||secretary-general nato 2024-10-01..;minister prime nld dutch 2010-10-14..2024-07-02
Herman Van Rompuy|m|||president european council eu 2009-12-01..2014-11-30
Donald Tusk|m|*||president european council eu 2014-12-01..2019-11-30;minister prime pol 2007-11-16..2014-09-22;minister prime pol 2023-12-13..
Charles Michel|m|||president european council eu 2019-12-01..2024-11-30;minister prime bel 2014-10-11..2019-10-27
Antonio Costa|m||António Costa|president european council eu 2024-12-01..;minister prime prt 2015-11-26..2024-04-02
Jose Manuel Barroso|m|*|José Manuel Barroso|president european commission eu 2004-11-22..2014-10-31
Jean-Claude Juncker|m|*||president european commission eu 2014-11-01..2019-11-30
Ursula von der Leyen|f|||president european commission eu 2019-12-01..;minister defense deu 2013-12-17..2019-07-17
Catherine Ashton|f|||chief foreign policy eu 2009-12-01..2014-10-31
Federica Mogherini|f|*||chief foreign policy eu 2014-11-01..2019-11-30
Josep Borrell|m|*||chief foreign policy eu 2019-12-01..2024-11-30
Kaja Kallas|f|*||chief foreign policy eu 2024-12-01..;minister prime est 2021-01-26..2024-07-23
Roberta Metsola|f|*||president european parliament eu 2022-01-18..
Martin Schulz|m|||president european parliament eu 2012-01-17..2017-01-17
Christine Lagarde|f|*||chief imf 2011-07-05..2019-09-12;director managing imf 2011-07-05..2019-09-12;president european central bank ecb 2019-11-01..
Kristalina Georgieva|f|*||director managing imf 2019-10-01..
Mario Draghi|m|*||president european central bank ecb 2011-11-01..2019-10-31;minister prime ita 2021-02-13..2022-10-22
Jim Yong Kim|m|||president world bank 2012-07-01..2019-02-01
Tedros Adhanom Ghebreyesus|m||Tedros Adhanom|director general who world health organization 2017-07-01..
Rafael Grossi|m|*|Rafael Mariano Grossi|director general iaea 2019-12-03..;chief iaea 2019-12-03..
Gordon Brown|m|||minister prime gbr labour 2007-06-27..2010-05-11
David Cameron|m|*||minister prime gbr conservative 2010-05-11..2016-07-13;secretary foreign gbr 2023-11-13..2024-07-05
Theresa May|f|||minister prime gbr conservative 2016-07-13..2019-07-24;secretary home gbr 2010-05-12..2016-07-13
Boris Johnson|m|||minister prime gbr conservative 2019-07-24..2022-09-06;secretary foreign gbr 2016-07-13..2018-07-09;mayor london 2008-05-04..2016-05-09
Liz Truss|f|*|Elizabeth Truss|minister prime gbr conservative 2022-09-06..2022-10-25;secretary foreign gbr 2021-09-15..2022-09-06
Rishi Sunak|m|*||minister prime gbr conservative 2022-10-25..2024-07-05;chancellor exchequer gbr 2020-02-13..2022-07-05
Keir Starmer|m|*||minister prime gbr labour 2024-07-05..;leader labour opposition gbr 2020-04-04..
Jeremy Corbyn|m|*||leader labour opposition gbr 2015-09-12..2020-04-04
Ed Miliband|m|*||leader labour opposition gbr 2010-09-25..2015-05-08
Nick Clegg|m|*||minister deputy prime gbr 2010-05-11..2015-05-08
Nigel Farage|m|*||leader ukip 2010-11-05..2016-09-16;leader reform gbr 2024-06-03..
Sadiq Khan|m|||mayor london 2016-05-09..
Philip Hammond|m|||secretary foreign gbr 2014-07-15..2016-07-13;chancellor exchequer gbr 2016-07-13..2019-07-24;secretary defense defence gbr 2011-10-14..2014-07-15
George Osborne|m|*||chancellor exchequer gbr 2010-05-11..2016-07-13
David Lammy|m|*||secretary foreign gbr 2024-07-05..2025-09-05
Yvette Cooper|f|||secretary foreign gbr 2025-09-05..;secretary home gbr 2024-07-05..2025-09-05
Rachel Reeves|f|||chancellor exchequer gbr 2024-07-05..
John Healey|m|||secretary defense defence gbr 2024-07-05..
Ben Wallace|m|||secretary defense defence gbr 2019-07-24..2023-08-31
Nicola Sturgeon|f|*||minister first scotland 2014-11-20..2023-03-28
Angela Merkel|f|*||chancellor deu 2005-11-22..2021-12-08
Olaf Scholz|m|*||chancellor deu 2021-12-08..2025-05-06
Friedrich Merz|m|*||chancellor deu 2025-05-06..
Frank-Walter Steinmeier|m|*||president deu 2017-03-19..;minister foreign deu 2013-12-17..2017-01-27
Annalena Baerbock|f|*||minister foreign deu 2021-12-08..2025-05-06
Johann Wadephul|m|*||minister foreign deu 2025-05-06..
Boris Pistorius|m|||minister defense defence deu 2023-01-19..
Nicolas Sarkozy|m|*||president fra 2007-05-16..2012-05-15
Francois Hollande|m|*|François Hollande|president fra 2012-05-15..2017-05-14
Emmanuel Macron|m|*||president fra 2017-05-14..
Manuel Valls|m|*||minister prime fra 2014-03-31..2016-12-06
Michel Barnier|m|*||minister prime fra 2024-09-05..2024-12-13
Francois Bayrou|m|*|François Bayrou|minister prime fra 2024-12-13..2025-09-09
Sebastien Lecornu|m|*|Sébastien Lecornu|minister prime fra 2025-09-09..
Jean-Noel Barrot|m|*|Jean-Noël Barrot|minister foreign fra 2024-09-21..
Marine Le Pen|f|||leader national front rally fra 2011-01-16..2022-11-05
Matteo Renzi|m|*||minister prime ita 2014-02-22..2016-12-12
Giorgia Meloni|f|*||minister prime ita 2022-10-22..
Silvio Berlusconi|m|*||minister prime ita 2008-05-08..2011-11-16
Mariano Rajoy|m|*||minister prime esp 2011-12-21..2018-06-01
Pedro Sanchez|m||Pedro Sánchez|minister prime esp 2018-06-02..
Alexis Tsipras|m|*||minister prime grc 2015-01-26..2019-07-08
Viktor Orban|m|*|Viktor Orbán|minister prime hun 2010-05-29..
Robert Fico|m|*||minister prime svk 2012-04-04..2018-03-22;minister prime svk 2023-10-25..
Andrzej Duda|m|*||president pol 2015-08-06..2025-08-06
Karol Nawrocki|m|*||president pol 2025-08-06..
Mateusz Morawiecki|m|*||minister prime pol 2017-12-11..2023-11-27
Radoslaw Sikorski|m|*|Radosław Sikorski,Radek Sikorski|minister foreign pol 2023-12-13..
Alexander Stubb|m|*||president fin 2024-03-01..
Sauli Niinisto|m|*|Sauli Niinistö|president fin 2012-03-01..2024-03-01
Ulf Kristersson|m|*||minister prime swe 2022-10-18..
Mette Frederiksen|f|*||minister prime dnk 2019-06-27..
Vladimir Putin|m|*|Vladimir V. Putin|president rus 2012-05-07..;minister prime rus 2008-05-08..2012-05-07
Dmitry Medvedev|m|*|Dmitri Medvedev,Dmitri A. Medvedev|president rus 2008-05-07..2012-05-07;minister prime rus 2012-05-08..2020-01-16
Mikhail Mishustin|m|*||minister prime rus 2020-01-16..
Sergei Lavrov|m|*|Sergey Lavrov,Sergey V. Lavrov|minister foreign rus 2004-03-09..
Sergei Shoigu|m|*|Sergey Shoigu|minister defense defence rus 2012-11-06..2024-05-12
Andrei Belousov|m|*|Andrey Belousov|minister defense defence rus 2024-05-14..
Dmitry Peskov|m|*|Dmitri Peskov,Dmitri S. Peskov|spokesman kremlin rus 2012-05-22..
Maria Zakharova|f|*||spokeswoman foreign ministry rus 2015-08-10..
Yuri Ushakov|m|*||aide kremlin rus 2012-05-22..
Kirill Dmitriev|m|*||envoy rus kremlin 2025-02-23..
Yevgeny Prigozhin|m|*||
Alexei Navalny|m|*|Alexey Navalny,Aleksei Navalny|leader opposition rus ..2024-02-16
Viktor Yanukovych|m|*|Viktor F. Yanukovych|president ukr 2010-02-25..2014-02-22
Petro Poroshenko|m|*||president ukr 2014-06-07..2019-05-20
Volodymyr Zelensky|m|*|Volodymyr Zelenskyy,Vladimir Zelensky,Volodymyr Zelenskiy,Volodimir Zelensky|president ukr 2019-05-20..;leader ukr 2019-05-20..
Denys Shmyhal|m|*||minister prime ukr 2020-03-04..2025-07-17
Yulia Svyrydenko|f|*||minister prime ukr 2025-07-17..
Dmytro Kuleba|m|*||minister foreign ukr 2020-03-04..2024-09-05
Andrii Sybiha|m|*|Andriy Sybiha|minister foreign ukr 2024-09-05..
Andriy Yermak|m|*|Andrii Yermak|chief staff ukr presidential office 2020-02-11..2025-11-28
Yulia Tymoshenko|f|*||minister prime ukr 2007-12-18..2010-03-04
Alexander Lukashenko|m|*|Aleksandr Lukashenko|president blr 1994-07-20..
Recep Tayyip Erdogan|m|*|Recep Tayyip Erdoğan,Tayyip Erdogan|president tur 2014-08-28..;minister prime tur 2003-03-14..2014-08-28
Hakan Fidan|m|*||minister foreign tur 2023-06-03..
Hu Jintao|m|||president chn 2003-03-15..2013-03-14
Xi Jinping|m|||president chn 2013-03-14..;leader chn 2012-11-15..
Wen Jiabao|m|||premier chn 2003-03-16..2013-03-15
Li Keqiang|m|||premier chn 2013-03-15..2023-03-11
Li Qiang|m|||premier chn 2023-03-11..
Wang Yi|m|||minister foreign chn 2013-03-16..2022-12-30;minister foreign chn 2023-07-25..
Mao Ning|f|||spokeswoman foreign ministry chn 2022-09-05..
Lin Jian|m|||spokesman foreign ministry chn 2024-03-18..
Shinzo Abe|m|*||minister prime jpn 2012-12-26..2020-09-16
Yoshihide Suga|m|*||minister prime jpn 2020-09-16..2021-10-04
Fumio Kishida|m|*||minister prime jpn 2021-10-04..2024-10-01
Shigeru Ishiba|m|*||minister prime jpn 2024-10-01..2025-10-21
Sanae Takaichi|f|*||minister prime jpn 2025-10-21..
Park Geun-hye|f|||president kor 2013-02-25..2017-03-10
Moon Jae-in|m|||president kor 2017-05-10..2022-05-09
Yoon Suk Yeol|m||Yoon Suk-yeol|president kor 2022-05-10..2025-04-04
Lee Jae-myung|m||Lee Jae Myung|president kor 2025-06-04..
Kim Jong Un|m||Kim Jong-un|leader prk 2011-12-17..;dictator prk 2011-12-17..
Tsai Ing-wen|f|||president twn 2016-05-20..2024-05-20
Lai Ching-te|m||William Lai|president twn 2024-05-20..
Manmohan Singh|m|||minister prime ind 2004-05-22..2014-05-26
Narendra Modi|m|*||minister prime ind 2014-05-26..
Imran Khan|m|||minister prime pak 2018-08-18..2022-04-10
Shehbaz Sharif|m|||minister prime pak 2024-03-04..
Hamid Karzai|m|*||president afg 2001-12-22..2014-09-29
Ashraf Ghani|m|*||president afg 2014-09-29..2021-08-15
Benjamin Netanyahu|m|*||minister prime isr 2009-03-31..2021-06-13;minister prime isr 2022-12-29..
Naftali Bennett|m|||minister prime isr 2021-06-13..2022-06-30
Yair Lapid|m|*||minister prime isr 2022-07-01..2022-12-29
Isaac Herzog|m|*||president isr 2021-07-07..
Mahmoud Abbas|m|*||president pse palestinian authority 2005-01-15..
Mahmoud Ahmadinejad|m|*||president irn 2005-08-03..2013-08-03
Hassan Rouhani|m|*||president irn 2013-08-03..2021-08-03
Ebrahim Raisi|m|*||president irn 2021-08-03..2024-05-19
Masoud Pezeshkian|m|*||president irn 2024-07-28..
Ali Khamenei|m|*|Ayatollah Ali Khamenei|leader supreme irn 1989-06-04..
Mohammad Javad Zarif|m|*|Javad Zarif|minister foreign irn 2013-08-15..2021-08-25
Abbas Araghchi|m|*||minister foreign irn 2024-08-21..
Bashar al-Assad|m||Bashar Assad|president syr 2000-07-17..2024-12-08
Ahmed al-Sharaa|m|||president syr 2025-01-29..
Haider al-Abadi|m|||minister prime irq 2014-09-08..2018-10-25
Nouri al-Maliki|m|||minister prime irq 2006-05-20..2014-09-08
Mohammed bin Salman|m|||prince crown sau 2017-06-21..
Hosni Mubarak|m|*||president egy 1981-10-14..2011-02-11
Mohamed Morsi|m|*|Mohammed Morsi|president egy 2012-06-30..2013-07-03
Abdel Fattah el-Sissi|m||Abdel Fattah al-Sisi,Abdel Fattah el-Sisi|president egy 2014-06-08..
Muammar Gaddafi|m|*|Moammar Gadhafi,Muammar el-Qaddafi|leader lby ..2011-10-20
Stephen Harper|m|||minister prime can conservative 2006-02-06..2015-11-04
Justin Trudeau|m|*||minister prime can liberal 2015-11-04..2025-03-14
Mark Carney|m|||minister prime can liberal 2025-03-14..;governor bank england 2013-07-01..2020-03-15
Tony Abbott|m|||minister prime aus 2013-09-18..2015-09-15
Malcolm Turnbull|m|*||minister prime aus 2015-09-15..2018-08-24
Scott Morrison|m|||minister prime aus 2018-08-24..2022-05-23
Anthony Albanese|m|*||minister prime aus 2022-05-23..
Enrique Pena Nieto|m||Enrique Peña Nieto|president mex 2012-12-01..2018-11-30
Andres Manuel Lopez Obrador|m||Andrés Manuel López Obrador|president mex 2018-12-01..2024-09-30
Claudia Sheinbaum|f|*||president mex 2024-10-01..
Vicente Fox|m|||president mex 2000-12-01..2006-11-30
Dilma Rousseff|f|*||president bra 2011-01-01..2016-08-31
Jair Bolsonaro|m|*||president bra 2019-01-01..2022-12-31
Luiz Inacio Lula da Silva|m||Luiz Inácio Lula da Silva,Lula da Silva|president bra 2003-01-01..2010-12-31;president bra 2023-01-01..
Javier Milei|m|*||president arg 2023-12-10..
Hugo Chavez|m||Hugo Chávez|president ven 1999-02-02..2013-03-05
Nicolas Maduro|m|*|Nicolás Maduro|president ven 2013-04-19..2026-01-03
Raul Castro|m||Raúl Castro|president cub 2008-02-24..2018-04-19
Rodrigo Duterte|m|*||president phl 2016-06-30..2022-06-30
Cyril Ramaphosa|m|*||president zaf 2018-02-15..
Jacob Zuma|m|*||president zaf 2009-05-09..2018-02-14
Pope Francis|m|||pope 2013-03-13..2025-04-21
Pope Leo XIV|m||Pope Leo|pope 2025-05-08..
Pope Benedict XVI|m||Pope Benedict|pope 2005-04-19..2013-02-28
Sajid Javid|m|||secretary home gbr 2018-04-30..2019-07-24;chancellor exchequer gbr 2019-07-24..2020-02-13
Nadhim Zahawi|m|||chancellor exchequer gbr 2022-07-05..2022-09-06
Kwasi Kwarteng|m|||chancellor exchequer gbr 2022-09-06..2022-10-14
Jeremy Hunt|m|||secretary foreign gbr 2018-07-09..2019-07-24;chancellor exchequer gbr 2022-10-14..2024-07-05
William Hague|m|||secretary foreign gbr 2010-05-12..2014-07-14
Dominic Raab|m|||secretary foreign gbr 2019-07-24..2021-09-15
James Cleverly|m|||secretary foreign gbr 2022-09-06..2023-11-13;secretary home gbr 2023-11-13..2024-07-05
Amber Rudd|f|||secretary home gbr 2016-07-13..2018-04-29
Priti Patel|f|||secretary home gbr 2019-07-24..2022-09-06
Suella Braverman|f|||secretary home gbr 2022-09-06..2022-10-19;secretary home gbr 2022-10-25..2023-11-13
Shabana Mahmood|f|||secretary home gbr 2025-09-05..
Liam Fox|m|||secretary defense defence gbr 2010-05-12..2011-10-14
Michael Fallon|m|||secretary defense defence gbr 2014-07-15..2017-11-01
Gavin Williamson|m|||secretary defense defence gbr 2017-11-02..2019-05-01
Penny Mordaunt|f|||secretary defense defence gbr 2019-05-01..2019-07-24
Grant Shapps|m|||secretary defense defence gbr 2023-08-31..2024-07-05
Mykola Azarov|m|||minister prime ukr 2010-03-11..2014-01-28
Arseniy Yatsenyuk|m||Arseny Yatsenyuk|minister prime ukr 2014-02-27..2016-04-14
Volodymyr Groysman|m|||minister prime ukr 2016-04-14..2019-08-29
Oleksiy Honcharuk|m|||minister prime ukr 2019-08-29..2020-03-04
Pavlo Klimkin|m|||minister foreign ukr 2014-06-19..2019-08-29
Vadym Prystaiko|m|||minister foreign ukr 2019-08-29..2020-03-04
Oleksii Reznikov|m|||minister defense defence ukr 2021-11-04..2023-09-05
Rustem Umerov|m|||minister defense defence ukr 2023-09-06..2025-07-17
Anatoly Serdyukov|m|||minister defense defence rus 2007-02-15..2012-11-06
Yang Jiechi|m|||minister foreign chn 2007-04-27..2013-03-16
Qin Gang|m|||minister foreign chn 2022-12-30..2023-07-25
Jerzy Buzek|m|||president european parliament eu 2009-07-14..2012-01-17
Antonio Tajani|m|||president european parliament eu 2017-01-17..2019-07-03
David Sassoli|m|||president european parliament eu 2019-07-03..2022-01-11
Janet Napolitano|f|||secretary homeland security usa 2009-01-21..2013-09-06
Stephanie Grisham|f|||secretary press white-house 2019-07-01..2020-04-07
Penny Pritzker|f|||secretary commerce usa 2013-06-26..2017-01-20
Wilbur Ross|m|||secretary commerce usa 2017-02-28..2021-01-20
Gina Raimondo|f|||secretary commerce usa 2021-03-03..2025-01-20
`;
