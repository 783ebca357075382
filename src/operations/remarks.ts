import type { Entry } from '../domain/index.ts';
import { noticesOn } from '../provenance/index.ts';
import type { RecordStore, RemarkLink } from '../record/index.ts';
import { checkedByEntry, checksOnEntry } from '../search/index.ts';

/**
 * What an entry's notices and checks are about, in its own statements, in those of older versions, and elsewhere on the
 * record; and which checks on the record are about its statements.
 */
export async function remarksFor(record: RecordStore, entry: Entry): Promise<RemarkLink[]> {
  return [
    ...(entry.notices ?? []).flatMap(linkOf),
    ...(await onOlderVersions(record, entry)),
    ...(await checkedByEntry(record, entry)),
    ...(await checksOnEntry(record, entry)),
  ];
}

function linkOf(notice: NonNullable<Entry['notices']>[number]): RemarkLink[] {
  if (notice.statement === null) return [];
  const { correction: ordinal, ...link } = notice;
  return [{ kind: 'notice', ordinal, ...link }];
}

/** The notices of a later version, held against the versions before it, which have the words that were corrected. */
async function onOlderVersions(record: RecordStore, { article }: Entry): Promise<RemarkLink[]> {
  const { corrections = [] } = article;
  if (corrections.length === 0) return [];
  const held = await record.articleOf(article.id);
  const links: RemarkLink[] = [];
  for (const { version, sha256 } of held?.versions ?? []) {
    const older = sha256 === article.sha256 ? null : await record.articleOf(article.id, version);
    if (!older) continue;
    const statements = await record.statementsIn(article.id, version);
    const touched = noticesOn(
      corrections,
      older.article,
      statements.map(({ id, part, spans, speaker }) => ({ id, part, spans, actor: speaker })),
    );
    links.push(...touched.flatMap(linkOf));
  }
  return links;
}
