import type { Gender } from '../register/entry.ts';

/** Given names by the gender that most of their bearers in English-language news have; from general knowledge. */
const MEN = `aaron abdel abdul abdullah abe abraham adam adolf adrian ahmad ahmed al alan albert alberto alec alejandro
alex alexander alexandre alexei alexey alexis ali allan allen alvin amir anatoly anders andre andreas andrei andrew andriy andrzej andy
angelo angus anthony antoine anton antonin antonio antony archie ari ariel armando arnold arsen art arthur arturo asa ash austin avi avigdor
bahram barack barney barry bart bashar bashir beau ben benedict benjamin bennett bernard bernardo bernie bert beto bill billy bo bob bobby boris boutros
brad bradley brandon brendan brent bret brett brian brock bruce bryan bryce burt byron caleb calvin cameron carl carlo carlos carlton carter
casey cecil cesar chad charles charlie chase chester chip chris christian christoph christophe christopher chuck clarence clark claude claudio clay
clayton cliff clifford clint clinton clyde cody colin conor conrad corey cornel cory craig curt curtis cyrus dale damian damon dan dana daniel danny darrell
darren darryl daryl dave david dean demetrius denis dennis denny denzel derek derrick devin devon dick diego dimitri dirk dmitri dmitry dmytro dominic
dominique don donald donnie donny doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin elbridge eli elias elijah
elliot elliott ellis elmer elon emanuel emmanuel emmett enrique eric erick erik ernest ernesto ernie ethan eugene evan ezra farhad federico felipe felix
fernando fidel floyd francis francisco franco francois françois frank frankie franklin franz fred freddie frederic frederick friedrich gabriel galen garrett gary gavin gene
geoff geoffrey george georges gerald gerard gerhard gerry giancarlo gideon gil gilbert gilberto giorgio giovanni giuseppe glen glenn gonzalo gordon grady graham grant greg
gregg gregory grover guido guillermo gus gustavo guy hadi haider hakeem hal hamid hank hans harlan harold harris harrison harry harvey hasan hassan hector heinz henri
henrik henry herb herbert herman herschel hossein howard hubert hugh hugo hussein ian ibrahim igor ilya ira irving isaac ismail israel ivan ivo jack jackson jacob jacques jaime
jair jake jamal james jamie jan jared jason javad javier jay jean jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerrold jerry jesse jesus jim jimmy joachim joao joaquin
joe joel joerg johan johann john johnnie johnny jon jonah jonas jonathan jonny jordan jorge jose josé josef joseph josh joshua juan jules julian julio julius jurgen justin kamal
karl keith keir ken kenneth kent keron kerry kevin khalid khalil kim kirk kofi konstantin kurt kwame kyle lachlan lamar lance larry lars laurence laurent lawrence lech lee len lenny leo leon leonard
leonid leopoldo leroy leslie lester lev levi lew lewis liam lincoln lindsey lionel lloyd logan lon lorenzo lou louie louis luca lucas luigi luis luiz luke luther lyle lyndon lynn mac
mack mahmoud malcolm manfred manny manuel marc marcel marcelo marco marcos marcus marek mario mark markus marlin marshall martin marty marvin mateusz mathew matt matteo matthew matthias maurice mauricio
max maxim maxime maxwell mehmet mel melvin menachem merrick mervyn micah michael michel miguel mick mickey mikael mike mikhail miles milo milton mitch mitchell mitt moe mohamed mohammad mohammed mohsen moises
mort morton moshe muhammad murray mustafa myron narendra nasser nat nate nathan nathaniel naftali neal ned neil nelson nelson newt nicholas nick nico nicola nicolas nigel nikita niklas nikolai noah noam noel nolan norbert norm norman
oded olaf oleg oleksandr oleksiy oliver olivier omar orlando oscar otto owen pablo paolo parker pascal pat patrice patrick paul paulo pavel pavlo pedro pepe percy perry pete peter petro phil philip philippe phillip
pierre piers pieter preet preston qasem quentin rafael rahm raj rajiv ralf ralph ramon ramzi rand randal randall randolph randy raul ray raymond recep reed reggie reginald reid reince reinhard rene rex reza ricardo rich richard rick ricky riccardo rob
robbie robby robert roberto robin rocky rod roderick rodney rodrigo rodrigue roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert rush russ russell rustem ryan sajid sam samir samuel sandy sanford santiago saul scot scott
sean seb sebastian serge sergei sergey sergio seth seymour shane shaun shawn sheldon sherman sherrod shimon shinzo sid sidney sigmar silvio simon sol spencer stan stanley stefan steny stephen stephane sterling steve steven stewart stu stuart sultan
sven tad taras tariq ted teddy terence terrance terrence terry thad theo theodore thierry thom thomas tim timothy titus toby todd tom tomas tommy tony travis trent trevor trey tucker ty tyler tyrone ulrich uri valery vaclav vadim vernon vic victor viktor
vince vincent vitali vitaly vito vladimir volker volodymyr vyacheslav wade wallace wally walt walter wang ward warren wayne wendell werner wes wesley wilbur wilbert will willard william willie wilson winston wolf wolfgang woodrow woody wyatt xavier yair yanis yaroslav yasser
yevgeny yitzhak yoweri yuri yusuf yves zac zach zachary zack zbigniew zeke zoran bobby-jo jean-claude jean-luc jean-marc jean-marie jean-pierre jean-yves mohammed-bin jens-peter hans-dietrich rasmus mircea vlad bogdan dragan milan goran zlatko slobodan aleksandar
aleksandr aleksei arkady gennady georgy ruslan ramzan rinat rostislav stanislav ihor mykhailo mykola anatoliy vitaliy yuriy serhiy volodimir artem danylo denys kyrylo rustam timur nursultan emomali gurbanguly ilham mikheil bidzina heydar
xi jinping keqiang qiang hiroshi taro shigeru yoshihide fumio kenji takeshi jae-in joon-ho moon ban rodrigo-roa benigno joko lee-hsien mahathir anwar najib imran nawaz shehbaz asif arvind amit rahul manmohan sanjay vijay arun ashok sunil anil suresh
javid sadiq rishi kwasi priti-raj humza alok kwarteng jagmeet raheem tyreek deshawn darnell jamaal jermaine marquis tyrell lamont malik rashad kareem cedric desmond andres alvaro emilio ignacio rogelio ramiro esteban agustin alfonso alfredo gerardo hernan horacio humberto leonel nicanor octavio osvaldo rolando salvador tomás vicente jesús raúl héctor césar martín germán andrés ramón julián`;
const WOMEN = `abby abigail ada adele adriana adrienne agnes aida alexandra alexandria alice alicia alina alison allison alma alyssa amanda amber amelia america amy ana anastasia andrea angela angelica angelina angelique angie anita ann anna
annabel anne annegret anneliese annette annie antonia april ariana arianna ashley astrid aung ava ayanna ayelet barbara bea beatrice becky belinda bernadette bernice beth bethany betsy betty beverly beyonce bianca bobbie bonnie brenda bridget brigitte britney brittany brooke camille candace candice
cara carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia cecile celeste charlene charlotte chelsea cheri cheryl chloe christa christiane christina christine chrystia ciara cindy claire clara clarissa claudia colette colleen connie condoleezza constance cora corinne courtney cristina cynthia cyntoia
daisy daniela danielle daphne darlene dawn deb debbie deborah debra deirdre delia denise diana diane dianne dina dolores dominika donna dora doreen doris dorothy dottie ebony edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elvira emily emma erica erika erin esperanza esther eva evelyn evita faith farah fatima faye felicia
federica fiona florence frances francesca frauke gabriela gabrielle gail gayle gemma genevieve georgia geraldine gertrude gina ginger ginny gladys glenda gloria golda grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hillary hilda hope huma ida ilana ilhan ilona imelda ina inga ingrid irene iris irina isabel isabella isabelle ivana ivanka ivy jackie jacqueline jada jan jana jane janelle janet janice janie janine jasmine jayne jean jeanette jeanne jeannie jen jenna jennifer jenny
jessica jill jillian jo joan joann joanna joanne jocelyn jodi jodie josephine joy joyce juanita judith judy julia juliana julianna julianne julie juliet june justine kaitlan kaitlin kamala kara karen karin karina karine karla kate katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh keisha kelly kellyanne kelli kendra kersti kimberly kirsten kirstjen kirstie kris krista kristen kristi kristin kristina kristine krysten kyrsten
lael lara latoya laura laurel lauren laurie leah leila lena lenore leslie leticia liana lidia lila lillian lily lilian linda lindsay lisa liz liza lizzie lois lola lorella loretta lori lorraine louise lucia lucille lucinda lucy luisa lupe lydia lynda lynne mabel maddie madeleine madeline maggie maia malala mallory mandy mara marcia margaret margarita margery margo margot maria mariam marian marianne marie mariel marilyn marina marine marion marisa marissa marjorie marla marlene marsha martha mary maryann maureen maxine maya mazie megan meghan melania melanie melba
melezia melinda melissa mercedes meredith mia michele michelle mildred millie mimi minerva miranda miriam moira molly mona monica monique muriel myra nadia nan nancy naomi natalia natalie nathalie natasha nell nicole nicola nikki nina noor nora norma nydia olena olga olive olivia omarosa oksana opal oprah pamela pat patricia patsy patti patty paula pauline pauletta pearl peggy penelope penny petra phoebe phyllis pia polly portia pramila priscilla priti rachel ramona rania rashida raquel rebecca regina renee rhonda rita roberta rochelle
ronna rosa rosalie rosalind rosalynn rosanne rose roseanne rosemary rosie rosita roxanne ruth sabrina sadie sally salma samantha sandra sandy sara sarah sasha savannah segolene ségolène serena shannon sharice sharon sheila shelby shelley shelly sherri sherry sheryl shirley silvia simone sofia sonia sonja sonya sophia sophie stacey stacy stella stephanie stormy sue summer susan susana susanna susanne susie suu suzanne suzy svetlana sylvia symone tabitha tamara tamika tammy tanya tara tatiana tatyana tawana teresa terri tess tessa thelma theresa
therese tiffany tina toni tonya tracey tracy tricia trish tulsi uma una ursula valerie vanessa vera verna veronica vicki vicky victoria viola violet virginia vivian viviane wanda wendy whitney wilma winifred xiomara xochitl yael yelena yolanda yulia yuliya yvette yvonne zainab zoe zuzana ivonne ainsley anya jeannette jeanine kaja sanna mette giorgia roberta federica ludivine rachida najat zsuzsanna alexandra daria ekaterina galina lyudmila marija nadezhda natalya olha iryna kateryna nataliia daryna zhanna ellie halle keiko yuriko sayaka park-geun dilma michelle-bachelet cristina-fernandez keiko-fujimori claudia-sheinbaum`;

let names: Map<string, Gender | null> | undefined;

/** Built on first use: a name in both lists is a given name of unknown gender. */
function givenNames(): Map<string, Gender | null> {
  if (!names) {
    names = new Map(MEN.split(/\s+/).map((name) => [name, 'm']));
    for (const name of WOMEN.split(/\s+/)) names.set(name, names.get(name) === 'm' ? null : 'f');
  }
  return names;
}

/** Whether a word in lower case is a common given name. */
export const isGivenName = (lower: string): boolean => givenNames().has(lower);

/** The gender a given name in lower case suggests; null where it suggests none. */
export const genderOfGivenName = (lower: string): Gender | null => givenNames().get(lower) ?? null;

/** Short forms and their full names, from general knowledge; the first is the short one. */
const SHORT = `al albert alan alexander;alex alexander;andy andrew;art arthur;barney bernard;ben benjamin;bernie bernard;bert albert robert;bill william;
billy william;bob robert;bobby robert;brad bradley;charlie charles;chris christopher christine;chuck charles;cliff clifford;dan daniel;danny daniel;dave david;deb deborah;debbie deborah;dick richard;don donald;
doug douglas;ed edward edwin edmund;eddie edward;fred frederick;gabe gabriel;gene eugene;geoff geoffrey;gerry gerald;greg gregory;hank henry;harry harold henry;herb herbert;jack john;jake jacob;jeff jeffrey;jen jennifer;jerry gerald jerome jerrold;jim james;
jimmy james;joe joseph;johnny john;jon jonathan;josh joshua;kate katherine;kathy katherine kathleen;katie katherine;ken kenneth;larry lawrence laurence;leo leonard;liz elizabeth;lou louis;maggie margaret;marty martin;matt matthew;meg margaret;mel melvin;mick michael;mickey michael;mike michael;
mitch mitchell;mort morton;nan nancy;nate nathan nathaniel;nick nicholas;norm norman;pam pamela;pat patrick patricia;peggy margaret;pete peter;phil philip phillip;rahm rahm;randy randall;ray raymond;rich richard;rick richard frederick;rob robert;robby robert;rod rodney;ron ronald;rudy rudolph;russ russell;sam samuel samantha;
sandy sandra;stan stanley;steve steven stephen;stu stuart;sue susan;tad thaddeus;ted edward theodore;terry terrence;tim timothy;tom thomas;tommy thomas;tony anthony;val valerie;vic victor;vin vincent;walt walter;wes wesley;will william;zach zachary;vladimir volodymyr;alexei aleksei;bobby rafael`;
let shorts: Map<string, readonly string[]> | undefined;

/** Whether two given names in lower case can be the same person's: equal, an initial, or a known short form. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a.replace(/\./g, ''), b.replace(/\./g, '')];
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  shorts ??= new Map(
    SHORT.split(/;\s*/).map((line) => {
      const [short, ...full] = line.split(' ') as [string, ...string[]];
      return [short, full];
    }),
  );
  return (shorts.get(x)?.includes(y) || shorts.get(y)?.includes(x)) ?? false;
}
