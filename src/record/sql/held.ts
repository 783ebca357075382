import type { Kysely } from 'kysely';
import type { Stance, StanceBasis, StatementKind } from '../../domain/index.ts';
import { reattach } from '../corrections/anchor.ts';
import type { Step } from '../corrections/replay.ts';
import type { SaidByPerson } from '../people.ts';
import type { Amended, AmendedHolder, StatementDetails } from '../record.ts';
import type { Tables } from '../tables.ts';
import { keysOf, meantKey } from './appearances.ts';
import { holding, joinSteps, type SignedRow, statementCorrections } from './correction-rows.ts';

/** A statement as far as corrections are looked for. */
interface Statement {
  readonly key: number;
  readonly source: string;
  readonly details: StatementDetails;
  /** As it was found. */
  readonly foundShown: boolean;
}

/** What people said of one statement. */
export interface Held {
  /** Keys of the speakers a person named; undefined where nobody did. */
  readonly speaker: { readonly row: SignedRow; readonly actors: readonly number[] } | null;
  readonly rejection: SignedRow | null;
  readonly amended: readonly Amended[];
  /** Keys of those to whom a person ascribed a side, by their ids. */
  readonly given: ReadonlyMap<string, number>;
  /** All corrections whose words are this statement's, and whether each holds. */
  readonly attached: readonly { readonly key: number; readonly holds: boolean }[];
}

/** The corrections of each statement of an article, found again by its words; the latest that says a thing wins. */
export async function heldBy(
  db: Kysely<Tables>,
  article: { readonly id: string; readonly sha256: string; readonly text: string },
  rows: readonly Statement[],
  meant: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<number, Held>> {
  const corrections = await statementCorrections(db, article);
  if (corrections.length === 0) return new Map();
  const effective = new Set((await holding(db, corrections)).map(({ key }) => key));
  const statements = rows.map((row) => ({ row, spans: row.details.spans, source: row.source }));
  const found = new Map<Statement, SignedRow[]>();
  for (const correction of corrections) {
    const { quote, source = '' } = correction.target;
    const statement = quote && reattach(quote, source, article.text, statements)?.row;
    if (statement) found.set(statement, [...(found.get(statement) ?? []), correction]);
  }
  const means = { db, steps: await joinSteps(db), issues: await issueIds(db), meant };
  const held = new Map<number, Held>();
  for (const [statement, of] of found) held.set(statement.key, await heldOf(means, statement, of, effective));
  return held;
}

const issueIds = async (db: Kysely<Tables>): Promise<ReadonlySet<string>> =>
  new Set((await db.selectFrom('issue').select('id').execute()).map(({ id }) => id));

interface HoldingMeans {
  readonly db: Kysely<Tables>;
  readonly steps: readonly Step[];
  readonly issues: ReadonlySet<string>;
  readonly meant: ReadonlyMap<string, number>;
}

/** An actor to whom a correction ascribes a side, as the record has it now. */
type Holder = AmendedHolder & { readonly key: number | null };
const NOT_NAMED: Holder = { id: null, name: null, kind: 'unknown', refs: [], key: null };

/** What a correction is about: a later one about the same thing wins over it. `holder`: whose side, if not the speaker's. */
function topicOf({ what, value }: SignedRow, holder: Holder | undefined): string {
  if (what === 'side') return `side ${String(value.issue)}${holder === undefined ? '' : ` of ${holder.id ?? ''}`}`;
  return what === 'accept' ? 'reject' : what;
}

async function heldOf(
  means: HoldingMeans,
  statement: Statement,
  rows: readonly SignedRow[],
  effective: ReadonlySet<number>,
): Promise<Held> {
  const latest = new Map<string, SignedRow>();
  const holders = new Map<SignedRow, Holder>();
  for (const row of rows) {
    const holder = await holderOf(means, row);
    if (holder !== undefined) holders.set(row, holder);
    if (effective.has(row.key)) latest.set(topicOf(row, holder), row);
  }
  const winners = [...latest.values()];
  const speaker = latest.get('speaker');
  const rejection = latest.get('reject')?.what === 'reject' ? latest.get('reject')! : null;
  // Judgements of shifts and notes stand side by side.
  const holds = (row: SignedRow): boolean =>
    effective.has(row.key) && (row.what === 'shift' || row.what === 'note' || winners.includes(row));
  return {
    speaker: speaker ? { row: speaker, actors: await correctedKeys(means, speaker) } : null,
    rejection,
    amended: winners.flatMap((row) => amendedBy(row, statement.foundShown, means.issues, holders.get(row)) ?? []),
    given: new Map(winners.flatMap((row) => givenBy(holders.get(row)))),
    attached: rows.map((row) => ({ key: row.key, holds: holds(row) })),
  };
}

async function correctedKeys(means: HoldingMeans, { value }: SignedRow): Promise<number[]> {
  if (value.actor === null) return [];
  return (await keyNow(means, String(value.actor))) ?? [];
}

/** The key of whom an id means now, as a list; undefined where nobody is on record by it. */
async function keyNow({ db, steps }: HoldingMeans, id: string): Promise<[number] | undefined> {
  const key = (await keysOf(db, [id])).get(id);
  return key === undefined ? undefined : [await meantKey(db, key, null, steps)];
}

/** To whom a correction of a side ascribes it; undefined for the speaker's own, and for other corrections. */
async function holderOf(means: HoldingMeans, { what, value }: SignedRow): Promise<Holder | undefined> {
  if (what !== 'side' || value.ascribedTo === undefined) return undefined;
  const [key] = value.ascribedTo === null ? [] : ((await keyNow(means, String(value.ascribedTo))) ?? []);
  if (key === undefined) return NOT_NAMED;
  const { id, name, kind } = await means.db
    .selectFrom('actor')
    .select(['id', 'name', 'kind'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const refs = [...means.meant].filter(([, one]) => one === key).map(([ref]) => ref);
  return { id, name, kind, refs, key };
}

/** So that whoever is no actor of the article is found by the id too. */
const givenBy = (holder: Holder | undefined): [string, number][] =>
  holder?.id == null || holder.key === null ? [] : [[holder.id, holder.key]];

function amendedBy(
  row: SignedRow,
  foundShown: boolean,
  issues: ReadonlySet<string>,
  holder: Holder | undefined,
): Amended | null {
  const { key: correction, by, at, what, value } = row;
  const signed = { correction, by, at, confirms: value.confirms === true };
  switch (what) {
    case 'speaker':
      return { ...signed, what };
    case 'said':
      return { ...signed, what, said: value.said as SaidByPerson };
    case 'kind':
      return { ...signed, what, kind: value.kind as StatementKind };
    case 'side': {
      const issue = String(value.issue);
      if (!issues.has(issue)) return null;
      const { key: _, ...ascribedTo } = holder ?? NOT_NAMED;
      const side = { issue, stance: value.stance as Stance | null, basis: value.basis as StanceBasis };
      return { ...signed, what, ...side, ...(holder !== undefined && { ascribedTo }) };
    }
    case 'accept':
      return { ...signed, what, confirms: true, foundShown };
    default:
      return null;
  }
}
