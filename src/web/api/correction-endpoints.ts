import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { OnrecordError } from '../../domain/index.ts';
import { type Correction, orderOf, type RecordStore, type StoredCorrection } from '../../search/index.ts';
import { demand } from '../access/asker.ts';
import { actorAnswer } from './actor-endpoints.ts';
import { addEndpoint } from './endpoint.ts';
import { given } from './given.ts';
import { type Answer, tagOf } from './reply.ts';
import { after, limit, words } from './schemas/basics.ts';
import { corrected, correctionBody, correctionList, newCorrection, storedCorrection } from './schemas/correction.ts';
import { statementAnswerOf } from './statement-endpoints.ts';

/** Bytes of a correction. */
const LARGEST = 32 * 1024;
/** Corrections of one statement or actor that are looked at. */
const LOOKED_AT = 1000;
const numbered = z.strictObject({ id: z.coerce.number().int().positive() });
const KINDS = newCorrection.options.map(({ shape }) => shape.what.value);

/** What people said is otherwise; and the way to say so. */
export function addCorrectionEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Corrections';
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/corrections', tag, answer: correctionList, summary: 'Corrections, latest first' },
      query: z.strictObject({
        what: z.enum(KINDS).optional(),
        actor: words.optional().openapi({ description: 'Id: only those about this actor.' }),
        article: words.optional().openapi({ description: 'Id: only those about statements of this article.' }),
        statement: words.optional().openapi({ description: 'Id: only those of this statement.' }),
        by: words.optional(),
        limit,
        after,
      }),
    },
    async ({ record: held, query: { after: behind, limit: size, ...query } }) => {
      const before = behind === undefined ? undefined : orderOf(behind);
      const read = await held.corrections({ ...given({ ...query, before }), limit: size + 1 });
      const corrections = read.slice(0, size);
      const next = read.length > size ? String(corrections.at(-1)!.id) : null;
      return { values: { corrections, next }, next };
    },
  );
  addEndpoint(
    api,
    record,
    { ...{ path: '/corrections/{id}', tag, params: numbered, answer: storedCorrection }, summary: 'One correction' },
    async ({ record: held, params }) => {
      const found = await correctionOf(held, params.id);
      return found && { values: found };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ method: 'post', path: '/corrections', tag, body: correctionBody, answer: corrected, largest: LARGEST },
      ...{ needs: 'review', status: 201, summary: 'Correct the record' },
      headers: z.object({
        'if-match': z.string().optional().openapi({
          description:
            'The `ETag` of the statement, actor or correction that it is about, as it was read; `*` for whatever it is now. Required, but for entering somebody new.',
        }),
      }),
      description: 'Signed with the name of the token’s user. It lasts, and can be undone by another (`what` "undo").',
    },
    async ({ record: held, asker, address, body: { correction, note }, header }) => {
      const by = demand(asker, 'review');
      const seen = await lastSeen(held, correction as Correction, address.origin, header('if-match'));
      const done = await held.correct(correction as Correction, { by, ...given({ note, seen }) });
      return { values: { ...done, by }, status: 201 };
    },
  );
}

const correctionOf = async (record: RecordStore, id: number): Promise<StoredCorrection | null> =>
  (await record.corrections({ limit: 1, before: id + 1 })).find((one) => one.id === id) ?? null;

/** What a correction is about, as the API gives it; null where it enters somebody new. */
async function subjectOf(record: RecordStore, correction: Correction, origin: string): Promise<Answer> {
  if (correction.what === 'undo') {
    const found = await correctionOf(record, correction.undoes);
    return found && { values: found };
  }
  if ('statement' in correction) return statementAnswerOf(record, correction.statement, origin);
  return correction.actor === null ? null : actorAnswer(record, correction.actor);
}

/**
 * Checks that what is corrected is as the one who corrects has read it, and answers its last correction, so that none can
 * come between. Throws `api/if-match-needed`, `api/changed`.
 */
async function lastSeen(
  record: RecordStore,
  correction: Correction,
  origin: string,
  ifMatch: string | undefined,
): Promise<number | undefined> {
  if ((correction.what === 'enter' && correction.actor === null) || ifMatch === '*') return undefined;
  if (ifMatch === undefined) {
    const remedy = 'Send the ETag of the statement, actor or correction as you read it, or *.';
    throw new OnrecordError('api/if-match-needed', 'A correction says what it corrects: If-Match is missing.', remedy);
  }
  const last = await lastCorrection(record, correction);
  const subject = await subjectOf(record, correction, origin);
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  // What is not there is told by the record itself, in its own words.
  if (subject === null || 'movedTo' in subject || tags.includes(tagOf(subject.values))) return last;
  const message = 'It has changed since you read it, or the tag is of something else.';
  throw new OnrecordError('api/changed', message, 'Read it again, and correct what still needs it.');
}

async function lastCorrection(record: RecordStore, correction: Correction): Promise<number | undefined> {
  if (correction.what === 'undo') return undefined;
  if (!('statement' in correction) && correction.actor === null) return undefined;
  const about = 'statement' in correction ? { statement: correction.statement } : { actor: correction.actor! };
  return Math.max(0, ...(await record.corrections({ ...about, limit: LOOKED_AT })).map(({ id }) => id));
}
