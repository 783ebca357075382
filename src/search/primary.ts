import { normalName, type StoredStatement } from '../record/index.ts';

/** That a report of a saying is its source rather than the press's account, and by what that is known. */
export interface Primary {
  /** `transcript`: the words stand as a turn of one; `official-page`: on a page of the body that speaks or governs. */
  readonly kind: 'transcript' | 'official-page';
  readonly reason: string;
}

/** A report that is primary. */
export interface PrimaryReport extends Primary {
  readonly report: StoredStatement;
}

/** Endings of domains under which only governments, armies, parliaments and bodies of states are registered. */
const OF_STATES =
  /(?:^|\.)(?:gov|mil|int)$|(?:^|\.)(?:gov|gob|gouv|gub|govt|mil|mod|parliament|police)\.[a-z]{2}$|(?:^|\.)(?:gc\.ca|go\.(?:jp|kr|id|th|ke|tz|ug|cr)|admin\.ch|europa\.eu|bund\.de|gouv\.fr|un\.org|kremlin\.ru)$/;
/** Words of a body's name that its domain leaves out. */
const LEFT_OUT = /^(?:the|of|for|and|inc|ltd|llc|plc|corp|corporation|company|co|gmbh|ag|sa|group)$/;
/** Letters of the shortest initials that a domain is told by, and of the shortest name. */
const INITIALS = 3;
const NAME = 5;

/**
 * Whether a report is a primary one, by evidence of the page alone: its words stand as a turn of a transcript, or its
 * page is the speaking body's own or a government's. Null where nothing shows it: most reports are the press's.
 */
export function primaryOf(statement: StoredStatement): Primary | null {
  if (isTurn(statement))
    return { kind: 'transcript', reason: 'the words stand as a turn of a transcript, not as a quotation in a report' };
  const { outlet } = statement.article;
  const { name, kind } = statement.speaker;
  if (!outlet) return null;
  if (kind === 'body' && name !== null && isOwn(name, outlet))
    return { kind: 'official-page', reason: `${outlet.domain ?? outlet.name} is ${name}’s own` };
  if (outlet.domain !== null && OF_STATES.test(outlet.domain))
    return { kind: 'official-page', reason: `${outlet.domain} is an address of a government or a body of states` };
  return null;
}

/** The primary reports of one saying: transcripts before official pages, the earliest published first. */
export function primaryReports(reports: readonly StoredStatement[]): PrimaryReport[] {
  const found = reports.flatMap((report) => {
    const primary = primaryOf(report);
    return primary ? [{ ...primary, report }] : [];
  });
  return [...found.filter(({ kind }) => kind === 'transcript'), ...found.filter(({ kind }) => kind !== 'transcript')];
}

/** The reports of one saying as they are listed: the primary ones first, then the press by publication. */
export function primaryFirst(reports: readonly StoredStatement[]): StoredStatement[] {
  const primary = primaryReports(reports).map(({ report }) => report);
  return [...primary, ...reports.filter((report) => !primary.includes(report))];
}

/** `primary: transcript`, `primary: official page`; empty for a report of the press. */
export function primaryInWords(statement: StoredStatement): string {
  const primary = primaryOf(statement);
  return primary === null ? '' : `primary: ${primary.kind === 'transcript' ? 'transcript' : 'official page'}`;
}

/** A turn of a transcript: all words are the speaker's, and no quotation marks stand around them. */
const isTurn = ({ kind, words, source }: StoredStatement): boolean =>
  kind === 'direct' && source !== '' && !/^["“”„«‘']/.test(words) && !/["“”»]$/.test(words);

/** Whether an outlet is the body itself: by its name, or by a domain that is the name or its initials. */
function isOwn(name: string, outlet: NonNullable<StoredStatement['article']['outlet']>): boolean {
  const own = normalName(name);
  if (outlet.name !== null && normalName(outlet.name) === own) return true;
  const label =
    outlet.domain
      ?.replace(/^www\./, '')
      .split('.')
      .at(-2) ?? '';
  const words = own.split(' ').filter((word) => !LEFT_OUT.test(word));
  const joined = words.join('');
  const initials = words.map((word) => word[0]).join('');
  const bare = label.replaceAll('-', '');
  return (joined.length >= NAME && bare === joined) || (initials.length >= INITIALS && bare === initials);
}
