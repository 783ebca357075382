import { hash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Article, Entry, RawItem } from '../../domain/index.ts';
import type { Put, PutOptions } from '../record.ts';
import type { RemarkLink } from '../remarks.ts';
import type { Tables } from '../tables.ts';
import { type Link, linkActors, linksOf, removeAppearances } from './appearances.ts';
import { joinSteps } from './correction-rows.ts';
import { derive, type Means } from './derive.ts';
import { addFingerprints, removeFingerprints } from './fingerprints.ts';
import { type Forgetting, forgettingFor, withoutForgotten } from './forgetting.ts';
import { dropFound, keepFormer } from './former.ts';
import type { FullText } from './full-text.ts';
import { type LinkedItem, linkedItem, linkItem, seenNow } from './items.ts';
import { keyAfter } from './keys.ts';
import { unrelate } from './relations.ts';
import { isOfForgotten, removeChecks, removeRemarks, writeChecks, writeRemarks } from './remarks.ts';
import { removeStatements, retireStatements, writeStatements } from './write-statements.ts';

type Version = { readonly key: number; readonly version: number; readonly sha256: string; readonly current: 0 | 1 };

/**
 * Puts an item and its entry on the record. Runs inside one transaction.
 *
 * The text decides the version: other bytes with the same text are another capture of the version that is held, and so
 * is a feed's teaser of an article that is held in full.
 */
export async function put(
  db: Kysely<Tables>,
  fullText: FullText,
  item: RawItem,
  extracted: Entry,
  { again = false, fingerprints, remarks = [] }: PutOptions,
): Promise<Put> {
  const linked = await linkedItem(db, item);
  if (linked.article && !again) return 'known';
  const seen = await seenNow(db);
  const forgotten = await forgettingFor(db, extracted);
  const means: Means = { fullText, forgetting: forgotten };
  const entry = withoutForgotten(extracted, forgotten);
  const text = hash('sha256', entry.article.text);
  const versions = await versionsOf(db, entry.article.id);
  const same =
    versions.find((row) => row.sha256 === entry.article.sha256) ?? versions.find((row) => row.text_sha256 === text);
  if (same) {
    const extract = again && same.sha256 === entry.article.sha256;
    const key = extract ? await rewriteVersion(db, means, same, entry) : same.key;
    if (extract && same.current && fingerprints) await addFingerprints(db, key, fingerprints);
    if (extract) await remark(db, entry, same.version, remarks, forgotten);
    await linkItem(db, item, linked, key, seen);
    return extract ? 're-extracted' : 'known';
  }
  const current = versions.find((row) => row.current === 1);
  if (current && item.metadata.teaser && (await isHeldInFull(db, current.key))) {
    await linkItem(db, item, linked, current.key, seen);
    return 'known';
  }
  for (const row of versions.filter(({ current }) => current === 1)) await retireVersion(db, means, row.key);
  if (versions.length > 0) await unrelate(db, entry.article.id);
  const version = (versions.at(-1)?.version ?? 0) + 1;
  const key = await addVersion(db, means, entry, version, seen);
  if (fingerprints) await addFingerprints(db, key, fingerprints);
  await remark(db, entry, version, remarks, forgotten);
  await retireOrphan(db, means, linked);
  await linkItem(db, item, linked, key, seen);
  return versions.length === 0 ? 'added' : 'new-version';
}

/** Enters what notices and checks are about, anew; none of those that name somebody who was forgotten. */
async function remark(
  db: Kysely<Tables>,
  entry: Entry,
  version: number,
  links: readonly RemarkLink[],
  forgotten: Forgetting,
): Promise<void> {
  const kept = links.filter((link) => !isOfForgotten(link, entry.article, forgotten));
  await removeRemarks(db, entry.article.id, version);
  await writeRemarks(db, entry, version, kept);
}

/** Whether a version was given by an item that is more than a feed's teaser. */
async function isHeldInFull(db: Kysely<Tables>, key: number): Promise<boolean> {
  const items = await db.selectFrom('item').select('metadata').where('article_key', '=', key).execute();
  return items.some(({ metadata }) => !(JSON.parse(metadata) as RawItem['metadata']).teaser);
}

const versionsOf = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('article')
    .select(['key', 'version', 'sha256', 'text_sha256', 'current'])
    .where('id', '=', id)
    .orderBy('version')
    .execute();

async function addVersion(
  db: Kysely<Tables>,
  means: Means,
  entry: Entry,
  version: number,
  seen: string,
): Promise<number> {
  const { article } = entry;
  const key = await keyAfter(db, 'article', article.published);
  const row = await articleRow(db, means, entry);
  await db
    .insertInto('article')
    .values({ key, id: article.id, version, current: 1, first_seen: seen, ...row })
    .execute();
  await writeContent(db, means, key, true, entry, await linksOf(db, article.id));
  return key;
}

/** Replaces what an earlier extraction found. The key follows the date of publication, which may now be another. */
async function rewriteVersion(db: Kysely<Tables>, means: Means, old: Version, entry: Entry): Promise<number> {
  const links = await linksOf(db, entry.article.id);
  await keepFormer(db, old.key);
  await removeStatements(db, means, old.key);
  await removeAppearances(db, old.key);
  await db.deleteFrom('credit').where('article_key', '=', old.key).execute();
  await removeChecks(db, old.key);
  await db.deleteFrom('article_text').where('article_key', '=', old.key).execute();
  if (old.current) await means.fullText.removeArticle(db, old.key);
  await removeFingerprints(db, old.key);
  const key = await keyAfter(db, 'article', entry.article.published);
  await db
    .updateTable('article')
    .set({ key, ...(await articleRow(db, means, entry)) })
    .where('key', '=', old.key)
    .execute();
  await writeContent(db, means, key, old.current === 1, entry, links);
  await dropFound(db, key);
  return key;
}

/** Takes a version out of the current ones: its statements keep their ids, and are no longer searched or counted. */
async function retireVersion(db: Kysely<Tables>, means: Means, key: number): Promise<void> {
  await means.fullText.removeArticle(db, key);
  await removeFingerprints(db, key);
  await retireStatements(db, means, key);
  await db.updateTable('article').set({ current: 0 }).where('key', '=', key).execute();
}

/** Extraction may now know the item under another article's id: the old one is retired if no other item gave it. */
async function retireOrphan(db: Kysely<Tables>, means: Means, { key, article }: LinkedItem): Promise<void> {
  if (!article) return;
  const others = await db
    .selectFrom('item')
    .select('key')
    .where('article_key', '=', article)
    .where('key', '!=', key!)
    .executeTakeFirst();
  const row = await db.selectFrom('article').select('current').where('key', '=', article).executeTakeFirst();
  if (!others && row?.current === 1) await retireVersion(db, means, article);
}

async function articleRow(db: Kysely<Tables>, { forgetting: forgotten }: Means, { article, statements }: Entry) {
  return {
    sha256: article.sha256,
    text_sha256: hash('sha256', article.text),
    // A title that names somebody who was forgotten is in no list.
    title: forgotten.isIn(article.title ?? '') ? null : article.title,
    url: article.url,
    outlet_key: await outletKey(db, article),
    published: JSON.stringify(article.published),
    statements: statements.length,
  };
}

async function outletKey(db: Kysely<Tables>, { outlet }: Article): Promise<number | null> {
  if (!outlet || (outlet.name === null && outlet.domain === null)) return null;
  const row = { name: outlet.name ?? '', domain: outlet.domain ?? '' };
  await db
    .insertInto('outlet')
    .values(row)
    .onConflict((conflict) => conflict.columns(['name', 'domain']).doNothing())
    .execute();
  const found = await db
    .selectFrom('outlet')
    .select('key')
    .where('name', '=', row.name)
    .where('domain', '=', row.domain)
    .executeTakeFirstOrThrow();
  return found.key;
}

async function writeContent(
  db: Kysely<Tables>,
  means: Means,
  key: number,
  current: boolean,
  entry: Entry,
  links: ReadonlyMap<string, Link>,
): Promise<void> {
  const { text, ...rest } = entry.article;
  const { origin, headline, claims, notices, times, producer } = entry;
  const details = JSON.stringify({ article: rest, origin, headline, claims, notices, times, producer });
  await db.insertInto('article_text').values({ article_key: key, text, details }).execute();
  if (entry.article.credits.length > 0) {
    const credits = entry.article.credits.map(({ outlet, evidence }, ordinal) => ({
      article_key: key,
      ordinal,
      outlet,
      evidence,
    }));
    await db.insertInto('credit').values(credits).execute();
  }
  const { without } = means.forgetting;
  if (current) await means.fullText.addArticle(db, key, without(entry.article.title ?? ''), without(text));
  await writeChecks(db, key, entry, means.forgetting);
  await writeStatements(db, key, current, entry);
  await linkActors(db, { ...entry, key }, await joinSteps(db), links, without);
  await derive(db, means, key);
}
