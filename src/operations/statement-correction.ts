import { OnrecordError, type Stance, type StanceBasis, type StatementKind } from '../domain/index.ts';
import type { Corrected, RecordStore, RejectionReason, Signed, StatementCorrectionOf } from '../record/index.ts';
import { type Became, whatBecameOf } from '../search/index.ts';
import { type EditState, editState, enterCorrection, unchangedSince } from './edits.ts';
import { actorMeant, speakerMeant } from './people.ts';

/** What may be said to be as it was found. */
type Confirmed = 'speaker' | 'date' | 'side';

/** What a person says of one statement. */
export type StatementCorrection =
  /** By name or id; `enter`: as a new actor where nobody has this name. */
  | { readonly actor: string; readonly enter: boolean }
  | { readonly nobody: true }
  | { readonly said: Extract<StatementCorrectionOf, { readonly what: 'said' }>['said'] }
  | { readonly kind: StatementKind }
  /**
   * On an issue, by its id. `stance` null: the words take no side and are not about it. `ascribedTo`: the side is the one that
   * they ascribe to this actor, by name or id; null for somebody who is not named.
   */
  | {
      readonly issue: string;
      readonly stance: Stance | null;
      readonly basis: StanceBasis;
      readonly ascribedTo?: string | null | undefined;
    }
  | { readonly reject: RejectionReason }
  /** It is a statement, with this source and these words. */
  | { readonly accept: true }
  /** Only the note it is signed with. */
  | { readonly noted: true }
  | { readonly asFound: Confirmed; readonly issue?: string; readonly ascribedTo?: string | null | undefined };

/** Who corrects, and the tag of what was seen (`EditState.tag`); without one the correction is entered in any case. */
export interface SignedAndSeen extends Signed {
  readonly tag?: string | undefined;
}

/**
 * Corrects a statement, by its id or the beginning of it.
 *
 * Throws `ChangedMeanwhile`, `correct/…`, `actor/ambiguous`, `actor/unknown`, `search/ambiguous`.
 */
export async function correctStatement(
  record: RecordStore,
  id: string,
  correction: StatementCorrection,
  signed: SignedAndSeen,
): Promise<Corrected & { readonly statement: string }> {
  const statement = await statementMeant(record, id);
  // Before anybody new is entered as the speaker.
  await unchangedSince(record, { statement }, signed.tag);
  const asked = await correctionOf(record, statement, correction, signed);
  return { ...(await enterCorrection(record, asked, signed)), statement };
}

/** A statement, by its id or the beginning of it, as somebody who corrects it sees it. Throws as `correctStatement` does. */
export async function statementToCorrect(
  record: RecordStore,
  id: string,
): Promise<EditState & { readonly statement: string }> {
  const statement = await statementMeant(record, id);
  return { statement, ...(await editState(record, { statement }))! };
}

async function correctionOf(
  record: RecordStore,
  statement: string,
  correction: StatementCorrection,
  { by, note = '' }: Signed,
): Promise<StatementCorrectionOf> {
  if ('asFound' in correction) return confirmationOf(record, statement, correction);
  if ('actor' in correction) {
    return { what: 'speaker', statement, actor: await speakerMeant(record, correction, { by, note }) };
  }
  if ('nobody' in correction) return { what: 'speaker', statement, actor: null };
  if ('said' in correction) return { what: 'said', statement, said: correction.said };
  if ('kind' in correction) return { what: 'kind', statement, kind: correction.kind };
  if ('stance' in correction) {
    const { issue, stance, basis } = correction;
    return { what: 'side', statement, issue, stance, basis, ...(await ascribedOf(record, correction)) };
  }
  if ('reject' in correction) return { what: 'reject', statement, reason: correction.reject };
  return 'accept' in correction ? { what: 'accept', statement } : { what: 'note', statement };
}

/** By id. Throws `actor/ambiguous`, `actor/unknown`. */
async function ascribedOf(
  record: RecordStore,
  { ascribedTo }: { readonly ascribedTo?: string | null | undefined },
): Promise<{ ascribedTo?: string | null }> {
  if (ascribedTo === undefined) return {};
  return { ascribedTo: ascribedTo === null ? null : (await actorMeant(record, ascribedTo)).id };
}

/** The correction that says the same as was found. Throws `correct/no-side`. */
async function confirmationOf(
  record: RecordStore,
  id: string,
  correction: Extract<StatementCorrection, { readonly asFound: unknown }>,
): Promise<StatementCorrectionOf> {
  const { asFound, issue } = correction;
  const { speaker, said, positions } = (await record.statementOf(id))!;
  const shared = { statement: id, confirms: true };
  if (asFound === 'speaker') return { what: 'speaker', actor: speaker.id, ...shared };
  if (asFound === 'date') return { what: 'said', said: { value: said.value, bound: said.bound }, ...shared };
  const of = await ascribedOf(record, correction);
  const found = positions
    .filter((position) => position.issue === issue)
    .find(({ own, holderId }) => (of.ascribedTo === undefined ? own : !own && holderId === of.ascribedTo));
  if (found) return { what: 'side', issue: found.issue, stance: found.stance, basis: found.basis, ...of, ...shared };
  const message = `No such side on ${JSON.stringify(issue ?? '')} was found in this statement.`;
  throw new OnrecordError('correct/no-side', message, 'Say which side it takes, or none.');
}

/** Fewer characters of an id are no abbreviation of it. */
const SHORTEST_ID = 4;

async function statementMeant(record: RecordStore, id: string): Promise<string> {
  const ids = id.length < SHORTEST_ID ? [] : await record.statementsBeginning(id, 2);
  if (ids.includes(id)) return id;
  if (ids.length > 1) {
    const message = `More than one statement has an id beginning with ${id}.`;
    throw new OnrecordError('search/ambiguous', message, 'Give more characters of the id.');
  }
  if (ids.length === 1) return ids[0]!;
  throw noStatement(id, await whatBecameOf(record, id));
}

/** Nothing is corrected in the words of another reading: the words that are there now are named instead. */
function noStatement(id: string, became: Became | null): OnrecordError {
  const code = 'correct/unknown-statement';
  if (became === null) {
    const message = `No statement on this record has the id ${JSON.stringify(id)}.`;
    return new OnrecordError(code, message, 'See `onrecord show ARTICLE --ids` for the ids of its statements.');
  }
  if (became.why === 'forgotten')
    return new OnrecordError(code, 'This statement was removed on request.', 'Nothing of it can be corrected.');
  const message = `The article was read again, and no statement has these words any more: ${became.quote.exact}`;
  const remedy =
    became.now === null
      ? `See \`onrecord show ${became.article} --ids\` for its statements now.`
      : `Statement ${became.now} has most of them now.`;
  return new OnrecordError('correct/read-again', message, remedy);
}
