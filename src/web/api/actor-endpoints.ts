import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { positionsOf, type RecordStore } from '../../search/index.ts';
import { addEndpoint } from './endpoint.ts';
import { given } from './given.ts';
import type { Answer } from './reply.ts';
import { actorList, actorProfile } from './schemas/actor.ts';
import { after, idParam, limit, words, yes } from './schemas/basics.ts';
import { positionsAnswer } from './schemas/positions.ts';

/** Appearances of an actor that are given. */
const APPEARANCES = 100;

/** Who is on record, on what grounds, and where each stands. */
export function addActorEndpoints(api: OpenAPIHono, record: () => RecordStore): void {
  const tag = 'Actors';
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/actors', tag, answer: actorList, summary: 'Actors by name' },
      query: z.strictObject({
        name: words.optional().openapi({ description: 'Only those in whose names these words stand.' }),
        all: yes.openapi({ description: 'Also private persons and those of one name only.' }),
        limit,
        after,
      }),
    },
    async ({ record: held, query }) => {
      const read = await held.actors({ ...given(query), limit: query.limit + 1 });
      const actors = read.slice(0, query.limit);
      const next = read.length > query.limit ? actors.at(-1)!.id : null;
      return { values: { actors, next }, next };
    },
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/actors/{id}', tag, params: idParam, answer: actorProfile },
      summary: 'One actor, with the latest articles that name the actor, and on what grounds',
      description:
        'By the id of one that was merged: a redirect. Its `ETag` is what `If-Match` of a correction has to be.',
    },
    ({ record: held, params }) => actorAnswer(held, params.id),
  );
  addEndpoint(
    api,
    record,
    {
      ...{ path: '/actors/{id}/positions', tag, params: idParam, answer: positionsAnswer },
      summary: 'Where an actor stands on each issue, over time',
      description:
        'One position an occasion, earliest first, with what it is beside those before it: a first, a repeat, a possible shift.',
      query: z.strictObject({
        issue: words.optional().openapi({ description: 'Id of an issue.' }),
        all: yes,
        latest: z.coerce.number().int().min(1).max(1000).default(100).openapi({ description: 'So many an issue.' }),
      }),
    },
    async ({ record: held, params: { id }, query: { issue, all, latest } }) => {
      const actor = await held.actorOf(id);
      if (!actor) return null;
      if (actor.id !== id) return { movedTo: `/actors/${encodeURIComponent(actor.id)}/positions` };
      const values = await positionsOf(held, given({ actor: id, issue, all, latest }));
      return { values };
    },
  );
}

/** An actor as the API gives it; a private person without a list. */
export async function actorAnswer(record: RecordStore, id: string): Promise<Answer> {
  const profile = await record.profileOf(id, APPEARANCES);
  if (!profile) return null;
  if (profile.actor.id !== id) return { movedTo: `/actors/${encodeURIComponent(profile.actor.id)}` };
  const { actor } = profile;
  if (actor.privatePerson) return { values: { actor, appearances: [], namesakes: [], withheld: true } };
  return { values: { ...profile, withheld: false } };
}
