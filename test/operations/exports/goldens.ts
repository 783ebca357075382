/**
 * `node test/operations/exports/goldens.ts` writes test/golden-exports/ anew: the same record in every format. Read the
 * difference before it is committed; the test only compares.
 */
import { writeFileSync } from 'node:fs';
import {
  EXPORT_FORMATS,
  EXPORT_NAMES,
  type ExportName,
  exportStatements,
} from '../../../src/operations/exports/index.ts';
import { openRecord } from '../../../src/operations/record.ts';
import type { RecordStore, StatementQuestion } from '../../../src/search/index.ts';
import { BRIDGE, FERRY } from '../../record/invented.ts';
import { COPY } from '../../web/records.ts';

export const FOLDER = 'test/golden-exports';
export const names = Object.keys(EXPORT_NAMES) as ExportName[];
export const fileOf = (name: ExportName): string => `${FOLDER}/${name}.${EXPORT_FORMATS[name].extension}`;
export const BASE = 'https://record.example';

export async function exampleRecord(): Promise<RecordStore> {
  const record = openRecord(':memory:', { create: true });
  await record.putIssues([{ id: 'bridge', proposition: 'The bridge should be built.', about: ['bridge'] }]);
  for (const { item, entry } of [BRIDGE, FERRY, COPY]) await record.put(item, entry);
  const [copy, original] = [COPY.entry.article.id, BRIDGE.entry.article.id];
  const isFirst = copy < original;
  await record.relatives.relate(copy, [
    {
      ...(isFirst ? { one: copy, other: original } : { one: original, other: copy }),
      verdict: 'copy',
      confidence: 0.97,
      direction: isFirst ? 'b-to-a' : 'a-to-b',
    },
  ]);
  return record;
}

export async function exported(
  record: RecordStore,
  format: ExportName,
  question: StatementQuestion = {},
  options: { readonly base?: string | null; readonly fullText?: boolean } = {},
): Promise<string> {
  let text = '';
  for await (const piece of exportStatements(record, question, { format, base: BASE, ...options })) text += piece;
  return text;
}

if (process.argv[1] === import.meta.filename) {
  const record = await exampleRecord();
  for (const name of names) writeFileSync(fileOf(name), await exported(record, name));
  await record.close();
}
