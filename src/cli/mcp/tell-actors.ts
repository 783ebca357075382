import { z } from 'zod';
import {
  changeInWords,
  type HeldPosition,
  positionsOf,
  type RecordStore,
  resolveActor,
  type TimedPosition,
} from '../../search/index.ts';
import { type Pages, passageOf, passageSchema, visible } from './passages.ts';
import type { Asked, Told } from './tool.ts';
import { actorHead, whomOf, whomSchema } from './whom.ts';

/** Articles that name an actor, and passages of one position, that are told. */
const ARTICLES = 10;
const PASSAGES = 3;
const name = z.string().min(1).max(500).describe('A name, an alias or an id');

export const ACTOR = {
  name: 'actor',
  title: 'Who is it?',
  description: 'Who on this record a name means: roles, other names, latest articles, and who else it may be.',
  input: { name },
  output: {
    who: whomSchema,
    aliases: z.array(z.string()),
    wikidata: z.string().nullable(),
    statements: z.number().describe('Shown statements on record'),
    privatePerson: z.boolean(),
    namedIn: z.array(
      z.strictObject({
        article: z.string(),
        title: z.string().nullable(),
        outlet: z.string().nullable(),
        day: z.string().nullable(),
        as: z.string(),
        grounds: z.string().describe('Why it is taken to be this actor'),
        confidence: z.number(),
        page: z.string(),
      }),
    ),
    mayBeTheSame: z.array(z.strictObject({ id: z.string(), name: z.string(), known: z.string(), page: z.string() })),
  },
} as const;

export async function actor(
  record: RecordStore,
  asked: Asked<typeof ACTOR>,
  pages: Pages,
): Promise<Told<typeof ACTOR>> {
  const resolved = await resolveActor(record, asked.name);
  const who = whomOf(resolved, pages);
  const none = { who, aliases: [], wikidata: null, statements: 0, privatePerson: false, namedIn: [], mayBeTheSame: [] };
  if (resolved.found !== 'one') return none;
  if (resolved.actor.privatePerson) return { ...none, privatePerson: true };
  const profile = await record.profileOf(resolved.actor.id, ARTICLES);
  return {
    ...none,
    aliases: resolved.actor.aliases.map(visible),
    wikidata: resolved.actor.wikidata,
    statements: resolved.actor.statements,
    namedIn: (profile?.appearances ?? []).map(({ article, title, outlet, day, name: as, basis, confidence }) => ({
      ...{ article, day, confidence, as: visible(as), grounds: visible(basis), page: pages.article(article) },
      title: title && visible(title),
      outlet: outlet && visible(outlet),
    })),
    mayBeTheSame: (profile?.namesakes ?? []).map((one) => actorHead(one, pages)),
  };
}

const position = z.strictObject({
  side: z
    .enum(['for', 'against', 'conditional', 'neutral'])
    .describe('neutral: it is about the issue, no side was read'),
  restsOn: z.array(z.enum(['preference', 'expectation', 'action', 'endorsement'])),
  from: z.string().nullable(),
  to: z
    .string()
    .nullable()
    .describe('First and last day on which it can have been; of one that is not dated, its publication'),
  dated: z.boolean(),
  besideEarlier: z.string().describe('What it is beside earlier ones in this collection'),
  passages: z.array(passageSchema),
  sideConfidence: z.number().describe('0 to 1: that the side is right, of the surest passage'),
});

export const POSITIONS = {
  name: 'positions',
  title: 'Positions over time',
  description:
    'Where an actor stands on tracked issues, earliest first: first, repeats, possible shifts. Ascribed positions apart.',
  input: { actor: name, issue: z.string().min(1).max(200).describe('Id of an issue; all without it').optional() },
  output: {
    who: whomSchema,
    issues: z.array(
      z.strictObject({
        issue: z.string(),
        proposition: z.string(),
        own: z.array(position),
        ascribed: z.array(position).describe('What others say that it is: not own words, and not counted'),
        lessSure: z.number(),
      }),
    ),
    withheld: z.boolean().describe('A private person, of whom no list is given'),
  },
} as const;

export async function positions(
  record: RecordStore,
  { actor: whom, issue }: Asked<typeof POSITIONS>,
  pages: Pages,
): Promise<Told<typeof POSITIONS>> {
  const answer = await positionsOf(record, { actor: whom, ...(issue !== undefined && { issue }) });
  const toldOf = (held: HeldPosition, beside: string) => ({
    ...{ side: held.stance, restsOn: [...held.bases], besideEarlier: visible(beside) },
    ...{ from: held.days.from, to: held.days.to, dated: held.days.dated },
    passages: held.passages.slice(0, PASSAGES).map(({ statement }) => passageOf(statement, pages)),
    sideConfidence: Math.max(...held.passages.map((passage) => passage.position.confidence)),
  });
  return {
    who: whomOf(answer.actor, pages),
    issues: answer.issues.map(({ issue: { issue: one }, own, ascribed, hidden }) => ({
      ...{ issue: one.id, proposition: one.proposition, lessSure: hidden },
      own: own.map((held: TimedPosition) => toldOf(held, changeInWords(held))),
      ascribed: ascribed.map((held) => toldOf(held, 'ascribed by others')),
    })),
    withheld: answer.withheld,
  };
}
