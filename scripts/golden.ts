/**
 * `node scripts/golden.ts NAME…` writes test/golden/NAME/expected.json anew: what comes out of the item, in words a
 * person can check. Read the difference before it is committed; the test only compares.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Dated, Entry, Position, Spans } from '../src/domain/index.ts';
import { loadKit } from '../src/kit.ts';
import { entryOf } from '../src/pipeline.ts';
import { isReadFailure, readItems } from '../src/read/index.ts';
import { readIssues } from '../src/stance/index.ts';

/** What comes out of the item in a golden folder, text in place of offsets. */
export async function goldenOf(folder: string): Promise<unknown> {
  const name = readdirSync(folder).find((file) => file.startsWith('item.'));
  if (!name) throw new Error(`${folder} holds no item`);
  const file = join(folder, 'issues.yaml');
  const issues = existsSync(file) ? readIssues(readFileSync(file, 'utf8'), file) : [];
  const kit = loadKit({ issues });
  const seen: unknown[] = [];
  for await (const item of readItems([join(folder, name)])) {
    seen.push(isReadFailure(item) ? { error: item.error.code } : inWords(entryOf(item, kit)));
  }
  return seen;
}

function inWords({ article, statements, origin, headline }: Entry): unknown {
  const words = (spans: Spans): string => spans.map(([start, end]) => article.text.slice(start, end)).join(' … ');
  return {
    title: article.title,
    outlet: article.outlet?.name ?? null,
    byline: article.byline,
    published: dateInWords(article.published),
    credits: article.credits.map(({ outlet, evidence }) => `${outlet}: ${evidence}`),
    removed: article.removed.map(({ text, why }) => `${why}: ${text}`),
    statements: statements.map((statement) => ({
      who: actorInWords(statement.actor),
      source: words(statement.spans.source),
      cue: words(statement.spans.cue),
      content: words(statement.spans.content),
      kind: `${statement.kind}, ${statement.part}${statement.shown ? '' : ', less sure'}`,
      said: dateInWords(statement.said),
      ...(statement.occasion && { occasion: omit(statement.occasion, 'span') }),
      ...(statement.positions.length > 0 && { positions: statement.positions.map((p) => positionInWords(p, words)) }),
    })),
    ...(headline && { headline: headline.map(({ kind, text, reason }) => `${kind}: ${text} (${reason})`) }),
    origin: { kind: origin.kind, evidence: origin.evidence.map(({ kind, text }) => `${kind}: ${text}`) },
  };
}

const omit = (value: object, field: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== field));

const actorInWords = ({ name, kind, how, id, reason }: Actor): string =>
  `${name ?? `unknown (${reason})`}, ${kind}, ${how}${id ? `, ${id}` : ''}`;

const dateInWords = ({ value, bound, basis }: Dated): string =>
  value ? `${value}, ${bound}, ${basis}` : `unknown, ${basis}`;

const positionInWords = ({ issue, stance, basis, by, evidence }: Position, words: (spans: Spans) => string): string =>
  `${issue}: ${stance} (${basis})${by === 'speaker' ? '' : `, ascribed to ${by.ascribedTo.name}`}: ${words(evidence)}`;

if (process.argv[1] === import.meta.filename) {
  for (const name of process.argv.slice(2)) {
    const golden = await goldenOf(join('test/golden', name));
    writeFileSync(join('test/golden', name, 'expected.json'), `${JSON.stringify(golden, null, 2)}\n`);
  }
}
