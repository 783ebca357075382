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
