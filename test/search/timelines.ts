import type { Position } from '../../src/domain/index.ts';
import { openRecord, type RecordStore } from '../../src/record/index.ts';
import { type InventedStatement, invent, on } from '../record/invented.ts';

/** One saying of the mayor in an article of its own. */
export interface Told {
  /** Day of publication; `said` is the day before unless given (null: not dated). */
  readonly published: string;
  readonly said?: string | null;
  readonly words: string;
  readonly kind?: InventedStatement['kind'];
  readonly outlet?: string;
  readonly occasion?: InventedStatement['occasion'];
  readonly confidence?: number;
  readonly position?: Partial<Omit<Position, 'evidence'>>;
  readonly by?: string;
}

/** What every article says of the mayor, so that she is one across them. */
export const ROLE = { roles: [{ head: 'mayor', words: ['harbour'] }] };
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
let made = 0;

/** A record with these sayings, each in an article of its own; all by Mayor Odile Farrant unless said otherwise. */
export async function recordOf(told: readonly Told[]): Promise<RecordStore> {
  const record = openRecord(':memory:');
  await record.putIssues([{ id: 'bridge', proposition: 'There should be a toll on the bridge.', about: ['toll'] }]);
  for (const one of told) {
    const { published, said = dayBefore(published), words, by = 'Odile Farrant' } = one;
    const { item, entry } = invent({
      title: `Report ${++made}`,
      outlet: one.outlet ?? 'Harbour Gazette',
      url: `https://news.example/${made}`,
      published: { value: published, basis: 'metadata' },
      body: `${by} said ${words} at the harbour.`,
      statements: [
        {
          who: by,
          cue: 'said',
          words,
          kind: one.kind ?? 'indirect',
          actor: ROLE,
          occasion: one.occasion ?? null,
          ...(one.confidence !== undefined && { confidence: one.confidence }),
          said: said === null ? {} : on(said),
          positions: one.position ? [{ confidence: 0.88, ...one.position }] : [],
        },
      ],
    });
    await record.put(item, entry);
  }
  return record;
}
