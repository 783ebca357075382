import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { acrossLabels } from '../../eval/stance-across.ts';
import { readAgain } from '../../eval/stance-again.ts';
import { wideLabels } from '../../eval/stance-wide.ts';

/** The labels of our own of some sets: set, article, statement, issue, label. */
const rowsOf = (set: RegExp): string[][] =>
  readFileSync(new URL('../../eval/stance-labels.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([name]) => set.test(name!));

const first: Readonly<Record<'across' | 'wide', ReadonlyMap<string, string>>> = {
  across: new Map(acrossLabels().map((one) => [`${one.article} ${one.issue.id} ${one.statement}`, one.label] as const)),
  wide: new Map(
    wideLabels().flatMap(({ article, issue, labels }) =>
      labels.map((label, i) => [`${article} ${issue.id} ${i}`, label] as const),
    ),
  ),
};

for (const set of ['across', 'wide'] as const) {
  const second = readAgain(set, 'second');
  const third = readAgain(set, 'third');

  test(`every label of \`${set}\` that was read again has a first reading`, () => {
    for (const key of [...second.keys(), ...readAgain(set, 'strict').keys()]) assert.ok(first[set].has(key), key);
  });

  test(`a third read in \`${set}\` only where the others differ`, () => {
    for (const key of third.keys()) assert.notEqual(second.get(key), first[set].get(key), key);
  });

  test(`two readers of \`${set}\` find contrary sides in less than one of a thousand labels`, () => {
    const contrary = [...second].filter(([key, label]) => {
      const both = new Set([label, first[set].get(key)]);
      return both.has('for') && both.has('against');
    });
    assert.ok(contrary.length < second.size / 1000, `${contrary.length} of ${second.size}`);
  });
}

test('decisions/0169 and 0171 count what was read again', () => {
  const sizes = (['across', 'wide'] as const).flatMap((set) =>
    (['second', 'third', 'strict'] as const).map((reader) => readAgain(set, reader).size),
  );
  assert.deepEqual(sizes, [15_500, 1_122, 6_943, 12_071, 1_875, 12_939]);
});

test('decisions/0171 and 0172 count what was read by eye, which is never the contrary of a sealed label', () => {
  const eyes = new Map(['dev', 'drawn-j', 'drawn-k'].map((set) => [set, readAgain(set, 'eye')]));
  assert.deepEqual(
    [...eyes.values()].map(({ size }) => size),
    [4422, 5771, 4438],
  );
  for (const [set, article, statement, issue, label] of rowsOf(/^drawn-[jk]$/)) {
    const both = new Set([label, eyes.get(set!)!.get(`${article} ${issue} ${statement}`)]);
    assert.ok(!(both.has('for') && both.has('against')), `${article} ${issue} ${statement}`);
  }
});

test('decisions/0172 counts the labels on broad propositions, none in an article that a sealed set is drawn from', () => {
  const labels = acrossLabels('broad');
  assert.deepEqual([labels.length, new Set(labels.map(({ issue }) => issue.id)).size], [15_438, 441]);
  const sealed = new Set(rowsOf(/^drawn-[c-z]$/).map(([, article]) => article));
  assert.deepEqual(
    labels.filter(({ article }) => sealed.has(article)),
    [],
  );
});

test('every label of the sealed sets was read by the strict reader, who finds the contrary side of none', () => {
  const rows = readFileSync(new URL('../../eval/stance-labels.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const labels = rows.map((row) => row.split('\t')).filter(([set]) => /^drawn-[c-j]$/.test(set!));
  const strict = new Map([...new Set(labels.map(([set]) => set!))].map((set) => [set, readAgain(set, 'strict')]));
  assert.ok(labels.length > 3000);
  for (const [set, article, statement, issue, label] of labels) {
    const found = strict.get(set!)!.get(`${article} ${issue} ${statement}`);
    assert.ok(found, `${set} ${article} ${issue} ${statement}`);
    const both = new Set([label, found]);
    assert.ok(!(both.has('for') && both.has('against')), `${set} ${article} ${issue} ${statement}`);
  }
});
