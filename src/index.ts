/**
 * onrecord as a library.
 *
 * ```ts
 * import { extract } from 'onrecord';
 * const entry = extract({ text: '…' });
 * for (const statement of entry.statements) console.log(statement.actor.name, statement.said.value);
 * ```
 */
import { hash } from 'node:crypto';
import type { AttributionSpans, Entry, Issue, RawItem } from './domain/index.ts';
import { loadKit, loadKitWith } from './kit.ts';
import type { ModelName } from './model-name.ts';
import { entryBy, entryOf, issuesFor, type Kit } from './pipeline.ts';

export * from './domain/index.ts';
export type { ModelName } from './model-name.ts';
export { compareTexts } from './provenance/index.ts';
export { readIssues } from './stance/index.ts';
export { version } from './version.ts';

/** One text to be put on the record. `text` is used unchanged; all spans point into it. */
export interface ExtractInput {
  readonly text: string;
  readonly id?: string;
  /** ISO 8601. Without it, relative dates ("on Wednesday") stay unresolved. */
  readonly published?: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  /** Who is credited with what, where that is known already: these become the statements, in order. */
  readonly attributions?: readonly AttributionSpans[];
}

export interface ExtractOptions {
  /** Issues on which positions are taken; none without them. */
  readonly issues?: readonly Issue[];
}

let kit: Kit | undefined;

/**
 * Puts one text on the record: statements with source, cue and content, who said it, when, and which side it takes.
 *
 * Stores nothing. The first call loads the models (about half a second). Throws `OnrecordError`.
 */
export function extract(input: string | ExtractInput, options: ExtractOptions = {}): Entry {
  kit ??= loadKit();
  const given: ExtractInput = typeof input === 'string' ? { text: input } : input;
  return entryOf(itemOf(given), { ...kit, issues: issuesFor(options.issues ?? []) }, given.attributions);
}

const kits = new Map<ModelName, Promise<Kit>>();

/**
 * As `extract`, with the model that is named. The accurate ones need the package `onnxruntime-node` and the weights
 * `models/accurate.*`; the call that loads them takes about a second.
 */
export async function extractWith(
  model: ModelName,
  input: string | ExtractInput,
  options: ExtractOptions = {},
): Promise<Entry> {
  const loading = kits.get(model) ?? loadKitWith(model);
  kits.set(model, loading);
  loading.catch(() => kits.delete(model));
  const given: ExtractInput = typeof input === 'string' ? { text: input } : input;
  const own = { ...(await loading), issues: issuesFor(options.issues ?? []) };
  return entryBy(itemOf(given), own, given.attributions);
}

function itemOf({ text, id, published, title, url, outlet }: ExtractInput): RawItem {
  const bytes = Buffer.from(text);
  const sha256 = hash('sha256', bytes);
  const metadata = {
    ...(published !== undefined && { published }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(outlet !== undefined && { outlet }),
  };
  return { id: id ?? sha256.slice(0, 24), format: 'fixed', content: text, metadata, location: '-', bytes, sha256 };
}
