import type { Actor, Article, Span, Turn } from '../domain/index.ts';
import { type Analysis, tokenAt } from '../language/index.ts';
import { unnamed } from './actors.ts';
import { titledParagraphs } from './capitals.ts';
import type { Credited } from './credited.ts';
import { type Discourse, follow } from './discourse.ts';
import { gatherFacts } from './facts.ts';
import { findNames } from './names.ts';
import { describedIn } from './nominals.ts';
import { gather } from './people.ts';
import { readPhrase } from './phrase.ts';
import type { Register } from './register/register.ts';
import { headlineNames, type Scene, sceneOf } from './scene.ts';
import { Speakers } from './speakers.ts';
import { readable } from './words.ts';

/** What is known of an article beside its text. */
export interface Context {
  readonly article: Pick<Article, 'outlet' | 'byline' | 'published'> & Partial<Pick<Article, 'parts' | 'url'>>;
  readonly register: Register;
  /** The turns of the text, where it is a transcript or an interview. */
  readonly turns?: readonly Turn[];
}

/** Who is who in one article. */
export interface Cast {
  /** Who made each statement: same order, same length. Never a name without a mention that gave it. */
  speakersOf(attributions: readonly Credited[]): Actor[];
  /** Whom a noun phrase in the text means; `before` is the offset up to which a pronoun may look (its own place). */
  actorAt(span: Span, before?: number): Actor;
}

/**
 * Reads an article for who is who: its names, what it says about them, and the register.
 *
 * Names are found by capitals, titles and known names; pronouns go to the most salient person of their gender
 * (recency and grammatical role, after Lappin and Leass 1994); descriptions to whom the article or the register on the
 * article's day describes so. What stays open is an actor without a name and with a reason.
 */
export function identify(analysis: Analysis, context: Context): Cast {
  const scene = sceneFor(analysis, context);
  const described = describedIn(scene);
  let silent: Discourse | undefined;
  let speakers: Speakers | undefined;
  return {
    speakersOf(attributions) {
      speakers = new Speakers(
        scene,
        follow(scene, marked(scene, attributions), described),
        attributions,
        context.article.byline,
        context.turns,
      );
      return speakers.all();
    },
    actorAt(span) {
      silent ??= follow(scene, new Uint8Array(analysis.count), described);
      speakers ??= new Speakers(scene, silent, [], context.article.byline, context.turns);
      const [from, to] = tokensOf(analysis, span);
      return from < to ? speakers.phrase(from, to) : unnamed('unknown', 'none', 'no words');
    },
  };
}

function sceneFor(analysis: Analysis, { article, register }: Context): Scene {
  const text = readable(analysis);
  const named = findNames(text, register);
  const titled = titledParagraphs(text);
  const names = [...named, ...headlineNames(text, titled, named, register)].sort((a, b) => a.first - b.first);
  const { entities, mentions } = gather(text, names, register);
  gatherFacts(text, mentions, register);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(article.published.value ?? '')?.[0] ?? null;
  const body = article.parts ? tokenAt(analysis, article.parts.body[0]) : 0;
  return sceneOf({ text, register, day, entities, mentions, body });
}

/** The tokens `[from, to)` of a span. */
export const tokensOf = (analysis: Analysis, [start, end]: Span): [from: number, to: number] => {
  const from = tokenAt(analysis, start);
  let to = from;
  while (to < analysis.count && analysis.start[to]! < end) to++;
  return [from, to];
};

/** Marks the tokens that head a source: its names, its pronoun, the first word of a description. */
function marked(scene: Scene, attributions: readonly Credited[]): Uint8Array {
  const sources = new Uint8Array(scene.text.count);
  for (const { spans } of attributions) {
    if (!spans.source[0]) continue;
    const reading = readPhrase(scene, ...tokensOf(scene.text, spans.source[0]));
    if (reading.sort === 'pronoun') sources[reading.at] = 1;
    else if (reading.sort === 'names') for (const { from, last } of reading.names) sources.fill(1, from, last);
    else if (reading.sort === 'noun') {
      sources[reading.from] = 1;
      if (reading.apposed) sources.fill(1, reading.apposed.from, reading.apposed.last);
    }
  }
  return sources;
}
