import { writtenDate } from '../language/index.ts';
import { outletNamed } from './outlets.ts';
import { oneLine } from './plain-text.ts';

/** What an author line names. */
export interface Named {
  readonly people: readonly string[];
  readonly outlets: readonly string[];
  readonly roles: readonly string[];
  readonly dates: readonly string[];
  /** Pieces that are none of these; an author line has none. */
  readonly others: readonly string[];
}

const PARTICLE = '(?:de|del|della|di|da|dos|das|du|le|la|van|von|der|den|ten|ter|bin|bint|ibn|al|el|y|e|af|zu|mac)';
const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PERSON = new RegExp(
  `^(?:(?:Dr|Sir|Dame|Lord|Prof|Professor)\\.? )?${CAPITALISED}(?: (?:${PARTICLE}(?: |-))*${CAPITALISED}){1,4}(?: (?:Jr|Sr|II|III)\\.?)?$`,
  'u',
);

const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|contributing|producers?|bureau|analysts?|journalists?|newsroom|news desk|desk|team|agenc(?:y|ies)|wires?|photographers?|fellow|freelance|intern|special to)\b/i;

/** A capitalised pair of words that names no person: a weekday or month, an organisation. */
const NO_PERSON =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|Today|Yesterday|Updated|Published|Posted|News|Times|Post|Media|Press|Agency|Group|Inc|Ltd|University|Institute|Ministry|Department|Council|Committee|Association|Street|House|Party|Share|Follow|Read|Click|Subscribe|Getty|Images|Shutterstock|Photo)\b/;

/** Whether words are shaped like a person's name: two to five capitalised words, particles aside. */
export const isPersonName = (text: string): boolean =>
  text.length <= 60 && PERSON.test(text) && !NO_PERSON.test(text) && outletNamed(text) === undefined;

const SHOUTED = /^[\p{Lu}\s.'’-]+$/u;

/** `JANE DOE-SMITH` as `Jane Doe-Smith`. */
const inMixedCase = (name: string): string =>
  SHOUTED.test(name) && name.length > 4
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}|(?<=\bmc|\bo['’])\p{L}/gu, (c) => c.toUpperCase())
    : name;

/** `5 min read`, as it stands beside bylines. */
const READING_TIME = /^\d{1,3}[ -]?min(?:ute)?s?(?: read)?$/i;

const CUT = /\s*(?:[;|•·/]|,(?!\s*(?:Jr|Sr)\b)|\s[–—-]\s|\s(?:and|with)\s|&)\s*/iu;

/** Reads the names in an author line (`Jane Doe in Paris and John Roe, Reuters`) without its "By". */
export function namesIn(line: string): Named {
  const whole = oneLine(line).replace(/[.,;|]+$/, '');
  const people: string[] = [];
  const outlets: string[] = [];
  const roles: string[] = [];
  const dates: string[] = [];
  const others: string[] = [];
  // A date holds commas and dashes of its own: it is cut off at a bar or a dot first.
  for (const part of whole.split(/\s*[|•·]\s*/)) {
    if (writtenDate(part)) {
      dates.push(part);
      continue;
    }
    for (const piece of part.split(CUT)) {
      const name = piece
        .replace(/^(?:by|for|from|of)\s+/i, '')
        .replace(/\s+in\s+\p{Lu}.*$/u, '')
        .replace(/\s*[(<]?[\w.+-]+@[\w-]+\.[\w.]+[)>]?$/, '')
        .replace(/\s*\(?@\w+\)?$/, '')
        .replace(/\s*\([^)]*\)$/, '')
        .trim();
      if (name === '' || READING_TIME.test(name)) continue;
      const outlet = outletNamed(name);
      if (outlet) outlets.push(outlet.name);
      else if (ROLE.test(name)) roles.push(name);
      else if (isPersonName(name)) people.push(inMixedCase(name));
      else others.push(name);
    }
  }
  return { people, outlets, roles, dates, others };
}
