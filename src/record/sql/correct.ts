import type { Kysely } from 'kysely';
import { OnrecordError } from '../../domain/index.ts';
import { isLocal, normalName } from '../names.ts';
import type { Corrected, Correction, EnteredActor, Signed } from '../people.ts';
import type { Tables } from '../tables.ts';
import { keyOfActor, pairOf, toldApart } from './actors.ts';
import { BLANK, holding, rowOf, type SignedRow } from './correction-rows.ts';
import { type Means, rederive } from './derive.ts';
import { articlesOfActors, entryOfActor, refreshActors } from './entered.ts';
import { latestAbout } from './latest-about.ts';
import { type NewRow, statementRow, statementTarget } from './statement-rows.ts';

/** Enters a correction and applies it. Runs inside one transaction. */
export async function correct(
  db: Kysely<Tables>,
  means: Means,
  correction: Correction,
  { by, note = '', seen }: Signed,
): Promise<Corrected> {
  if (seen !== undefined && (await latestAbout(db, correction)) > seen) {
    const remedy = 'Look at what was said meanwhile, and correct it then if it is still wrong.';
    throw new OnrecordError('correct/changed', 'Somebody corrected this after you had looked at it.', remedy);
  }
  const { what, target, value, undoes = null, actor } = await rowFor(db, means, correction);
  const row = {
    at: new Date().toISOString(),
    by,
    note,
    what,
    target: JSON.stringify(target),
    value: JSON.stringify(value),
    undoes,
  };
  const { key } = await db.insertInto('correction').values(row).returning('key').executeTakeFirstOrThrow();
  await apply(db, means, await undoneBy(db, { key, what, target, value, undoes }));
  return { id: key, actor };
}

function rowFor(db: Kysely<Tables>, means: Means, correction: Correction): Promise<NewRow> {
  switch (correction.what) {
    case 'speaker':
    case 'said':
    case 'kind':
    case 'side':
    case 'reject':
    case 'accept':
    case 'note':
      return statementRow(db, correction, (id) => known(db, id));
    case 'shift':
      return shiftRow(db, correction);
    case 'merge':
      return mergeRow(db, correction);
    case 'split':
      return splitRow(db, correction);
    case 'distinct':
      return distinctRow(db, correction);
    case 'joined':
      return joinedRow(db, correction);
    case 'enter':
      return entryRow(db, means, correction);
    case 'undo':
      return undoRow(db, correction);
    default:
      return factRow(db, means, correction);
  }
}

/** The id under which an actor is on record now. */
async function known(db: Kysely<Tables>, id: string): Promise<string> {
  const key = await keyOfActor(db, id);
  const row =
    key === null ? undefined : await db.selectFrom('actor').select('id').where('key', '=', key).executeTakeFirst();
  if (row) return row.id;
  throw new OnrecordError(
    'correct/unknown-actor',
    `No actor on this record has the id ${JSON.stringify(id)}.`,
    'See `onrecord actor list` for those on record, or enter a new one with `onrecord actor import`.',
  );
}

/** Kept with the ids of both statements: they last as long as their words are found (`Statement.id`). */
async function shiftRow(db: Kysely<Tables>, { statement, earlier, issue, verdict }: Of<'shift'>): Promise<NewRow> {
  await statementTarget(db, earlier);
  const value = { issue, earlier, later: statement, verdict };
  return { what: 'shift', target: await statementTarget(db, statement), value, actor: null };
}

async function twoActors(db: Kysely<Tables>, a: string, b: string): Promise<[string, string]> {
  const ids: [string, string] = [await known(db, a), await known(db, b)];
  if (ids[0] !== ids[1]) return ids;
  const remedy = 'Name two different actors; `onrecord actor show NAME` gives their ids.';
  throw new OnrecordError('correct/same-actor', `${a} and ${b} are one actor on this record.`, remedy);
}

async function mergeRow(db: Kysely<Tables>, { actor, into }: Of<'merge'>): Promise<NewRow> {
  const [from, to] = await twoActors(db, actor, into);
  if ((await toldApart(db)).has(pairOf(from, to))) {
    throw new OnrecordError(
      'correct/told-apart',
      `${from} and ${to} were told apart by a person.`,
      'Undo that first; `onrecord corrections` gives its number.',
    );
  }
  return { what: 'merge', target: { actor: from }, value: { into: to }, actor: to };
}

async function distinctRow(db: Kysely<Tables>, { actor, other }: Of<'distinct'>): Promise<NewRow> {
  const [a, b] = await twoActors(db, actor, other);
  return { what: 'distinct', target: { actor: a }, value: { other: b }, actor: a };
}

/** The actor whom a split makes is entered at once, under the first's id and the first of the articles. */
async function splitRow(db: Kysely<Tables>, { actor, articles }: Of<'split'>): Promise<NewRow> {
  const id = await known(db, actor);
  const there = await db
    .selectFrom('appearance')
    .innerJoin('article', 'article.key', 'appearance.article_key')
    .innerJoin('actor', 'actor.key', 'meant_key')
    .select(['article.id', 'appearance.name'])
    .where('actor.id', '=', id)
    .where('article.id', 'in', [...articles])
    .execute();
  const missing = articles.filter((article) => !there.some((row) => row.id === article));
  if (there.length === 0 || missing.length > 0) {
    throw new OnrecordError(
      'correct/not-there',
      `${id} is not named in ${missing.join(', ') || 'no article'}.`,
      'Name articles that `onrecord actor show` lists for this actor.',
    );
  }
  const made = await freeSplitId(db, id, articles[0]!);
  const { name } = there[0]!;
  await entryOfActor(db, { id: made, name, like: id, article: articles[0]! });
  return { what: 'split', target: { actor: id, articles }, value: { actor: made }, actor: made };
}

async function joinedRow(db: Kysely<Tables>, { actor, article }: Of<'joined'>): Promise<NewRow> {
  const id = await known(db, actor);
  return { what: 'joined', target: { actor: id, articles: [article] }, value: {}, actor: id };
}

async function freeSplitId(db: Kysely<Tables>, id: string, article: string): Promise<string> {
  const base = `${id.split('~')[0]}~${article.slice(0, 8)}`;
  for (let n = 1; ; n++) {
    const made = n === 1 ? base : `${base}-${n}`;
    if (!(await db.selectFrom('actor').select('key').where('id', '=', made).executeTakeFirst())) return made;
  }
}

type Fact = Of<'alias'> | Of<'wikidata'> | Of<'private'> | Of<'name'>;

async function factRow(db: Kysely<Tables>, means: Means, fact: Fact): Promise<NewRow> {
  const { what, actor, ...value } = fact;
  if (fact.what === 'alias') refuseForgotten(means, [fact.alias]);
  if (fact.what === 'name') refuseForgotten(means, [fact.name]);
  const id = await known(db, actor);
  return { what, target: { actor: id }, value: { ...value, before: await factBefore(db, id, what) }, actor: id };
}

/** What stood there before; undefined where names are only added. */
async function factBefore(db: Kysely<Tables>, id: string, what: Fact['what']): Promise<unknown> {
  if (what === 'alias') return undefined;
  const row = await db
    .selectFrom('actor')
    .select(['name', 'private', 'wikidata'])
    .where('id', '=', id)
    .executeTakeFirst();
  return what === 'name' ? row?.name : what === 'private' ? row?.private === 1 : (row?.wikidata ?? null);
}

async function entryRow(db: Kysely<Tables>, means: Means, { actor, entered }: Of<'enter'>): Promise<NewRow> {
  refuseForgotten(means, [entered.name, ...(entered.aliases ?? [])]);
  const id = actor === null ? await actorToEnter(db, entered) : await known(db, actor);
  return { what: 'enter', target: { actor: id }, value: { entered }, actor: id };
}

/** The only actor of exactly this name and kind, else a new one. */
async function actorToEnter(db: Kysely<Tables>, { name, kind, wikidata }: EnteredActor): Promise<string> {
  const rows = await db
    .selectFrom('alias')
    .innerJoin('actor', 'actor.key', 'alias.actor_key')
    .select(['actor.id', 'actor.name', 'actor.wikidata'])
    .distinct()
    .where('norm', '=', normalName(name))
    .where('actor.kind', '=', kind)
    .where('merged_into', 'is', null)
    .execute();
  const public_ = rows.filter((row) => !isLocal(row.id) && normalName(row.name) === normalName(name));
  const same = wikidata === undefined ? [] : public_.filter((row) => row.wikidata === wikidata);
  const fits = same.length === 1 ? same : public_;
  if (fits.length === 1) return fits[0]!.id;
  if (fits.length > 1) {
    throw new OnrecordError(
      'correct/several-actors',
      `Several actors on this record are called ${name}: ${fits.map(({ id }) => id).join(', ')}.`,
      'Say which one by its id.',
    );
  }
  const id = `${kind}:${normalName(name).replaceAll(' ', '-')}`;
  await entryOfActor(db, { id, name, kind, article: '' });
  return id;
}

function refuseForgotten({ forgetting }: Means, names: readonly string[]): void {
  if (!names.some((name) => forgetting.knows(name))) return;
  throw new OnrecordError(
    'correct/forgotten',
    'This name belongs to somebody who was removed from this record on request.',
    'If that was a mistake, let the name back in with `onrecord forget --lift NAME`.',
  );
}

async function undoRow(db: Kysely<Tables>, { undoes }: Of<'undo'>): Promise<NewRow> {
  const row = await db.selectFrom('correction').selectAll().where('key', '=', undoes).executeTakeFirst();
  if (!row || row.target === BLANK) {
    const remedy = 'See `onrecord corrections` for those that can be undone.';
    throw new OnrecordError('correct/unknown', `There is no correction ${undoes}.`, remedy);
  }
  if ((await holding(db, [rowOf(row)])).length === 0) {
    const remedy = 'To bring it back, undo the correction that took it back.';
    throw new OnrecordError('correct/undone', `Correction ${undoes} was taken back already.`, remedy);
  }
  return { what: 'undo', target: {}, value: {}, undoes, actor: null };
}

type Of<W extends Correction['what']> = Extract<Correction, { readonly what: W }>;

type Bare = Pick<SignedRow, 'key' | 'what' | 'target' | 'value' | 'undoes'>;

/** What has to be applied anew: for an undo the row at its end, however many undo one another. */
async function undoneBy(db: Kysely<Tables>, row: Bare): Promise<Bare> {
  let at = row;
  while (at.what === 'undo' && at.undoes !== null) {
    at = rowOf(await db.selectFrom('correction').selectAll().where('key', '=', at.undoes).executeTakeFirstOrThrow());
  }
  return at;
}

/** Writes anew whatever follows from a correction that came or went. */
async function apply(db: Kysely<Tables>, means: Means, { what, target, value }: Bare): Promise<void> {
  if (what === 'joined') return;
  if (target.article !== undefined) {
    const rows = await db
      .selectFrom('article')
      .select('key')
      .where(({ eb, or }) => or([eb('id', '=', target.article!), eb('sha256', '=', target.sha256!)]))
      .execute();
    return rederive(
      db,
      means,
      rows.map(({ key }) => key),
    );
  }
  const ids = [target.actor, value.into, value.actor].filter((id) => typeof id === 'string');
  const touched = await refreshActors(db, ids);
  if (what === 'merge' || what === 'split' || what === 'name')
    await rederive(db, means, await articlesOfActors(db, touched));
}
