import { Worker } from 'node:worker_threads';
import { failures } from '../errors.ts';
import { type Feed, itemsOfParsed, type ParsedFeed } from './read-feed.ts';

/** Milliseconds after which the lenient parser is killed; feeds of a hundred items take 20. */
const PATIENCE = 5000;
/** Longest text that is tried, in UTF-16 units: the lenient parser is slow, and hung on 600 kB of unclosed tags. */
const LONGEST = 4 * 1024 * 1024;
/** Most items that are taken. */
const MOST_ITEMS = 1000;
/** MiB of memory that it may use. */
const HEAP = 256;

/**
 * A feed that is not well-formed, read by a lenient parser (feedparser) on a thread of its own that is killed when it
 * takes too long. Rejects with `input/bad-feed` where it finds no item either.
 */
export async function rescuedFeed(text: string, location: string, patience = PATIENCE): Promise<Feed> {
  if (text.length > LONGEST) throw failures.badFeed(location, new Error('too long for the lenient parser'));
  const own = import.meta.url.endsWith('.ts') ? './rescue-worker.ts' : './rescue-worker.js';
  const worker = new Worker(new URL(own, import.meta.url), {
    workerData: { text, most: MOST_ITEMS },
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const parsed = await new Promise<ParsedFeed>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not read within ${patience} ms`)), patience);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (status) => reject(new Error(`ended with status ${status}`)));
    });
    const items = itemsOfParsed(parsed, text, location);
    if (items.length === 0) throw new Error('no item found');
    return { ...parsed.channel, items };
  } catch (error) {
    throw failures.badFeed(location, error);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
