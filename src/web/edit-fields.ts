import type { Bound, Stance, StanceBasis, StatementKind } from '../domain/index.ts';
import { OnrecordError } from '../domain/index.ts';
import { actorMeant, speakerMeant } from '../operations/people.ts';
import type { Correction, RecordStore, RejectionReason, Signed } from '../search/index.ts';

/** The fields of a form, as they were sent; a name may have several values. */
export type Fields = URLSearchParams;

const STANCES: readonly string[] = ['for', 'against', 'conditional', 'neutral'] satisfies Stance[];
const BASES: readonly string[] = ['preference', 'expectation', 'action', 'endorsement'] satisfies StanceBasis[];
const KINDS: readonly string[] = ['direct', 'mixed', 'indirect'] satisfies StatementKind[];
const BOUNDS: readonly string[] = ['exact', 'not-before', 'not-after'] satisfies Bound[];
const REASONS: readonly string[] = ['not-a-statement', 'wrong-words'] satisfies RejectionReason[];

/** A choice of the form that means what is typed beside it. */
export const TYPED = 'typed';
/** A choice that means: nobody, no day, no side. */
export const NONE = 'none';

const missing = (what: string): OnrecordError =>
  new OnrecordError('usage/form', `The form does not say ${what}.`, 'Go back, choose an answer, and send it again.');

function one<T extends string>(fields: Fields, name: string, values: readonly string[], what: string): T {
  const value = fields.get(name) ?? '';
  if (!values.includes(value)) throw missing(what);
  return value as T;
}

function given(fields: Fields, name: string, what: string): string {
  const value = (fields.get(name) ?? '').trim();
  if (value === '') throw missing(what);
  return value;
}

/**
 * The correction that a form means. `choice` is the answer that was chosen; the answer that was `found` confirms it.
 *
 * Throws `usage/form`, `actor/ambiguous`, `actor/unknown`.
 */
export async function correctionIn(record: RecordStore, fields: Fields, signed: Signed): Promise<Correction> {
  const what = fields.get('what') ?? '';
  const statement = fields.get('statement') ?? '';
  const choice = fields.get('choice') ?? '';
  const confirms = fields.get('confirms') === '1' && { confirms: true };
  switch (what) {
    case 'speaker':
      return { what, statement, actor: await speakerIn(record, fields, signed), ...confirms };
    case 'said':
      return { what, statement, said: { value: dayIn(fields, choice), bound: boundIn(fields) }, ...confirms };
    case 'kind':
      return { what, statement, kind: one(fields, 'choice', KINDS, 'whether it is quoted') };
    case 'side': {
      const stance = choice === NONE ? null : one<Stance>(fields, 'choice', STANCES, 'which side');
      const basis = BASES.includes(fields.get('basis') ?? '') ? (fields.get('basis') as StanceBasis) : 'preference';
      const issue = given(fields, 'issue', 'on which issue');
      return { what, statement, issue, stance, basis, ...confirms, ...(await ascribedIn(record, fields)) };
    }
    case 'reject':
      return { what, statement, reason: one(fields, 'choice', REASONS, 'why it is taken out') };
    case 'accept':
      return { what, statement };
    case 'note':
      given(fields, 'note', 'anything');
      return { what, statement };
    case 'shift': {
      const verdict = one<'confirmed' | 'dismissed'>(fields, 'choice', ['confirmed', 'dismissed'], 'whether it is one');
      return {
        what,
        statement,
        earlier: given(fields, 'earlier', 'which two'),
        issue: given(fields, 'issue', 'on which issue'),
        verdict,
      };
    }
    case 'undo':
      return {
        what,
        undoes: Number(one(fields, 'undoes', [String(Number(fields.get('undoes')))], 'which correction')),
      };
    default:
      return actorCorrectionIn(record, fields, what);
  }
}

async function actorCorrectionIn(record: RecordStore, fields: Fields, what: string): Promise<Correction> {
  const actor = given(fields, 'actor', 'who is meant');
  const other = async (): Promise<string> =>
    (await actorMeant(record, given(fields, 'other', 'who the other one is'))).id;
  switch (what) {
    case 'merge':
      return { what, actor, into: await other() };
    case 'distinct':
      return { what, actor, other: await other() };
    case 'split': {
      const articles = fields.getAll('article');
      if (articles.length === 0) throw missing('in which articles it is somebody else');
      return { what, actor, articles };
    }
    case 'joined':
      return { what, actor, article: given(fields, 'article', 'in which article') };
    case 'name':
      return { what, actor, name: given(fields, 'typed', 'the name') };
    case 'alias':
      return { what, actor, alias: given(fields, 'typed', 'the name') };
    case 'private':
      return { what, actor, privatePerson: one(fields, 'choice', ['yes', 'no'], 'whether it is one') === 'yes' };
    default:
      throw missing('what is to be corrected');
  }
}

/** Null: nobody who is named. */
async function speakerIn(record: RecordStore, fields: Fields, signed: Signed): Promise<string | null> {
  const choice = fields.get('choice');
  if (choice === NONE) return null;
  if (choice !== TYPED) return given(fields, 'choice', 'who said it');
  return speakerMeant(
    record,
    { actor: given(fields, 'typed', 'the name'), enter: fields.get('enter') === '1' },
    signed,
  );
}

/** To whom the side is ascribed: nothing for the speaker's own; null for somebody who is not named. */
async function ascribedIn(record: RecordStore, fields: Fields): Promise<{ ascribedTo?: string | null }> {
  const ascribed = fields.get('ascribed');
  if (ascribed === null) return {};
  if (ascribed !== TYPED) return { ascribedTo: ascribed === NONE ? null : ascribed };
  return { ascribedTo: (await actorMeant(record, given(fields, 'holder', 'to whom'))).id };
}

/** Null: it cannot be told. */
function dayIn(fields: Fields, choice: string): string | null {
  if (choice === NONE) return null;
  return choice === TYPED ? given(fields, 'typed', 'the day') : given(fields, 'choice', 'which day');
}

const boundIn = (fields: Fields): Bound => {
  const bound = fields.get('bound') ?? '';
  return BOUNDS.includes(bound) ? (bound as Bound) : 'exact';
};
