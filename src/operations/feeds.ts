import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { RecordStore, StoredStatement } from '../search/index.ts';

/** A feed of statements: what it is called, and where it is to be had. */
export interface FeedFrame {
  readonly title: string;
  /** Of the page that shows the same, and of the feed itself. */
  readonly home: string;
  readonly self: string;
  /** Scheme, host and port under which the pages are. */
  readonly base: string;
}

/** The media types of the two forms. */
export const FEED_TYPES = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json' } as const;
export type FeedForm = keyof typeof FEED_TYPES;

/** UTF-16 units of a passage and of a title. */
const LONGEST_PASSAGE = 300;
const LONGEST_TITLE = 120;

/** An entry of a feed, whatever its form. */
interface FeedEntry {
  /** The same wherever the record is served, as long as the statement is on it. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly outside: string | null;
  readonly text: string;
  readonly added: Date;
  readonly updated: Date;
}

/** Statements as a feed, in the order given: Atom (RFC 4287) or JSON Feed 1.1. */
export async function statementFeed(
  record: RecordStore,
  statements: readonly StoredStatement[],
  frame: FeedFrame,
  form: FeedForm,
): Promise<string> {
  const entries: FeedEntry[] = [];
  for (const statement of statements) entries.push(await entryOf(record, statement, frame.base));
  return form === 'atom' ? atom(frame, entries) : jsonFeed(frame, entries);
}

async function entryOf(record: RecordStore, statement: StoredStatement, base: string): Promise<FeedEntry> {
  const { id, article, speaker } = statement;
  const held = await record.articleOf(article.id, article.version);
  const added = new Date(held?.firstSeen ?? 0);
  const corrected = speaker.corrected ? new Date(speaker.corrected.at) : added;
  return {
    id: `urn:onrecord:statement:${id}`,
    title: cut(headOf(statement), LONGEST_TITLE),
    url: `${base}/statements/${id}`,
    outside: article.url !== null && /^https?:/i.test(article.url) ? article.url : null,
    text: [headOf(statement), placeOf(statement)].join('\n'),
    added,
    updated: corrected > added ? corrected : added,
  };
}

const cut = (words: string, longest: number): string =>
  words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')} …`;

const headOf = ({ speaker, source, cue, words }: StoredStatement): string =>
  [speaker.name ?? (source || 'somebody not named'), cue, cut(words.replace(/\s+/g, ' '), LONGEST_PASSAGE)]
    .filter((part) => part !== '')
    .join(' ');

const placeOf = ({ article: { outlet, title }, said }: StoredStatement): string =>
  [
    outlet?.name ?? outlet?.domain ?? 'outlet unknown',
    title ?? 'untitled',
    said.value === null ? 'day not given' : `said ${said.bound === 'exact' ? '' : `${said.bound} `}${said.value}`,
  ].join(' · ');

/** When the newest entry changed; of an empty feed the beginning of time, so that it stays the same. */
const updatedOf = (entries: readonly FeedEntry[]): Date =>
  new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));

const atom = ({ title, home, self }: FeedFrame, entries: readonly FeedEntry[]): string =>
  generateAtomFeed({
    id: home,
    title: { value: title },
    updated: updatedOf(entries),
    authors: [{ name: 'onrecord' }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: home, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map(({ id, title: name, url, outside, text, added, updated }) => ({
      ...{ id, title: { value: name }, published: added, updated },
      links: [{ href: url, rel: 'alternate' }, ...(outside === null ? [] : [{ href: outside, rel: 'via' }])],
      content: { value: text, type: 'text' },
    })),
  });

const jsonFeed = ({ title, home, self }: FeedFrame, entries: readonly FeedEntry[]): string =>
  `${JSON.stringify(
    generateJsonFeed({
      ...{ title, home_page_url: home, feed_url: self },
      items: entries.map(({ id, title: name, url, outside, text, added, updated }) => ({
        ...{ id, title: name, url, content_text: text, date_published: added, date_modified: updated },
        ...(outside !== null && { external_url: outside }),
      })),
    }),
    null,
    1,
  )}\n`;
