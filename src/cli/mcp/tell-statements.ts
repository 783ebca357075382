import { z } from 'zod';
import { type RecordStore, type SaidBefore, saidBefore, searchStatements } from '../../search/index.ts';
import { given } from '../../web/api/given.ts';
import { daysInWords } from '../date-words.ts';
import { type Pages, passageOf, passageSchema } from './passages.ts';
import type { Asked, Told } from './tool.ts';
import { whomOf, whomSchema } from './whom.ts';

/** Passages of an answer, at most and unless asked otherwise. */
const MOST = 50;
const FEW = 10;
/** Reports of one saying that are told. */
const REPORTS = 5;
const words = z.string().min(1).max(500);
const date = words.describe('A year, a month or a day: 2026, 2026-03 or 2026-03-18').optional();

export const SEARCH = {
  name: 'search',
  title: 'Search statements',
  description: 'What somebody has said, or what was said about something, newest first. All conditions have to hold.',
  input: {
    about: words.describe('What it is about; words in double quotation marks stand together').optional(),
    speaker: words.describe('A name, an alias or the id of an actor').optional(),
    issue: words.describe('Id of a tracked issue').optional(),
    outlet: words.describe('Name or domain').optional(),
    since: date,
    until: date,
    kind: z.enum(['direct', 'mixed', 'indirect']).optional(),
    lessSure: z.boolean().describe('Also what is below the threshold').default(false),
    limit: z.number().int().min(1).max(MOST).default(FEW),
    after: words.describe('`next` of the answer before').optional(),
  },
  output: {
    speaker: whomSchema.nullable(),
    passages: z.array(passageSchema),
    total: z.number(),
    more: z.boolean().describe('There are more than total'),
    lessSure: z.number().describe('Below the threshold, and left out'),
    withheld: z.boolean().describe('A private person, of whom no list is given'),
    next: z.string().nullable(),
  },
} as const;

export async function search(
  record: RecordStore,
  { speaker, lessSure, ...asked }: Asked<typeof SEARCH>,
  pages: Pages,
): Promise<Told<typeof SEARCH>> {
  const question = { ...asked, all: lessSure, ...(speaker !== undefined && { actor: speaker }) };
  const answer = await searchStatements(record, given(question));
  return {
    speaker: answer.actor && whomOf(answer.actor, pages),
    passages: answer.statements.map((statement) => passageOf(statement, pages)),
    ...{ total: answer.total.count, more: answer.total.more, lessSure: answer.hidden.count },
    ...{ withheld: answer.withheld, next: answer.next },
  };
}

const use = z.strictObject({
  match: z.enum(['exact', 'near']),
  when: z.string(),
  reports: z.array(passageSchema).describe('Earliest published first'),
  reportsInAll: z.number(),
});

export const SAID = {
  name: 'said',
  title: 'Said before?',
  description: 'The first use of some words in this collection, and every later one, earliest first: exact or near.',
  input: {
    words: words.describe('The words to look for'),
    by: words.describe('A name, an alias or the id of an actor; anybody without it').optional(),
  },
  output: {
    by: whomSchema.nullable(),
    uses: z.array(use),
    usesInAll: z.number(),
    others: z.array(use).describe('With a speaker asked for: by others'),
    withheld: z.boolean(),
  },
} as const;

export async function said(
  record: RecordStore,
  { words: asked, by }: Asked<typeof SAID>,
  pages: Pages,
): Promise<Told<typeof SAID>> {
  const answer = await saidBefore(record, asked, by === undefined ? {} : { by });
  const toldOf = (uses: readonly SaidBefore[]) =>
    uses.slice(0, MOST).map(({ match, days, reports }) => ({
      match,
      when: days.to === null ? 'day unknown' : days.from === null ? `by ${days.to}` : daysInWords(days.from, days.to),
      reports: reports.slice(0, REPORTS).map((report) => passageOf(report, pages)),
      reportsInAll: reports.length,
    }));
  return {
    by: answer.by && whomOf(answer.by, pages),
    uses: toldOf(answer.uses),
    usesInAll: answer.uses.length,
    others: toldOf(answer.others),
    withheld: answer.withheld,
  };
}
