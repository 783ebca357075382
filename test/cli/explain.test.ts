import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { explanationLines } from '../../src/cli/explanation-view.ts';
import type { ExplainedEntry } from '../../src/operations/explain.ts';
import { explainInputs } from '../../src/operations/explain.ts';
import { isReadFailure } from '../../src/read/index.ts';

const TEXT = `Ines Calloway said that the ferry quay is “safe enough,” and denied that corners had been cut.

“We looked twice,” she told reporters in Port Brennan on Monday.`;

async function explained(text: string): Promise<ExplainedEntry> {
  const standardInput = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  for await (const entry of explainInputs(['-'], { standardInput })) if (!isReadFailure(entry)) return entry;
  throw new Error('nothing was read');
}

const plain = { width: 100, style: (_: string, text: string) => text };

test('sources, cues and contents stand in brackets with the number of their statement', async () => {
  const lines = explanationLines(await explained(TEXT), plain, true).join('\n');
  assert.match(lines, /\[who:1(\+2)? Ines Calloway\] \[cue:1 said\] \[words:1 that the ferry quay/);
  assert.match(lines, /\[words:3 “We looked twice,”\] \[who:3 she\] \[cue:3 told\] reporters/);
  assert.match(lines, /\n3 · Ines Calloway · quoted · \d+ in 100\n {4}\+\d\.\d\d +(who|cue|words) "/);
});

test('without the brackets the text is the article, word for word', async () => {
  const entry = await explained(TEXT);
  const lines = explanationLines(entry, plain, true);
  const text = lines.slice(0, lines.indexOf(lines.find((line) => /^1 · /.test(line))!)).join(' ');
  const words = (some: string): string[] => some.split(/\s+/).filter((word) => word !== '');
  assert.deepEqual(words(text.replace(/\[(who|cue|words):[\d+]+ |\]/g, '')), words(entry.article.text));
});

test('marks that cross are closed and opened again', async () => {
  const entry = await explained(TEXT);
  const [one, two] = entry.statements;
  const crossing = {
    ...entry,
    statements: [
      { ...one!, spans: { source: [], cue: [], content: [[0, 17]] as const } },
      { ...two!, spans: { source: [], cue: [], content: [[5, 31]] as const } },
    ],
  };
  const text = explanationLines(crossing, plain, true)[0]!;
  assert.ok(text.startsWith('[words:1 Ines [words:2 Calloway sai]][words:2 d that the fer]ry'), text);
  assert.equal(text.split('[').length, text.split(']').length);
});

test('what is less sure is hidden and counted', async () => {
  const entry = await explained(TEXT);
  const unsure = { ...entry, statements: entry.statements.map((one, i) => ({ ...one, shown: i > 0 })) };
  const lines = explanationLines(unsure, plain, false);
  assert.equal(lines.at(-1), '1 less sure: --all');
  assert.ok(lines.some((line) => /^1 · /.test(line)) && !lines.some((line) => /^3 · /.test(line)));
});

test('a text without statements says so', async () => {
  const lines = explanationLines(await explained('The quay is long.'), plain, false);
  assert.equal(lines.at(-1), 'No statement was found.');
});

test('--json gives the entry with the reasons; a file that is not there ends with status 1', () => {
  const command = join(import.meta.dirname, '../../src/cli/onrecord.ts');
  const run = (words: readonly string[]) =>
    spawnSync(process.execPath, [command, 'explain', ...words], { encoding: 'utf8', input: TEXT });
  const { statements } = JSON.parse(run(['--json', '-']).stdout) as ExplainedEntry;
  assert.ok(statements.length >= 2 && statements.every(({ reasons }) => reasons.length > 0));
  const { status, stderr } = run(['no-such-file.txt']);
  assert.equal(status, 1);
  assert.match(stderr, /input\//);
});

test('styles change nothing but the look', async () => {
  const entry = await explained(TEXT);
  const coloured = { width: 60, style: (_: string, text: string) => `\u001b[36m${text}\u001b[39m` };
  const bare = explanationLines(entry, coloured, true).map((line) => line.replace(/\u001b\[\d+m/g, ''));
  assert.deepEqual(bare, explanationLines(entry, { ...plain, width: 60 }, true));
});

test('a turn of a transcript is said to be one, and no feature speaks for it', async () => {
  const text = 'HARTE: Will the quay open?\n\nMBEKI: I doubt it.\n\nHARTE: Thank you.';
  const lines = explanationLines(await explained(text), plain, true).join('\n');
  assert.match(lines, /\[who:2 MBEKI\]\[cue:2 :\] \[words:2 I doubt it\.\]/);
  assert.match(
    lines,
    /\n2 · Mbeki · quoted · 90 in 100\n {4}a turn of a transcript, by the label of its paragraph\n\n3/,
  );
});

test('a signed quotation is said to be one, and no feature speaks for it', async () => {
  const lines = explanationLines(await explained('“Nobody asked us.” — Tomas Reyl'), plain, true).join('\n');
  assert.match(lines, /\[words:1 “Nobody asked us\.”\] \[cue:1 —\] \[who:1 Tomas Reyl\]/);
  assert.match(lines, /90 in 100\n {4}a signed quotation, by the name behind its dash\n$/);
});
