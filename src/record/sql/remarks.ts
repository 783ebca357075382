import { type Kysely, sql } from 'kysely';
import type { ClaimCheck, Correction, Entry } from '../../domain/index.ts';
import { normalName } from '../names.ts';
import type { StoredStatement } from '../record.ts';
import type { HeldCheck, Remark, RemarkLink } from '../remarks.ts';
import type { Tables } from '../tables.ts';
import { heads } from './articles.ts';
import type { Forgetting } from './forgetting.ts';
import { insertAll } from './insert-all.ts';
import { type ArticleDetails, type HeadRow, headOf } from './rows.ts';

/** Statement ids asked for at a time; few sizes, so that few queries have to be prepared. */
const SIZES = [1, 8, 32, 128, 512] as const;
const AT_A_TIME = 512;
/** Words by which checks are looked for, the rarest of a text; one that more claims have says nothing. */
const RAREST = 6;
const TOO_COMMON = 2_000;

/** What a row of `remark` says beside its keys. */
type Body = Pick<RemarkLink, 'touches' | 'confidence' | 'evidence'>;

/** Writes which statements an article's notices and checks are about, and which checks of others its own are. */
export async function writeRemarks(
  db: Kysely<Tables>,
  { article }: Pick<Entry, 'article'>,
  version: number,
  links: readonly RemarkLink[],
): Promise<void> {
  for (const { kind, statement, ordinal, from, ...body } of links) {
    const source = from === undefined ? { id: article.id, version } : await currentVersion(db, from);
    if (!source) continue;
    const { touches, confidence, evidence }: Body = body;
    const row = {
      statement_id: statement,
      article_id: source.id,
      version: source.version,
      kind,
      ordinal,
      body: JSON.stringify({ touches, confidence, evidence }),
    };
    await db
      .insertInto('remark')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['statement_id', 'article_id', 'version', 'kind', 'ordinal']).doUpdateSet({ body: row.body }),
      )
      .execute();
  }
}

const currentVersion = (db: Kysely<Tables>, id: string) =>
  db.selectFrom('article').select(['id', 'version']).where('id', '=', id).where('current', '=', 1).executeTakeFirst();

/** Takes out what the notices and checks of a version are about, to be written anew. */
export async function removeRemarks(db: Kysely<Tables>, id: string, version: number): Promise<void> {
  await db.deleteFrom('remark').where('article_id', '=', id).where('version', '=', version).execute();
}

/** Makes the checks of a version findable by the words of their claims; none of those that name the forgotten. */
export async function writeChecks(
  db: Kysely<Tables>,
  key: number,
  { article }: Pick<Entry, 'article'>,
  forgotten: Forgetting,
): Promise<void> {
  const rows = (article.checks ?? []).flatMap((check, ordinal) =>
    forgotten.isIn(namedIn(check))
      ? []
      : [...wordsOfClaim(check.claim)].map((word) => ({ word, article_key: key, ordinal })),
  );
  await insertAll(db, 'check_word', rows);
}

/** Takes out what the notices and checks of a version that name the forgotten are about. */
export async function forgetRemarks(
  db: Kysely<Tables>,
  { id, version, key }: { readonly id: string; readonly version: number; readonly key: number },
  { corrections = [], checks = [] }: Pick<Entry['article'], 'corrections' | 'checks'>,
  forgotten: Forgetting,
): Promise<void> {
  const naming = (texts: readonly string[]): number[] =>
    texts.flatMap((text, at) => (forgotten.isIn(text) ? [at] : []));
  const named = { notice: naming(corrections.map(({ text }) => text)), check: naming(checks.map(namedIn)) };
  for (const kind of ['notice', 'check'] as const)
    if (named[kind].length > 0)
      await db
        .deleteFrom('remark')
        .where('article_id', '=', id)
        .where('version', '=', version)
        .where('kind', '=', kind)
        .where('ordinal', 'in', named[kind])
        .execute();
  if (named.check.length > 0)
    await db.deleteFrom('check_word').where('article_key', '=', key).where('ordinal', 'in', named.check).execute();
}

const namedIn = ({ claim, claimant = '' }: ClaimCheck): string => [claim, claimant].join('\n\n');

/** Whether the notice or the check of a link names the forgotten; those of other articles were looked at with these. */
export function isOfForgotten(
  { kind, ordinal, from }: RemarkLink,
  { corrections = [], checks = [] }: Pick<Entry['article'], 'corrections' | 'checks'>,
  forgotten: Forgetting,
): boolean {
  if (forgotten.empty || from !== undefined) return false;
  const check = checks[ordinal];
  return forgotten.isIn(kind === 'notice' ? (corrections[ordinal]?.text ?? '') : check ? namedIn(check) : '');
}

export async function removeChecks(db: Kysely<Tables>, key: number): Promise<void> {
  await db.deleteFrom('check_word').where('article_key', '=', key).execute();
}

/** Letters of the shortest word that is looked for. */
const SHORTEST = 4;

const wordsOfClaim = (text: string): Set<string> => {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/\p{L}[\p{L}\p{N}]*|\p{N}+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length >= SHORTEST || /\d/.test(word)).map((word) => word.replace(/s$/, '')),
  );
};

/** For each text the checks that are like it; nothing is looked for while no check is held. */
export async function checksLike(db: Kysely<Tables>, texts: readonly string[], limit: number): Promise<HeldCheck[][]> {
  const any = await db.selectFrom('check_word').select('ordinal').limit(1).executeTakeFirst();
  const found: HeldCheck[][] = [];
  for (const text of texts) found.push(any ? await checksLikeOne(db, text, limit) : []);
  return found;
}

async function checksLikeOne(db: Kysely<Tables>, text: string, limit: number): Promise<HeldCheck[]> {
  const words = [...wordsOfClaim(text)];
  if (words.length === 0) return [];
  const counts = await db
    .selectFrom('check_word')
    .select(['word', sql<number>`count(*)`.as('n')])
    .where('word', 'in', words)
    .groupBy('word')
    .execute();
  const rare = counts
    .map(({ word, n }) => ({ word, n: Number(n) }))
    .filter(({ n }) => n <= TOO_COMMON)
    .sort((a, b) => a.n - b.n)
    .slice(0, RAREST)
    .map(({ word }) => word);
  if (rare.length < 2) return [];
  const rows = await db
    .selectFrom('check_word')
    .innerJoin('article', 'article.key', 'check_word.article_key')
    .select(['article.id', 'article.key', 'check_word.ordinal'])
    .where('word', 'in', rare)
    .where('current', '=', 1)
    .groupBy(['article.id', 'article.key', 'check_word.ordinal'])
    .having(sql<boolean>`count(*) >= 2`)
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('article.key')
    .orderBy('check_word.ordinal')
    .limit(limit)
    .execute();
  const held: HeldCheck[] = [];
  for (const { id, key, ordinal } of rows) {
    const { details } = await db
      .selectFrom('article_text')
      .select('details')
      .where('article_key', '=', key)
      .executeTakeFirstOrThrow();
    const check = (JSON.parse(details) as ArticleDetails).article.checks?.[ordinal];
    if (check) held.push({ article: id, ordinal, check });
  }
  return held;
}

/** The statements with what notices and checks have to do with them. */
export async function withRemarks(
  db: Kysely<Tables>,
  statements: readonly StoredStatement[],
): Promise<StoredStatement[]> {
  const found = new Map<string, Remark[]>();
  for (let at = 0; at < statements.length; at += AT_A_TIME) {
    const ids = statements.slice(at, at + AT_A_TIME).map(({ id }) => id);
    for (const { statement, remark } of await remarksOn(db, padded(ids)))
      found.set(statement, [...(found.get(statement) ?? []), remark]);
  }
  if (found.size === 0) return [...statements];
  return statements.map((statement) => {
    const remarks = found.get(statement.id)?.filter((remark) => !isOfAnother(remark, statement));
    return remarks && remarks.length > 0 ? { ...statement, remarks: withoutRepeats(remarks) } : statement;
  });
}

/** The same ids, the last one as often as fills the next size. */
function padded(ids: readonly string[]): string[] {
  const size = SIZES.find((one) => one >= ids.length) ?? ids.length;
  return [...ids, ...Array.from({ length: size - ids.length }, () => ids.at(-1)!)];
}

/** A check of what somebody claimed is none of a statement that a person has corrected to be another's. */
const isOfAnother = (remark: Remark, { speaker }: StoredStatement): boolean =>
  remark.kind === 'check' &&
  speaker.corrected !== undefined &&
  remark.check.claimant !== undefined &&
  normalName(remark.check.claimant) !== normalName(speaker.name ?? '');

async function remarksOn(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await heads(db)
    .innerJoin('article_text', 'article_text.article_key', 'article.key')
    .innerJoin('remark', (join) =>
      join.onRef('remark.article_id', '=', 'article.id').onRef('remark.version', '=', 'article.version'),
    )
    .select(['statement_id', 'remark.kind', 'ordinal', 'body', 'details', 'current'])
    .where('statement_id', 'in', ids)
    .orderBy('remark.kind', 'desc')
    .orderBy('article.version')
    .orderBy('ordinal')
    .execute();
  return rows.flatMap(({ statement_id: statement, kind, ordinal, body, details, current, ...row }) => {
    const { article } = JSON.parse(details) as ArticleDetails;
    const grounds = JSON.parse(body) as Body;
    const head = headOf(row as HeadRow);
    const remark =
      kind === 'notice'
        ? noticeOf(article.corrections?.[ordinal], grounds, head)
        : current === 1
          ? checkOf(article.checks?.[ordinal], grounds, head)
          : undefined;
    return remark ? [{ statement, remark }] : [];
  });
}

const noticeOf = (notice: Correction | undefined, body: Body, article: Remark['article']): Remark | undefined => {
  const { touches = 'words', confidence, evidence } = body;
  return notice && { kind: 'notice', notice, touches, confidence, evidence, article };
};

const checkOf = (check: ClaimCheck | undefined, { confidence, evidence }: Body, article: Remark['article']) =>
  check && ({ kind: 'check', check, confidence, evidence, article } as const);

/** A notice that later versions repeat counts in the first that has it. */
function withoutRepeats(remarks: readonly Remark[]): Remark[] {
  const seen = new Set<string>();
  return remarks.filter((remark) => {
    const words =
      remark.kind === 'notice' ? remark.notice.text : `${remark.check.by}\n${remark.check.url ?? remark.check.claim}`;
    return !seen.has(words) && seen.add(words);
  });
}
