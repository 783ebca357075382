import { OnrecordError } from '../domain/index.ts';
import type { Correction, RecordStore, StoredCorrection } from '../record/index.ts';
import { beforeInWords, correctionInWords } from './correction-words.ts';

/** A change of the record: a correction, or a line of the audit log. */
export interface LoggedChange {
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  /** The kind of correction, or the operation. */
  readonly what: string;
  /** What it did, in words. */
  readonly words: string;
  /** What was there before; null where that is not kept. */
  readonly before: string | null;
  /** Null for a line of the audit log. */
  readonly correction: StoredCorrection | null;
  readonly details: unknown;
}

/** Which changes are asked for: all, corrections of some kind, those that lost their words, or operations. */
export const CHANGE_KINDS = ['statements', 'sides', 'actors', 'undone', 'orphaned', 'operations'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const KINDS: Readonly<Partial<Record<ChangeKind, readonly Correction['what'][]>>> = {
  statements: ['speaker', 'said', 'kind', 'reject', 'accept', 'note'],
  sides: ['side', 'shift'],
  actors: ['merge', 'split', 'distinct', 'joined', 'name', 'alias', 'wikidata', 'private', 'enter'],
  undone: ['undo'],
};

export interface ChangeQuestion {
  readonly kind?: ChangeKind;
  readonly by?: string;
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Everything that changed the record, latest first. Throws `usage/page`. */
export async function changeLog(
  record: RecordStore,
  { kind, by, limit, after }: ChangeQuestion,
): Promise<{ readonly changes: readonly LoggedChange[]; readonly next: string | null }> {
  const from = after === undefined ? { correction: null, line: null } : cursorOf(after);
  const shared = { limit: limit + 1, ...(by !== undefined && { by }) };
  const kinds = kind === undefined ? undefined : KINDS[kind];
  const corrections =
    kind === 'operations'
      ? []
      : await record.corrections({
          ...shared,
          ...(from.correction !== null && { before: from.correction }),
          ...(kinds !== undefined && { kinds }),
          ...(kind === 'orphaned' && { orphaned: true }),
        });
  const lines =
    kind === undefined || kind === 'operations'
      ? await record.audit(limit + 1, {
          ...(by !== undefined && { by }),
          ...(from.line !== null && { before: from.line }),
        })
      : [];
  const all = [
    ...corrections.map((row) => ({ id: { correction: row.id, line: null }, change: ofCorrection(row) })),
    ...lines.map((line) => ({ id: { correction: null, line: line.id }, change: ofLine(line) })),
  ].sort((a, b) => b.change.at.localeCompare(a.change.at));
  const page = all.slice(0, limit);
  const last = (name: 'correction' | 'line'): number | null =>
    page.findLast(({ id }) => id[name] !== null)?.id[name] ?? from[name];
  const next = all.length > limit ? `${last('correction') ?? ''}.${last('line') ?? ''}` : null;
  return { changes: page.map(({ change }) => change), next };
}

function cursorOf(after: string): { readonly correction: number | null; readonly line: number | null } {
  const match = /^(\d{0,15})\.(\d{0,15})$/.exec(after);
  if (!match)
    throw new OnrecordError('usage/page', `${JSON.stringify(after)} is no page.`, 'Give `next` of an earlier answer.');
  const [correction, line] = match.slice(1).map((part) => (part === '' ? null : Number(part)));
  return { correction: correction ?? null, line: line ?? null };
}

const ofCorrection = (row: StoredCorrection): LoggedChange => ({
  at: row.at,
  by: row.by,
  what: row.what,
  words: row.forgotten ? 'blanked: about somebody who was removed' : correctionInWords(row),
  before: beforeInWords(row),
  correction: row,
  details: null,
});

const ofLine = ({ at, by, action, details }: Awaited<ReturnType<RecordStore['audit']>>[number]): LoggedChange => ({
  ...{ at, by, what: action, before: null, correction: null, details },
  words: detailsInWords(details),
});

/** "articles 3, failed 0". */
function detailsInWords(details: unknown): string {
  if (typeof details !== 'object' || details === null) return String(details ?? '');
  return Object.entries(details)
    .map(
      ([name, value]) =>
        `${name} ${Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : value}`,
    )
    .join('; ');
}
