import { hash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Original texts read at a time. */
const BATCH = 100;

/** Reads what every store has to keep by itself, and says in words what is wrong with it. */
export const verifyRows = async (db: Kysely<Tables>): Promise<string[]> => [
  ...(await counts(db)),
  ...(await originals(db)),
];

/** The index and the lists of speakers have to hold exactly the current statements. */
async function counts(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{
    statements: number;
    indexed: number;
    articles: number;
    texts: number;
    lost: number;
  }>`select
    (select count(*) from statement where current = 1 and rejection_key is null) as statements,
    (select count(*) from statement_words) as indexed,
    (select count(*) from article where current = 1) as articles,
    (select count(*) from article_words) as texts,
    (select count(*) from article a
      where statements <> (select count(*) from statement s where s.article_key = a.key)) as lost`.execute(db);
  const { statements, indexed, articles, texts, lost } = rows[0]!;
  return [
    ...(statements === indexed ? [] : [`The index holds ${indexed} statements, the record ${statements}.`]),
    ...(articles === texts ? [] : [`The index holds ${texts} articles, the record ${articles}.`]),
    ...(lost === 0 ? [] : [`${lost} articles do not hold the statements that were found in them.`]),
  ];
}

/** Original bytes have to have the hash under which they were stored. */
async function originals(db: Kysely<Tables>): Promise<string[]> {
  const problems: string[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('original')
      .selectAll()
      .where('key', '>', after)
      .orderBy('key')
      .limit(BATCH)
      .execute();
    for (const { sha256, bytes } of rows) {
      if (hashOf(bytes) !== sha256) problems.push(`The original bytes ${sha256} were changed after they were stored.`);
    }
    if (rows.length < BATCH) return problems;
    after = rows[rows.length - 1]!.key;
  }
}

function hashOf(deflated: Uint8Array): string | null {
  try {
    return hash('sha256', inflateSync(deflated));
  } catch {
    return null;
  }
}
