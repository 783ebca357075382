import type { StanceBasis, StatementKind } from '../domain/index.ts';
import type { SaidByPerson, StoredCorrection } from '../record/index.ts';

/** What was there before a correction, in words; null where the row does not tell it. */
export function beforeInWords({ what, value }: StoredCorrection): string | null {
  const { before } = value;
  if (before === undefined) return null;
  switch (what) {
    case 'said':
      return `said ${dateInWords(before as SaidByPerson)}`;
    case 'kind':
      return KINDS[before as StatementKind];
    case 'side':
      return before === null ? 'no side' : sideInWords(before as StoredCorrection['value']);
    case 'speaker':
      return before === null ? 'nobody who is named' : String(before);
    case 'private':
      return before === true ? 'a private person' : 'no private person';
    default:
      return before === null ? 'nothing' : String(before);
  }
}

const KINDS: Readonly<Record<StatementKind, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported, not quoted',
};

const asFound = ({ confirms }: StoredCorrection['value']): string => (confirms === true ? ', as found' : '');

function dateInWords({ value, bound }: SaidByPerson): string {
  if (value === null) return 'on a day that is not known';
  return bound === 'exact' ? `on ${value}` : bound === 'not-before' ? `on ${value} or later` : `by ${value}`;
}

/** ", as ascribed to person:ada-weir"; empty for a speaker's own side. */
function ascribedInWords({ ascribedTo }: StoredCorrection['value']): string {
  return ascribedTo === undefined ? '' : `, as ascribed to ${ascribedTo ?? 'somebody not named'}`;
}

/** "against, an expectation"; "is about it, takes no side"; "takes none". */
function sideInWords({ stance, basis, ascribedTo }: StoredCorrection['value']): string {
  if (stance === null) return ascribedTo === undefined ? 'takes no side and is not about it' : 'none is';
  return stance === 'neutral' ? 'is about it, takes no side' : `${stance}, ${BASES[basis as StanceBasis]}`;
}

const BASES: Readonly<Record<StanceBasis, string>> = {
  preference: 'a wish',
  expectation: 'an expectation, not a wish',
  action: 'a deed',
  endorsement: 'agreement with somebody else’s words',
};

/** Characters of a statement's words that are told. */
const TOLD = 160;

/** The words of a statement; what brings marks of its own gets no others. */
function quotedIn(words: string): string {
  const told = words.length > TOLD ? `${words.slice(0, TOLD).replace(/\s+\S*$/, '')} …` : words;
  return /["“”]/.test(told) ? told : `"${told}"`;
}

/** What a correction says, in words; empty where it was blanked. */
export function correctionInWords({ what, target, value, undoes, forgotten }: StoredCorrection): string {
  if (forgotten) return '';
  const quoted = quotedIn(target.quote?.exact ?? '');
  switch (what) {
    case 'speaker':
      return `${quoted} was said by ${value.actor ?? 'nobody who is named'}${asFound(value)}`;
    case 'said':
      return `${quoted} was said ${dateInWords(value.said as SaidByPerson)}${asFound(value)}`;
    case 'kind':
      return `${quoted} is ${KINDS[value.kind as StatementKind]}`;
    case 'side':
      return `${quoted}, on ${value.issue}${ascribedInWords(value)}: ${sideInWords(value)}${asFound(value)}`;
    case 'accept':
      return `${quoted} is a statement with these words`;
    case 'note':
      return `a note on ${quoted}`;
    case 'reject':
      return `${quoted}: ${String(value.reason).replaceAll('-', ' ')}`;
    case 'shift':
      return `${quoted}: a possible shift on ${value.issue}, ${value.verdict}`;
    case 'merge':
      return `${target.actor} is ${value.into}`;
    case 'split':
      return `in ${target.articles?.map((id) => id.slice(0, 8)).join(', ')}, ${target.actor} is somebody else: ${value.actor}`;
    case 'distinct':
      return `${target.actor} is not ${value.other}`;
    case 'alias':
      return `${target.actor} is also called ${value.alias}`;
    case 'wikidata':
      return `${target.actor} is ${value.wikidata} at Wikidata`;
    case 'private':
      return `${target.actor} is ${value.privatePerson === true ? 'a private person' : 'no private person'}`;
    case 'name':
      return `${target.actor} is called ${value.name}`;
    case 'joined':
      return `in ${target.articles?.map((id) => id.slice(0, 8)).join(', ')}, the name means ${target.actor}, as found`;
    case 'enter':
      return `${target.actor} was entered: ${JSON.stringify(value.entered)}`;
    default:
      return `takes correction ${undoes} back`;
  }
}
