/**
 * `node scripts/invent-record.ts --record FILE [--articles 600]` fills a record with invented articles, so that pages can be
 * looked at with much on them: people, outlets and issues of one invented coast, two years, copies, shifts, gaps. The same
 * number gives the same articles.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ISSUES, OUTLETS, PEOPLE, type Person, TOPICS, type Topic } from './invented-coast.ts';

/** A source of numbers from 0 to 1 that begins the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = numbersFrom(2031);
const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

const FIRST_DAY = Date.UTC(2030, 0, 7);
const DAYS = 640;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const PLACES = [
  'at the harbour hall',
  'in Eastgate',
  'at a news conference',
  'in the port council',
  'in an interview',
  '',
];

interface Written {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly title: string;
  readonly published: string;
  readonly text: string;
}

const dayOf = (n: number): string => new Date(FIRST_DAY + n * 86_400_000).toISOString().slice(0, 10);
const weekdayOf = (n: number): string => WEEKDAYS[new Date(FIRST_DAY + n * 86_400_000).getUTCDay()]!;

/** A person's side on a topic on a day: some turn once, on a day of their own. */
function sideOf(person: Person, topic: Topic, day: number): 'for' | 'against' {
  const side = person.sides[topic.id] ?? 'for';
  const turns = person.turns?.[topic.id];
  return turns !== undefined && day >= turns ? (side === 'for' ? 'against' : 'for') : side;
}

function sentencesOn(person: Person, topic: Topic, day: number): string {
  const side = sideOf(person, topic, day);
  const when = `on ${weekdayOf(day - 1)}`;
  const place = oneOf(PLACES);
  const where = place === '' ? '' : ` ${place}`;
  const last = person.name.split(' ').at(-1)!;
  const quote = oneOf(topic[side].quotes);
  const told = oneOf(topic[side].reported);
  const first = oneOf([
    `“${quote},” ${person.role} ${person.name} said${where} ${when}.`,
    `${capital(person.role)} ${person.name} told reporters${where} ${when} that ${told}.`,
    `${capital(person.role)} ${person.name} said ${when} that “${quote.replace(/^(?!I\b)\p{Lu}/u, (letter) => letter.toLowerCase())}.”`,
  ]);
  const second = oneOf([
    `${last} added that ${oneOf(topic.remarks)}.`,
    `“${capital(oneOf(topic.remarks))},” ${last} said.`,
    `Asked about the cost, ${last} said that ${oneOf(topic.remarks)}.`,
  ]);
  return `${first} ${second}`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function articleOn(n: number, day: number): Written {
  const topic = oneOf(TOPICS);
  const outlet = oneOf(OUTLETS);
  const speakers = PEOPLE.toSorted(() => random() - 0.5).slice(0, 2 + Math.floor(random() * 2));
  const lead = speakers[0]!;
  const title = `${lead.name.split(' ').at(-1)} ${oneOf(topic[sideOf(lead, topic, day)].headlines)}`;
  const body = [oneOf(topic.leads), ...speakers.map((person) => sentencesOn(person, topic, day)), oneOf(topic.ends)];
  return {
    id: `item-${n}`,
    outlet: outlet.name,
    url: `https://${outlet.domain}/${dayOf(day).replaceAll('-', '/')}/${topic.id}-${n}`,
    title,
    published: dayOf(day),
    text: body.join('\n\n'),
  };
}

/** The same story a day later in another outlet, with a credit and without its last paragraph. */
function copyOf(written: Written, n: number, day: number): Written {
  const outlet = oneOf(OUTLETS.filter(({ name }) => name !== written.outlet));
  const paragraphs = written.text.split('\n\n').slice(0, -1);
  return {
    ...written,
    id: `item-${n}`,
    outlet: outlet.name,
    url: `https://${outlet.domain}/${dayOf(day).replaceAll('-', '/')}/wire-${n}`,
    published: dayOf(day),
    text: [...paragraphs, `Source: ${written.outlet}`].join('\n\n'),
  };
}

/** Articles in the order of their days; in two stretches nothing is published, so that there are gaps to be seen. */
export function inventArticles(count: number): Written[] {
  const all: Written[] = [];
  for (let n = 0; all.length < count; n++) {
    const day = Math.floor((all.length / count) * DAYS) + 1;
    const isGap = (day > 190 && day < 250) || (day > 460 && day < 500);
    if (isGap && n % 9 !== 0) {
      if (n > count * 20) break;
      all.push(articleOn(n, 260 + (n % 190)));
      continue;
    }
    const written = articleOn(n, day);
    all.push(written);
    if (random() < 0.15 && all.length < count) all.push(copyOf(written, 100_000 + n, day + 1));
  }
  return all;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { record: { type: 'string' }, articles: { type: 'string', default: '600' } },
  });
  if (values.record === undefined) throw new Error('Name a record: --record FILE');
  const folder = join(tmpdir(), `invented-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const lines = inventArticles(Number(values.articles)).map((article) => JSON.stringify(article));
  writeFileSync(join(folder, 'articles.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'issues.json'), JSON.stringify(ISSUES));
  const words = [
    'add',
    '--record',
    values.record,
    '--issues',
    join(folder, 'issues.json'),
    join(folder, 'articles.jsonl'),
  ];
  const { status } = spawnSync(process.execPath, ['src/cli/onrecord.ts', ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = status ?? 1;
}
