import {
  type EncoderShare,
  encoderShares,
  explainAttributions,
  findSigned,
  findTurns,
  type Reason,
} from '../attribution/index.ts';
import type { Entry, Statement } from '../domain/index.ts';
import { loadKitWith } from '../kit.ts';
import { analyse } from '../language/index.ts';
import type { ModelName } from '../model-name.ts';
import { entryBy, type Kit } from '../pipeline.ts';
import { isReadFailure, type ReadFailure, type ReadOptions, readItems } from '../read/index.ts';

export type { EncoderShare, Reason };

export interface ExplainedStatement extends Statement {
  /** The features that weighed most for it, the heaviest first; none for what a rule found. */
  readonly reasons: readonly Reason[];
  /** The rule that found it: a turn of a transcript or an interview by its label, a quotation by its signature. */
  readonly rule: 'turn' | 'signature' | null;
  /** What the encoder added; null where it did not read; absent with the fast model and for what a rule found. */
  readonly encoder?: EncoderShare | null;
}

/** An entry whose statements say why they were found. */
export interface ExplainedEntry extends Omit<Entry, 'statements'> {
  readonly statements: readonly ExplainedStatement[];
}

/** Reads items and explains what was found in each; what cannot be read gives a failure in its place. */
export async function* explainInputs(
  inputs: readonly string[],
  { model = 'fast', ...options }: ReadOptions & { readonly model?: ModelName } = {},
): AsyncIterable<ExplainedEntry | ReadFailure> {
  const kit = await loadKitWith(model);
  for await (const item of readItems(inputs, options))
    yield isReadFailure(item) ? item : await explained(await entryBy(item, kit), kit);
}

async function explained(entry: Entry, { attribution, accurate }: Kit): Promise<ExplainedEntry> {
  const analysis = analyse(entry.article.text);
  const turns = findTurns(analysis);
  const labels = new Set(turns.map(({ source }) => source[0]));
  const signatures = new Set(turns.length ? [] : findSigned(analysis).map(({ spans }) => spans.source[0]![0]));
  const ruleOf = ({ spans }: Statement): ExplainedStatement['rule'] => {
    const at = spans.source[0]?.[0] ?? -1;
    return labels.has(at) ? 'turn' : signatures.has(at) ? 'signature' : null;
  };
  const reasons = explainAttributions(analysis, entry.statements, attribution);
  const shares = accurate && (await encoderShares(analysis, entry.statements, accurate));
  const statements = entry.statements.map((one, i) => {
    const rule = ruleOf(one);
    return { ...one, reasons: rule ? [] : reasons[i]!, rule, ...(shares && !rule && { encoder: shares[i]! }) };
  });
  return { ...entry, statements };
}
