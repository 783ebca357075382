import type { Gender } from '../register/entry.ts';

/**
 * Nouns for people by what they do or are, in classes of words that news text uses for one another.
 *
 * The first word of a line names the class. A `+m` or `+f` gives the gender that the word itself implies.
 */
const CLASSES = `president potus
vice-president veep
senator sen lawmaker legislator
representative rep congressman+m congresswoman+f lawmaker legislator delegate del
governor gov
mayor
secretary
minister premier chancellor
ambassador envoy diplomat
leader head boss chief
majority-leader
speaker
whip
director head chief
chairman+m chairwoman+f chair chairperson
chief-executive ceo executive
founder co-founder cofounder
owner
candidate nominee contender hopeful frontrunner runner rival opponent challenger standard-bearer pick presumptive
incumbent
running-mate mate
businessman+m businesswoman+f mogul tycoon billionaire magnate developer entrepreneur investor financier millionaire industrialist
lawyer attorney counsel advocate litigator solicitor barrister
prosecutor
solicitor-general
justice judge jurist magistrate
adviser advisor aide strategist consultant counselor operative confidant consigliere
manager
pollster
spokesman+m spokeswoman+f spokesperson secretary-of-press flack
director-of-communications
professor scholar academic historian scientist economist researcher sociologist expert analyst theorist philosopher lecturer fellow specialist
scientist researcher expert specialist demographer epidemiologist virologist climatologist meteorologist geologist biologist physicist chemist astronomer statistician criminologist ecologist linguist anthropologist archaeologist
dean provost rector principal headteacher headmaster+m headmistress+f
coroner constable inspector-general
biographer archivist librarian curator
doctor physician surgeon neurosurgeon psychiatrist psychologist pediatrician nurse dentist
moderator
reporter journalist correspondent columnist commentator anchor host editor writer author blogger pundit broadcaster publisher contributor interviewer anchorman+m anchorwoman+f newsman+m critic
officer general colonel admiral commander sergeant captain lieutenant major marine soldier veteran
sheriff policeman+m policewoman+f detective agent investigator trooper deputy
priest pastor bishop archbishop cardinal pope rabbi imam minister-of-religion evangelist preacher reverend cleric
actor+m actress+f comedian singer musician star entertainer rapper filmmaker producer artist performer celebrity
activist organizer campaigner volunteer protester demonstrator
donor fundraiser benefactor backer supporter
official commissioner administrator superintendent treasurer comptroller controller registrar auditor inspector ombudsman
member committeeman+m committeewoman+f councilman+m councilwoman+f assemblyman+m assemblywoman+f alderman selectman
democrat
republican
libertarian
conservative
liberal
socialist
independent
politician statesman+m stateswoman+f
king+m queen+f prince+m princess+f emperor+m emir+m sultan+m monarch
dictator strongman+m autocrat
hacker whistleblower
husband+m
wife+f
son+m
daughter+f
father+m
mother+f
brother+m
sister+f
uncle+m
aunt+f
nephew+m
niece+f
cousin
grandson+m
granddaughter+f
widow+f
widower+m
spouse
parent
child
friend
fiance+m
fiancee+f
boyfriend+m
girlfriend+f
man+m
woman+f
boy+m
girl+f
person
guy+m
lady+f
gentleman+m
voter resident student teacher worker farmer rancher neighbor retiree employee driver witness victim survivor patient customer shopper tourist immigrant refugee citizen taxpayer viewer caller reader parent mom+f dad+m homeowner waitress+f waiter+m bartender clerk salesman+m accountant engineer plumber electrician carpenter trucker miner firefighter paramedic pensioner
premier
predecessor successor
designee appointee
player coach athlete quarterback boxer wrestler
icon figure luminary stalwart insider
chairman-of-staff
coordinator
roommate classmate colleague coworker churchgoer parishioner commuter passenger bystander onlooker eyewitness villager grocer shopkeeper barista cashier janitor handyman+m hairdresser seamstress+f welder machinist mechanic pupil undergraduate tenant renter homemaker housewife+f grandmother+f grandfather+m grandparent
fisherman+m sailor pilot
chef
photographer painter poet novelist playwright composer dancer architect
astronaut golfer swimmer skier
undersecretary under-secretary
councillor mp mep
negotiator mediator
translator interpreter
trader broker banker lobbyist landlord`;

/** Plural or collective words for people, which never name one. */
const CROWDS = `aides officials sources critics supporters opponents voters people americans republicans democrats conservatives liberals experts analysts observers
lawmakers senators members leaders allies friends advisers advisors strategists operatives insiders donors backers delegates activists protesters demonstrators residents
prosecutors investigators lawyers attorneys reporters journalists economists scientists researchers pollsters candidates rivals men women students parents workers
others many some several most few all both everyone everybody nobody someone somebody anyone those none one another majority minority plurality half percent two three four five six seven eight nine ten dozens hundreds thousands
proponents detractors defenders foes skeptics adversaries sympathizers pundits bloggers progressives moderates centrists evangelicals women attendees respondents participants faithful loyalists surrogates regulators executives fans followers consumers users diplomats troops
polls surveys studies reports emails authorities police crowd audience public media press community base establishment staff team family families couple generation millennials`;

/** Words of a description that do not tell two people apart. */
const IDLE = `the a an this that these his her its their our my your former ex then late new old longtime long-time top senior junior veteran one-time onetime retired current incoming outgoing acting
presumptive likely leading prominent own only first second third last next fellow self described self-described youngest oldest so-called embattled popular outspoken fiery of for at in on with to and or from by '’s ’s 's
front possible potential prospective would-be eventual party - , "`;

interface Role {
  readonly classes: readonly string[];
  readonly gender: Gender | null;
}
let roles: Map<string, Role> | undefined;
let crowds: Set<string> | undefined;
let idle: Set<string> | undefined;

function allRoles(): Map<string, Role> {
  if (!roles) {
    roles = new Map();
    for (const line of CLASSES.split('\n')) {
      const words = line.split(' ');
      const name = words[0]!.replace(/\+.$/, '');
      for (const word of words) {
        const [noun, gender] = word.split('+') as [string, Gender | undefined];
        const before = roles.get(noun);
        roles.set(noun, { classes: [...(before?.classes ?? []), name], gender: gender ?? before?.gender ?? null });
      }
    }
  }
  return roles;
}

const ABBREVIATED: Readonly<Record<string, string>> = {
  ag: 'attorney',
  ig: 'inspector',
  senators: 'senator',
  representatives: 'representative',
  governors: 'governor',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  'sen.': 'senator',
  'sens.': 'senator',
  'rep.': 'representative',
  'reps.': 'representative',
  'gov.': 'governor',
  'del.': 'delegate',
  'gen.': 'general',
  'col.': 'colonel',
  'lt.': 'lieutenant',
  'sgt.': 'sergeant',
  'capt.': 'captain',
  'adm.': 'admiral',
  'prof.': 'professor',
  'rev.': 'reverend',
  'pres.': 'president',
  'amb.': 'ambassador',
  'supt.': 'superintendent',
  'atty.': 'attorney',
};

let nouns: Map<string, string> | undefined;

/** The noun for a person that a word in lower case is or abbreviates, else null. */
export function roleNounOf(lower: string): string | null {
  nouns ??= new Map([...[...allRoles().keys()].map((noun) => [noun, noun] as const), ...Object.entries(ABBREVIATED)]);
  return nouns.get(lower) ?? null;
}

/** The classes of a noun for people; two nouns that share one can mean the same person. */
export const classesOf = (noun: string): readonly string[] => allRoles().get(noun)?.classes ?? [];

/** The gender a noun for people implies, else null. */
export const genderOfRole = (noun: string): Gender | null => allRoles().get(noun)?.gender ?? null;

/** Whether a word in lower case stands for several or unnamed people: a listed one, or the plural of a role. */
export function isCrowdWord(lower: string): boolean {
  crowds ??= new Set(CROWDS.split(/\s+/));
  if (crowds.has(lower)) return true;
  if (!lower.endsWith('s')) return false;
  const singular = lower.endsWith('men') ? `${lower.slice(0, -3)}man` : lower.slice(0, -1);
  return allRoles().has(singular) || (lower.endsWith('ies') && allRoles().has(`${lower.slice(0, -3)}y`));
}

/** Whether a word in lower case says nothing that tells one holder of a role from another. */
export const isIdleWord = (lower: string): boolean => {
  idle ??= new Set(IDLE.split(/\s+/));
  return idle.has(lower);
};

const PRIVATE = new Set(
  `voter resident student teacher worker farmer rancher neighbor retiree employee driver witness victim survivor patient customer shopper tourist immigrant refugee citizen taxpayer viewer caller reader parent mom dad homeowner waitress waiter bartender clerk salesman accountant engineer plumber electrician carpenter trucker miner firefighter paramedic pensioner nurse supporter volunteer protester demonstrator husband wife son daughter father mother brother sister friend nephew niece uncle aunt cousin grandson granddaughter widow widower spouse boyfriend girlfriend fiance fiancee roommate classmate colleague coworker churchgoer parishioner commuter passenger bystander onlooker eyewitness local villager sailor waiter grocer shopkeeper barista cashier janitor handyman hairdresser barber seamstress welder machinist mechanic warehouseman fisherman grandmother grandfather grandparent veteran pupil undergraduate graduate caller tenant renter homemaker housewife`.split(
    ' ',
  ),
);

/** Roles of people who are in the news without seeking it. */
export const isPrivateRole = (noun: string): boolean => PRIVATE.has(noun);
