import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { articleOf } from '../../../src/article/index.ts';
import { OnrecordError } from '../../../src/domain/index.ts';
import { decodeText, isReadFailure, readItems, readOpml, readSitemap } from '../../../src/read/index.ts';
import { DOCUMENTS, type SoundDocument } from './documents.ts';
import { applied, type Mutation, mutations } from './mutations.ts';

/** Milliseconds of processor time in which any document of the soak, up to a quarter of a MiB, must be read. */
const PATIENCE = 20_000;
/** UTF-16 units of an item up to which its article is made too. */
const ARTICLE_UNITS = 20_000;
/** Items of a document of which the article is made too. */
const ARTICLES = 20;

export interface Tally {
  /** Documents that were read. */
  runs: number;
  /** Items that they gave, and failures of ours. */
  items: number;
  failures: number;
  /** Milliseconds of processor time that the slowest took. */
  slowest: number;
}

export const emptyTally = (): Tally => ({ runs: 0, items: 0, failures: 0, slowest: 0 });

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65536) yield bytes.subarray(from, from + 65536);
}

/** Reads bytes; whatever they are, that gives items which keep their promises, or failures of ours. */
async function readingOf(bytes: Uint8Array, tally: Tally): Promise<string[]> {
  const titles: string[] = [];
  let articles = 0;
  const before = process.cpuUsage();
  for await (const item of readItems(['-'], { standardInput: whole(bytes) })) {
    if (isReadFailure(item)) {
      assert.ok(item.error instanceof OnrecordError && /^input\/[a-z0-9-]+$/.test(item.error.code), String(item.error));
      assert.ok(item.error.remedy !== '' && item.id !== '');
      assert.ok(
        !(item.error.cause instanceof TypeError || item.error.cause instanceof RangeError),
        String(item.error.cause),
      );
      tally.failures++;
      continue;
    }
    assert.ok(item.id !== '' && typeof item.content === 'string' && item.location !== '');
    assert.equal(item.sha256, createHash('sha256').update(item.bytes).digest('hex'));
    for (const value of Object.values(item.metadata)) assert.ok(value !== '' && value !== undefined);
    if (item.metadata.title !== undefined) titles.push(item.metadata.title);
    if (item.content.length <= ARTICLE_UNITS && articles++ < ARTICLES)
      assert.equal(typeof articleOf(item).text, 'string');
    tally.items++;
  }
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  assert.ok(took < PATIENCE, `took ${took.toFixed(0)} ms`);
  tally.slowest = Math.max(tally.slowest, took);
  tally.runs++;
  return titles;
}

/** Lists of addresses are no items, and have readers of their own. */
function listsSurvive(bytes: Uint8Array): void {
  const { text } = decodeText(bytes);
  for (const read of [readOpml, readSitemap]) {
    try {
      read(text, '-');
    } catch (error) {
      assert.ok(error instanceof OnrecordError, String(error));
    }
  }
}

/** What holds for every format: sound documents give their titles, and nothing that is done to one harms the reader. */
export function lawOf(
  format: string,
  tally: Tally,
): fc.IAsyncPropertyWithHooks<[() => Promise<SoundDocument>, readonly Mutation[]]> {
  return fc.asyncProperty(DOCUMENTS[format]!, mutations, async (make, list) => {
    const { bytes, titles } = await make();
    const changed = applied(bytes, list);
    const given = await readingOf(changed, tally);
    if (list.length === 0 && titles) assert.deepEqual(given, titles);
    if (format === 'opml' || format === 'sitemap') listsSurvive(changed);
  });
}

export const FORMATS = Object.keys(DOCUMENTS);
