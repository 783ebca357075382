import { explainAttributions, findTurns, type Reason } from '../attribution/index.ts';
import type { Entry, Statement } from '../domain/index.ts';
import { loadKit } from '../kit.ts';
import { analyse } from '../language/index.ts';
import { entryOf, type Kit } from '../pipeline.ts';
import { isReadFailure, type ReadFailure, type ReadOptions, readItems } from '../read/index.ts';

export type { Reason };

export interface ExplainedStatement extends Statement {
  /** The features that weighed most for it, the heaviest first; none for a turn. */
  readonly reasons: readonly Reason[];
  /** It is a turn of a transcript or an interview, found by its label. */
  readonly isTurn: boolean;
}

/** An entry whose statements say why they were found. */
export interface ExplainedEntry extends Omit<Entry, 'statements'> {
  readonly statements: readonly ExplainedStatement[];
}

/** Reads items and explains what was found in each; what cannot be read gives a failure in its place. */
export async function* explainInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncIterable<ExplainedEntry | ReadFailure> {
  const kit = loadKit();
  for await (const item of readItems(inputs, options))
    yield isReadFailure(item) ? item : explained(entryOf(item, kit), kit);
}

function explained(entry: Entry, { attribution }: Kit): ExplainedEntry {
  const analysis = analyse(entry.article.text);
  const turns = new Set(findTurns(analysis).map(({ source }) => source[0]));
  const isTurn = ({ spans }: Statement): boolean => turns.has(spans.source[0]?.[0] ?? -1);
  const reasons = explainAttributions(analysis, entry.statements, attribution);
  const statements = entry.statements.map((one, i) =>
    isTurn(one) ? { ...one, reasons: [], isTurn: true } : { ...one, reasons: reasons[i]!, isTurn: false },
  );
  return { ...entry, statements };
}
