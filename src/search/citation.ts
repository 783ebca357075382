import type { Dated } from '../domain/index.ts';
import type { StoredArticle, StoredStatement } from '../record/index.ts';

/** What one needs to cite a statement. Dates as the record has them; null where nothing is known. */
export interface Citation {
  /** Id of the statement. */
  readonly statement: string;
  /** An address of a page, or `urn:onrecord:statement:ID` where the record is not served. */
  readonly permalink: string;
  /** As the article has them, its quotation marks included. */
  readonly words: string;
  readonly kind: StoredStatement['kind'];
  readonly speaker: { readonly name: string | null; readonly id: string | null; readonly corrected: string | null };
  /** The article's words that name the speaker and credit the words; empty where it has none. */
  readonly source: string;
  readonly cue: string;
  readonly said: Dated;
  /** The article's words that gave the date. */
  readonly saidWords: string;
  readonly article: {
    readonly id: string;
    readonly version: number;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly byline: readonly string[];
    readonly url: string | null;
    readonly published: Dated;
    /** Hex SHA-256 of the bytes that were read, and when they came on the record (ISO 8601 instant). */
    readonly sha256: string;
    readonly firstSeen: string;
  };
  /** Calibrated probability, 0 to 1, that words and source are right. */
  readonly confidence: number;
}

/** `base`: where the record is served, `https://record.example`; without it the permalink is a URN. */
export function citationOf(statement: StoredStatement, held: StoredArticle, base: string | null): Citation {
  const { id, words, kind, speaker, source, cue, said, saidWords, confidence } = statement;
  const { article, outlet, version, firstSeen } = held;
  const confirmed = statement.amended.some(({ what, confirms }) => what === 'speaker' && confirms);
  return {
    statement: id,
    permalink: base === null ? `urn:onrecord:statement:${id}` : `${base.replace(/\/+$/, '')}/statements/${id}`,
    words,
    kind,
    speaker: {
      name: speaker.name,
      id: speaker.id,
      corrected:
        speaker.corrected && !confirmed ? `by ${speaker.corrected.by}, ${speaker.corrected.at.slice(0, 10)}` : null,
    },
    source,
    cue,
    said,
    saidWords,
    article: {
      id: article.id,
      version,
      title: held.title,
      outlet: outlet?.name ?? outlet?.domain ?? null,
      byline: article.byline,
      url: article.url,
      published: article.published,
      sha256: article.sha256,
      firstSeen,
    },
    confidence,
  };
}

const KINDS: Readonly<Record<StoredStatement['kind'], string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'reported, not quoted',
};

/** The date as EDTF, with what it rests on in a few words. */
function dateLine(what: string, { value, bound, basis, reason }: Dated, from: string): string {
  if (value === null) return `${what}: date unknown`;
  const limit = bound === 'exact' ? '' : bound === 'not-before' ? 'no earlier than ' : 'no later than ';
  const rests =
    from !== ''
      ? `; date from: ${from}`
      : basis === 'image' || basis === 'url'
        ? `; date from the ${basis} address`
        : basis === 'person'
          ? `; date ${reason}`
          : '';
  return `${what} ${limit}${value}${rests}`;
}

/** A citation as lines of plain text. No quotation mark is in it that the article has not. */
export function citationText(citation: Citation): string {
  const { words, kind, speaker, source, cue, said, saidWords, article, permalink } = citation;
  const who = speaker.name ?? (source === '' ? 'Nobody named' : source);
  const corrected = speaker.corrected === null ? '' : ` (speaker corrected ${speaker.corrected})`;
  const outlet = [
    article.title,
    article.byline.length === 0 ? null : `by ${article.byline.join(', ')}`,
    article.outlet,
  ];
  const where = [...outlet.filter((part) => part !== null), dateLine('published', article.published, '')];
  return [
    words,
    `${who}${cue === '' ? '' : ` [${cue}]`}${corrected}; ${KINDS[kind]}; ${dateLine('said', said, saidWords)}`,
    `In: ${where.join(' | ')}${article.url === null ? '' : ` | ${article.url}`}`,
    `On record: ${permalink} | version ${article.version}, read ${article.firstSeen.slice(0, 10)}, SHA-256 ${article.sha256}`,
    'Found by machine: read the passage before you cite it.',
  ].join('\n');
}

/** A citation of the article that has the words, as CSL-JSON, the input format of reference managers. */
export function citationCsl(citation: Citation): object {
  const { statement, article, permalink, words } = citation;
  const issued = article.published.bound === 'exact' ? dateParts(article.published.value) : null;
  return {
    id: `onrecord-${statement}`,
    type: 'article-newspaper',
    ...(article.title !== null && { title: article.title }),
    ...(article.outlet !== null && { 'container-title': article.outlet }),
    ...(article.byline.length > 0 && { author: article.byline.map((literal) => ({ literal })) }),
    ...(issued && { issued: { 'date-parts': [issued] } }),
    accessed: { 'date-parts': [dateParts(article.firstSeen)] },
    URL: article.url ?? permalink,
    note: `${citation.speaker.name ?? citation.source}: ${words} (${permalink})`,
    language: 'en',
  };
}

/** `[2031, 3, 14]`, as exact as the date is; null for an interval or none. */
function dateParts(value: string | null): number[] | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(value ?? '');
  return match?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) ?? null;
}
