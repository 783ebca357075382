import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { articleIn, wordsOf } from './item-of.ts';

const FOLDER = new URL('../fixtures/pages/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** Pages in layouts that newsrooms use, each with the text of its story beside it. */
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
  const name = file.replace('.txt', '');
  test(`the story of a page is its words and no others: ${name}`, () => {
    assert.equal(`${wordsOf(articleIn(read(`${name}.html`), 'html'), 'body')}\n`, read(file));
  });
}

test('a paragraph beside a picture is a caption only where it names who made the picture', () => {
  const html = (text: string): string =>
    `<html><head><title>Ferries</title></head><body><article><p>The harbour master said that the ferries would sail again, and thanked the crews for their patience.</p><img src="/a.jpg"><p>${text}</p><p>She spoke to passengers who had slept in the terminal for three nights, among them two school classes.</p></article></body></html>`;
  const isKept = (text: string): boolean => articleIn(html(text), 'html').text.includes(text);
  for (const caption of [
    'A ferry at the quay (Photo: Ida Brandt)',
    'A ferry at the quay. © Isle News',
    'A ferry at the quay. Photograph: Ida Brandt',
    'Passengers wait, 3 March (AP Photo/Ida Brandt)',
  ])
    assert.ok(!isKept(caption), caption);
  for (const story of [
    'The crews were given a picture by the painter Ida Brandt.',
    'Nobody was hurt, the agency reported (Reuters).',
    'She had read it in the paper on the morning of the storm.',
  ])
    assert.ok(isKept(story), story);
});

test('marks of Markdown that never end hold nothing up', () => {
  const started = performance.now();
  for (const mark of [
    '[',
    '![',
    '![a',
    '[![',
    '[a](',
    '![x](/y ',
    '**a ',
    '__a ',
    '~~a ',
    '<a',
    '<http://',
    '<!--',
    '#',
  ])
    articleIn(`# Fares\n\n[more](/fares) **now**\n\n# ${mark.repeat(30_000)}x`, 'markdown');
  assert.ok(performance.now() - started < 20_000);
});
