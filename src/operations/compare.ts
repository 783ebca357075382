import { articleOf } from '../article/index.ts';
import { type Comparison, OnrecordError } from '../domain/index.ts';
import { loadKit } from '../kit.ts';
import { entryOf } from '../pipeline.ts';
import { type Compared, compareTexts } from '../provenance/index.ts';
import { itemsOf, type JsonObjectLine, type ReadOptions } from '../read/index.ts';
import { onlyItemOf } from './single-item.ts';

/** Two items and what they have to do with each other. */
export interface ComparedItems {
  readonly a: Compared;
  readonly b: Compared;
  readonly comparison: Comparison;
}

/**
 * Compares two items, each a file, an address or `-`; their statements tell who is quoted.
 *
 * Throws what reading throws, `compare/several-items` where an input holds more than one item, `compare/too-long`.
 */
export async function compareInputs(
  inputs: readonly [string, string],
  options: ReadOptions = {},
): Promise<ComparedItems> {
  const [a, b] = [await comparedAt(inputs[0], options), await comparedAt(inputs[1], options)];
  return { a, b, comparison: compareTexts(a, b) };
}

async function comparedAt(input: string, options: ReadOptions): Promise<Compared> {
  const { article, statements } = entryOf(await onlyItemOf(input, options), loadKit());
  return { ...article, statements };
}

/**
 * Compares the pair of one line, `{id, a: {text, title?, published?, url?, outlet?}, b: {…}}`; `text` is used unchanged.
 * Where an outlet or an address is given, the credits in the texts are read too: they may give the direction.
 */
export function compareLine({ where, fields }: JsonObjectLine): Comparison {
  const [a, b] = [sideOf(fields.a, `"a" of ${where}`), sideOf(fields.b, `"b" of ${where}`)];
  const placed = [a, b].some(({ url, outlet }) => url !== undefined || outlet !== undefined);
  return compareTexts(placed ? articleOfSide(a) : comparedOfSide(a), placed ? articleOfSide(b) : comparedOfSide(b));
}

interface Side {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
  readonly outlet?: string;
}

function sideOf(value: unknown, where: string): Side {
  const side = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof side.text !== 'string') throw badSide(`${where} has no "text" that is a string.`);
  for (const name of ['title', 'published', 'url', 'outlet']) {
    if (side[name] === null) delete side[name];
    if (side[name] !== undefined && typeof side[name] !== 'string')
      throw badSide(`${where} has a "${name}" that is no string.`);
  }
  return side as unknown as Side;
}

const badSide = (message: string): OnrecordError =>
  new OnrecordError('input/bad-line', message, 'Give each line as {"id", "a": {"text"}, "b": {"text"}}.');

const comparedOfSide = ({ text, title, published }: Side): Compared => ({
  text,
  ...(title !== undefined && { title }),
  ...(published !== undefined && { published: { value: published.slice(0, 10), bound: 'exact', basis: 'metadata' } }),
});

function articleOfSide({ text, ...metadata }: Side): Compared {
  const line = Buffer.from(JSON.stringify({ id: '-', text, ...metadata }));
  return articleOf(itemsOf(line, 'pair.jsonl')[0]!);
}
