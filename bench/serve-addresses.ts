import type { RecordStore, StoredStatement } from '../src/record/index.ts';

/** A kind of page: addresses of it, and what 95 in 100 answers may take, in milliseconds. */
export interface Kind {
  readonly paths: readonly string[];
  readonly floor: number;
}

/** Addresses of each kind. */
const ADDRESSES = 10;
/** The newest statements, from which addresses are taken. */
const NEWEST = 400;
/** Milliseconds. */
const PAGE = 100;
const SEARCH = 50;

const A_DAY = 86_400_000;

const q = encodeURIComponent;

/** Addresses of every kind of page: of those who speak most, and of less frequent ones. */
export async function addressesOf(record: RecordStore): Promise<ReadonlyMap<string, Kind>> {
  const newest = await record.statements({ limit: NEWEST, shown: true });
  const pages = { ...searches(newest), ...(await things(record, newest)) };
  return new Map(
    Object.entries(pages)
      .filter(([, paths]) => paths.length > 0)
      .map(([page, paths]) => [page, { paths, floor: page.includes('search') ? SEARCH : PAGE }]),
  );
}

const spreadOf = (newest: readonly StoredStatement[]): StoredStatement[] =>
  newest.filter((_, n) => n % Math.ceil(newest.length / ADDRESSES) === 0);

/** Speakers of the newest statements: whoever says most is among the first. */
const speakersOf = (newest: readonly StoredStatement[]): { readonly id: string; readonly name: string }[] =>
  [...new Map(newest.flatMap(({ speaker: { id, name } }) => (id === null ? [] : [[id, name ?? '']])))]
    .map(([id, name]) => ({ id, name }))
    .slice(0, ADDRESSES);

function searches(newest: readonly StoredStatement[]): Record<string, readonly string[]> {
  const words = [
    ...new Set(spreadOf(newest).flatMap(({ words: said }) => said.match(/\p{L}{5,}/gu)?.slice(2, 4) ?? [])),
  ];
  const wordAt = (n: number): string => words[n % words.length] ?? 'the';
  const speakers = speakersOf(newest);
  // A quarter of a year, half a year before the newest.
  const newestDay = Date.parse(`${newest[0]?.day ?? '2031-12-31'}T00:00:00Z`);
  const [since, until] = [270, 180].map((days) => new Date(newestDay - days * A_DAY).toISOString().slice(0, 10));
  return {
    '/search?about=': words.map((word) => `/search?about=${q(word)}`),
    '/search?about=the': ['/search?about=the'],
    '/search?speaker=': speakers.map(({ name }) => `/search?speaker=${q(name)}`),
    '/search?speaker=&about=': speakers.map(({ name }, n) => `/search?speaker=${q(name)}&about=${q(wordAt(n))}`),
    '/search?about=&since=&until=': words.map((word) => `/search?about=${q(word)}&since=${since}&until=${until}`),
    '/search?outlet=&about=': spreadOf(newest).flatMap(({ article: { outlet } }, n) =>
      outlet?.name ? [`/search?outlet=${q(outlet.name)}&about=${q(wordAt(n))}`] : [],
    ),
    '/api (search: speaker, words)': speakers.map(
      ({ name }, n) => `/api/v1/statements?speaker=${q(name)}&words=${q(wordAt(n))}`,
    ),
    '/api (search: words)': words.map((word) => `/api/v1/statements?words=${q(word)}`),
    '/api (search: two words)': words.map((word, n) => `/api/v1/statements?about=${q(`${word} ${wordAt(n + 1)}`)}`),
  };
}

async function things(
  record: RecordStore,
  newest: readonly StoredStatement[],
): Promise<Record<string, readonly string[]>> {
  const spread = spreadOf(newest);
  const speakers = speakersOf(newest);
  const articles = [...new Set(spread.map(({ article }) => article.id))];
  const issues = (await record.trackedIssues()).map(({ issue }) => issue.id).slice(0, ADDRESSES);
  const outlets = [...new Set(newest.flatMap(({ article }) => article.outlet?.domain ?? []))].slice(0, ADDRESSES);
  // Words of which none says anything are refused.
  const phrases = spread
    .map(({ words: said }) => said.replace(/[“”]/g, '').split(' ').slice(1, 6).join(' '))
    .filter((said) => /\p{L}{5,}/u.test(said));
  const speakerAt = (n: number): string => speakers[n % Math.max(1, speakers.length)]?.id ?? '';
  return {
    '/': ['/'],
    '/said?words=': phrases.map((said) => `/said?words=${q(said)}`),
    '/said?words=&by=': phrases.map((said, n) => `/said?words=${q(said)}&by=${q(speakerAt(n))}`),
    '/actors/': speakers.map(({ id }) => `/actors/${q(id)}`),
    '/actors/…/edit': speakers.map(({ id }) => `/actors/${q(id)}/edit`),
    '/brief/': speakers.map(({ id }) => `/brief/${q(id)}`),
    '/articles': ['/articles'],
    '/articles/': articles.map((id) => `/articles/${id}`),
    '/compare?a=&b=': articles.slice(1).map((id, n) => `/compare?a=${articles[n]}&b=${id}`),
    '/statements/': spread.map(({ id }) => `/statements/${id}`),
    '/issues': ['/issues'],
    '/issues/': issues.map((id) => `/issues/${q(id)}`),
    '/issues/?actor=': issues.map((id, n) => `/issues/${q(id)}?actor=${q(speakerAt(n))}`),
    '/shifts': ['/shifts'],
    '/review': ['/review'],
    '/changes': ['/changes'],
    '/alerts': ['/alerts'],
    '/outlets/': outlets.map((id) => `/outlets/${q(id)}`),
    '/sources': ['/sources'],
  };
}

/** The same address as values. */
export function asJson(path: string): string {
  const [before, after] = path.split('?');
  return `${before === '/' ? '/index' : before}.json${after === undefined ? '' : `?${after}`}`;
}
