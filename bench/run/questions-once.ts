/**
 * How long questions to a record take: RECORD [TIMES]. Tells its parent how many statements it holds, and milliseconds by the
 * clock within which half and 95 in 100 are answered. The words asked for are those of the record's own statements.
 */
import { openRecord } from '../../src/record/index.ts';
import { issueTable, saidBefore, searchStatements } from '../../src/search/index.ts';

const [location, times = '50'] = process.argv.slice(2);
const record = openRecord(location!);
const { statements, articles } = await record.totals();
const newest = await record.statements({ limit: 400, shown: true });
const spread = newest.filter((_, n) => n % 10 === 0);
const words = spread.flatMap(({ words: said }) => said.match(/\p{L}{6,}/gu)?.slice(1, 3) ?? []);
const speakers = spread.flatMap(({ speaker }) => speaker.name ?? []);
const phrases = spread.map(({ words: said }) => said.replace(/[“”]/g, '').split(' ').slice(1, 13).join(' '));
const issues = (await record.trackedIssues()).map(({ issue }) => issue.id);
const [word, speaker, phrase] = [words, speakers, phrases].map((of) => (n: number) => of[n % of.length]!) as [
  (n: number) => string,
  (n: number) => string,
  (n: number) => string,
];

/** Each is asked as the pages ask it, with another word or speaker each time. */
const QUESTIONS: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  'the newest': () => searchStatements(record, {}),
  'a word': (n) => searchStatements(record, { words: word(n) }),
  'a speaker': (n) => searchStatements(record, { actor: speaker(n) }),
  'a speaker about a word': (n) => searchStatements(record, { actor: speaker(n), about: word(n) }),
  'a word in one month': (n) => searchStatements(record, { words: word(n), since: '2025-05', until: '2025-05' }),
  'a passage: who said it first': (n) => saidBefore(record, phrase(n)),
  ...(issues.length > 0 && {
    'an issue: who stands where': (n: number) =>
      issueTable(record, { issue: issues[n % issues.length]!, limit: 20, months: 12 }),
  }),
};

const asked = [];
for (const [question, ask] of Object.entries(QUESTIONS)) {
  const taken: number[] = [];
  for (let n = 0; n < Number(times); n++) {
    const start = performance.now();
    await ask(n);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  asked.push({ question, half: taken[taken.length >> 1]!, most: taken[Math.floor(taken.length * 0.95)]! });
}
await record.close();
process.send!({ articles, statements, asked });
