/** Invented articles with their entries, as the pipeline would make them: any number, each told by its number alone. */
import type { Entry, RawItem } from '../../src/domain/index.ts';
import { itemsOf } from '../../src/read/index.ts';
import { invent } from '../../test/record/invented.ts';

const FIRST = ['Ada', 'Tom', 'Ines', 'Odile', 'Bram', 'Selma', 'Jorn', 'Petra', 'Ugo', 'Mirela', 'Anselm', 'Rosa'];
const ROLES = ['mayor', 'councillor', 'captain', 'director', 'warden'] as const;
const THINGS = ['bridge', 'ferry', 'harbour', 'school', 'tramway', 'market', 'library', 'reservoir', 'clinic', 'quay'];
const CALM = ['was looked at again', 'will not be ready by spring', 'costs more than was planned', 'stays as it is'];
/** Family names, days and outlets: enough that a large record has actors of every frequency. */
const [FAMILIES, DAYS, OUTLETS] = [800, 3650, 60];
const STATEMENTS = 3;

/** A number below `below`, the same for the same `n` and `salt`: a mix of bits (Steele and others, SplitMix64, cut to 32). */
function drawn(n: number, salt: number, below: number): number {
  let bits = Math.imul(n ^ (salt * 0x9e3779b9), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) % below;
}

const dayOf = (n: number, salt: number): string =>
  new Date(Date.UTC(2021, 0, 1 + drawn(n, salt, DAYS))).toISOString().slice(0, 10);

/** Article `n` of invented news: three statements by two or three people, in some 70 words. */
export function inventedNews(n: number): { readonly item: RawItem; readonly entry: Entry } {
  const outlet = drawn(n, 1, OUTLETS);
  const said = Array.from({ length: STATEMENTS }, (_, i) => {
    const family = drawn(n, 10 + i, FAMILIES);
    const who = `${FIRST[drawn(family, 2, FIRST.length)]} Weir${family.toString(36)}`;
    const thing = THINGS[drawn(n, 20 + i, THINGS.length)]!;
    const words = `the ${thing} of district ${drawn(n, 30 + i, 900)} ${CALM[drawn(n, 40 + i, CALM.length)]}`;
    return { who, words, role: ROLES[family % ROLES.length]!, salt: 50 + i };
  });
  return invent({
    title: `Notice ${n} from outlet ${outlet}`,
    outlet: `Outlet ${outlet}`,
    url: `https://outlet${outlet}.example/${n}`,
    published: { value: dayOf(n, 3), basis: 'metadata' },
    body: said.map(({ who, words }, i) => `In part ${i} of report ${n}, ${who} said ${words}.`).join('\n'),
    statements: said.map(({ who, words, role, salt }) => ({
      who,
      cue: 'said',
      words,
      actor: { roles: [{ head: role, words: ['harbour'] }] },
      said: { value: dayOf(n, salt), basis: 'expression' },
      confidence: 0.4 + drawn(n, salt + 9, 60) / 100,
    })),
  });
}

const FILLERS = [
  'The council of the coast will hear about it again before the summer, when the estimates for the year are due',
  'Nobody from the office of the harbour was in the hall, where some forty residents had come to listen',
  'A vote was put off twice last year, because the report of the surveyors had not been translated in time',
  'The line along the quay has been closed since the storm, and buses run every twenty minutes instead',
];

/** Article `n` as a line of JSON Lines gives it: some 100 words, in which three statements are made. */
export function inventedItem(n: number): RawItem {
  const { item, entry } = inventedNews(n);
  const told = entry.article.text.slice(...entry.article.parts.body).split('\n');
  const text = told.map((line, i) => `${line} ${FILLERS[drawn(n, 70 + i, FILLERS.length)]}.`).join('\n\n');
  const { title, url, outlet, published } = entry.article;
  const line = { id: item.id, title, url, outlet: outlet?.name, published: published.value, text };
  return itemsOf(Buffer.from(JSON.stringify(line)), 'news.jsonl')[0] as RawItem;
}
