/** Words that the rules of joining know, from general knowledge; all in normal form (`normalName`). */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const COMMON_SURNAMES = setOf(`smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez
gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell
mitchell carter roberts evans davies hughes edwards wood kim park choi li wang zhang chen liu singh kumar patel khan ali
ahmed hussain muller schmidt meyer ivanov smirnov petrov kuznetsov nowak kowalski silva santos rossi murphy kelly`);

/** A surname so common that two people of one full name are no surprise. */
export const isCommonSurname = (word: string): boolean => COMMON_SURNAMES.has(word);

const COMPANY_FORMS = setOf(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv group',
);

/** What follows a company's name and is often left out. */
export const isCompanyForm = (word: string): boolean => COMPANY_FORMS.has(word);

const GENERIC_BODY = setOf(`ministry department agency office bureau authority commission committee council board court
tribunal police army navy force forces guard government cabinet parliament senate house assembly congress administration
embassy union federation association alliance society institute foundation centre center university college school
hospital church bank party campaign coalition movement opposition museum library newspaper news times post herald gazette
tribune journal daily star sun radio television tv network station club team league transport port harbour harbor airport
railway railways rail fire water health education defence defense foreign interior justice finance treasury trade
agriculture environment energy labor labour state national federal central supreme high appeal appeals constitutional
district county city town municipal regional local public royal republican democratic liberal conservative social
socialist green greens workers people peoples united new general chief prosecutor prosecutors attorney election electoral
press service services security intelligence customs border statistics weather met of for and the`);

/** A word that says what sort of body it is, and not which: "ministry", "supreme". */
export const isGenericBodyWord = (word: string): boolean => GENERIC_BODY.has(word);

const SHORT_FORMS = new Map(
  `abby abigail;al albert alan;alex alexander alexandra;andy andrew;ben benjamin;bert albert robert;beth elizabeth;bill
william;bob robert;charlie charles;chris christopher christine;chuck charles;cindy cynthia;dan daniel;dave david;deb
deborah;dick richard;don donald;doug douglas;ed edward edwin;fred frederick;greg gregory;hank henry;harry harold henry;jack
john;jake jacob;jeff jeffrey;jen jennifer;jenny jennifer;jim james;jimmy james;joe joseph;jon jonathan;kate katherine;kathy
katherine kathleen;ken kenneth;larry lawrence;liz elizabeth;maggie margaret;matt matthew;meg margaret;mike michael;nate
nathan nathaniel;nick nicholas;pam pamela;pat patrick patricia;peggy margaret;pete peter;phil philip;ray raymond;rick
richard;rob robert;ron ronald;sam samuel samantha;sandy sandra alexander;sasha alexander alexandra;steve steven
stephen;sue susan;ted edward theodore;tim timothy;tom thomas;tony anthony;vic victor;volodya volodymyr vladimir;walt
walter;will william;zach zachary;volodymyr vladimir;oleksandr alexander aleksandr;mykola nikolai;mykhailo mikhail;yevhen
yevgeny;dmytro dmitry dmitri;serhiy sergei sergey;olena elena;andriy andrei andrey`
    .replace(/\s+/g, ' ')
    .split(';')
    .map((line) => line.split(' '))
    .map(([short, ...full]) => [short!, full] as const),
);

/** Whether one given name is a short form, or another language's form, of the other. */
export const isShortForm = (a: string, b: string): boolean =>
  (SHORT_FORMS.get(a)?.includes(b) || SHORT_FORMS.get(b)?.includes(a)) ?? false;

/** Fields of work: somebody's role may change within a field; a role in another field speaks for somebody else. */
const FIELDS: Readonly<Record<string, string>> = {
  office: `president vice-president senator representative congressman congresswoman lawmaker legislator delegate governor mayor
    secretary minister premier chancellor ambassador envoy diplomat leader speaker whip majority-leader candidate nominee
    contender hopeful frontrunner incumbent running-mate chairman chairwoman chair chairperson commissioner councilman
    councilwoman councillor assemblyman assemblywoman alderman selectman politician statesman stateswoman mp mep undersecretary
    adviser advisor aide strategist treasurer comptroller official negotiator administrator member`,
  press: 'spokesman spokeswoman spokesperson flack',
  police: 'officer sheriff policeman policewoman detective agent investigator trooper deputy superintendent',
  military: 'general colonel admiral commander sergeant captain lieutenant major marine soldier veteran',
  law: 'lawyer attorney counsel litigator solicitor barrister prosecutor solicitor-general justice judge jurist magistrate',
  learning: `professor scholar academic historian scientist economist researcher sociologist expert analyst theorist
    philosopher lecturer fellow specialist pollster`,
  business: `chief-executive ceo executive founder co-founder cofounder owner businessman businesswoman mogul tycoon billionaire
    magnate developer entrepreneur investor financier millionaire industrialist manager trader broker banker landlord`,
  medicine: 'doctor physician surgeon neurosurgeon psychiatrist psychologist pediatrician dentist nurse paramedic',
  media: `reporter journalist correspondent columnist commentator anchor host editor writer author blogger pundit broadcaster
    publisher photographer critic novelist poet`,
  church: 'priest pastor bishop archbishop cardinal pope rabbi imam evangelist preacher reverend cleric',
  stage: `actor actress comedian singer musician star entertainer rapper filmmaker producer artist performer painter composer
    dancer chef`,
  sport: 'player coach athlete quarterback boxer wrestler golfer swimmer skier',
  cause: 'activist organizer campaigner whistleblower',
  sea: 'sailor fisherman pilot astronaut',
  work: `voter resident student teacher worker farmer rancher neighbor retiree employee driver waitress waiter bartender clerk
    salesman accountant engineer plumber electrician carpenter trucker miner firefighter`,
};

const fieldOfHead = new Map(
  Object.entries(FIELDS).flatMap(([field, heads]) => heads.split(/\s+/).map((head) => [head, field] as const)),
);

/** The field of a role's noun; null where it tells none ("woman", "friend", "head"). */
export const fieldOf = (head: string): string | null => fieldOfHead.get(head) ?? null;

const IDLE_QUALIFIERS = setOf(`republican democratic independent conservative liberal labor labour gop us usa american
british british-born party national general deputy acting interim first assistant associate`);

/** A qualifier that too many holders of a role share to tell one from another. */
export const isIdleQualifier = (word: string): boolean => IDLE_QUALIFIERS.has(word);

const IDLE_NAMES = setOf(`january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday american americans america united states republican republicans
democrat democrats democratic washington president minister senator senators house senate congress government governor
mayor secretary party north south east west white national state court supreme department office university general
english british european europe world internet christmas god mrs miss ms mr dr sen rep gov the new york city county
street street's`);

/** A capitalised word that stands in too many articles to say that two have one subject. */
export const isIdleName = (word: string): boolean => IDLE_NAMES.has(word) || word.length < 3;
