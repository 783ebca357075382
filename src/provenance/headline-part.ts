import { STOPWORDS } from './stopwords.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A part of the text above the body, as words. */
export interface HeadlinePart {
  readonly part: 'title' | 'dek';
  readonly text: string;
  readonly start: number;
}

/** The text below the headline. Most headlines can be checked without taking it apart. */
export interface HeadlineBody {
  readonly text: string;
  readonly wording: () => Wording;
}

/** A body that is taken apart once, when that is first asked for. */
export function headlineBody(text: string): HeadlineBody {
  let known: Wording | undefined;
  return {
    text,
    wording: () => {
      known ??= wordingOf(text);
      return known;
    },
  };
}

/** Share of longer words with a capital from which on a headline is in title case: its capitals say nothing. */
const TITLE_CASE = 0.75;

/** Whether a headline writes nearly all its words with a capital. */
export function isTitleCase(text: string): boolean {
  const long = (text.match(/\p{L}{4,}/gu) ?? []).slice(1).filter((word) => !STOPWORDS.has(word.toLowerCase()));
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= TITLE_CASE * long.length;
}
