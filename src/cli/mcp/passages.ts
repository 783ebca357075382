import { z } from 'zod';
import type { ArticleHead, StoredStatement } from '../../search/index.ts';
import { saidInWords } from '../date-words.ts';

/**
 * Words of strangers, as an assistant gets them: without characters that nobody sees and a model reads (controls, marks of
 * direction, tags), so that what a person checks on the page is what the assistant was told.
 */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}|\p{Cf}|\p{Co}|[\u{e0100}-\u{e01ef}]/gu, (character) =>
    KEPT.includes(character) ? character : '',
  );

/** Line breaks, tabs, soft hyphens, and the joiners that some scripts are written with. */
const KEPT = ['\n', '\t', '\u00ad', '\u200c', '\u200d'];

const visibleOr = <T extends string | null>(text: T): T => (text === null ? text : (visible(text) as T));

export const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable().describe('EDTF; null where it is not known'),
  url: z.string().nullable(),
  page: z.string(),
});

export const passageSchema = z.strictObject({
  statement: z.string().describe('Id, for a citation'),
  words: z.string().describe('As the article has them; quoted only where kind says so'),
  kind: z.enum(['direct', 'mixed', 'indirect']).describe('direct: quoted; mixed: partly quoted; indirect: reported'),
  speaker: z.string().nullable().describe('null: nobody who is named'),
  speakerId: z.string().nullable(),
  source: z.string().describe('The article’s words for the speaker'),
  cue: z.string().describe('The article’s words that credit it'),
  said: z.string().nullable().describe('EDTF; null where the day is not known'),
  saidInWords: z.string(),
  confidence: z.number().describe('0 to 1: that words and source are right'),
  speakerConfidence: z.number().describe('0 to 1: that it is this speaker'),
  sure: z.boolean().describe('At or above the threshold at which it is shown by default'),
  article: articleSchema,
  permalink: z.string().describe('The page on which a person can check it'),
});

export type Passage = z.infer<typeof passageSchema>;

/** Makes addresses of pages. */
export interface Pages {
  readonly statement: (id: string) => string;
  readonly article: (id: string) => string;
  readonly actor: (id: string) => string;
}

export const pagesAt = (origin: string): Pages => ({
  statement: (id) => `${origin}/statements/${encodeURIComponent(id)}`,
  article: (id) => `${origin}/articles/${encodeURIComponent(id)}`,
  actor: (id) => `${origin}/actors/${encodeURIComponent(id)}`,
});

export const articleOf = (head: ArticleHead, pages: Pages): z.infer<typeof articleSchema> => ({
  id: head.id,
  title: visibleOr(head.title),
  outlet: visibleOr(head.outlet?.name ?? head.outlet?.domain ?? null),
  published: head.published.value,
  url: head.url !== null && /^https?:\/\//i.test(head.url) ? visible(head.url) : null,
  page: pages.article(head.id),
});

/** A statement as a passage that can be cited and checked. */
export const passageOf = (statement: StoredStatement, pages: Pages): Passage => ({
  statement: statement.id,
  words: visible(statement.words),
  kind: statement.kind,
  speaker: visibleOr(statement.speaker.name),
  speakerId: statement.speaker.id,
  source: visible(statement.source),
  cue: visible(statement.cue),
  said: statement.said.value,
  saidInWords: visible(saidInWords(statement)),
  confidence: statement.confidence,
  speakerConfidence: statement.speaker.confidence,
  sure: statement.shown,
  article: articleOf(statement.article, pages),
  permalink: pages.statement(statement.id),
});
