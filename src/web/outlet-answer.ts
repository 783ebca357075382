import { basename } from 'node:path';
import { type OutletAnswer, outletOf } from '../operations/outlet.ts';
import type { RecordStore } from '../search/index.ts';

/** What is known of an outlet; of a list that was read from a file its name, not the folders of this machine. Null: nothing. */
export async function outletAnswer(record: RecordStore, asked: string, limit: number): Promise<OutletAnswer | null> {
  const answer = await outletOf(record, asked, limit);
  if (!answer.profile && !answer.known && answer.labels.length === 0) return null;
  const labels = answer.labels.map((label) => ({ ...label, source: shortened(label.source) }));
  return { ...answer, labels };
}

const shortened = (source: string): string => (/^https?:\/\//i.test(source) ? source : basename(source));
