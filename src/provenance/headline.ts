import type { Article, HeadlineOnly, Span, Statement } from '../domain/index.ts';
import { figuresMissing } from './headline-figures.ts';
import { namesMissing } from './headline-names.ts';
import { type HeadlineBody, type HeadlinePart, headlineBody } from './headline-part.ts';
import { findAllQuotes } from './headline-quotes.ts';
import { hasWords, wordingOf } from './wording.ts';

/** Words that a body must have to be held against its headline; a teaser holds less than its title. */
const SHORTEST_BODY = 40;

/** A statement of the headline is told in the body if a sentence or two hold so much of its content words. */
const TOLD = 0.4;

/** With fewer content words a statement cannot be looked for. */
const FEWEST_TERMS = 3;

/**
 * What the title and the dek say and the body does not: names, figures, quotations, statements (decisions/0063). Undefined
 * where there is nothing to compare: no title, or a body of fewer than 40 words.
 */
export function headlineOnly(
  { text, parts }: Pick<Article, 'text' | 'parts'>,
  statements: readonly (Pick<Statement, 'part' | 'spans' | 'shown'> & Partial<Pick<Statement, 'kind'>>)[],
): HeadlineOnly[] | undefined {
  if (!parts.title) return undefined;
  const body = headlineBody(text.slice(...parts.body));
  if (!hasWords(body.text, SHORTEST_BODY)) return undefined;
  const heads = [partOf(text, 'title', parts.title), ...(parts.dek ? [partOf(text, 'dek', parts.dek)] : [])];
  // The turns of a transcript are quotations without marks.
  const direct = statements.filter(({ part, kind }) => part === 'body' && kind === 'direct');
  const spoken = direct.flatMap(({ spans }) => spans.content.map((span) => text.slice(...span)));
  const found = heads.flatMap((head) => [
    ...quotesMissing(head, body, spoken),
    ...figuresMissing(head, body),
    ...namesMissing(head, body),
  ]);
  return withoutRepeats([...found, ...statementsMissing(text, statements, body)]);
}

const partOf = (text: string, part: 'title' | 'dek', [start, end]: Span): HeadlinePart => ({
  part,
  text: text.slice(start, end),
  start,
});

/** Quotations of the headline: each must stand in the body in the same words, and as direct speech there too. */
function quotesMissing(
  { part, text, start }: HeadlinePart,
  body: HeadlineBody,
  spoken: readonly string[],
): HeadlineOnly[] {
  const quotes = findAllQuotes(text);
  if (quotes.length === 0) return [];
  const { words: bodyWords, quoted: isQuoted } = body.wording();
  const all = ` ${bodyWords.join(' ')} `;
  const quoted = ` ${bodyWords.filter((_, t) => isQuoted[t]).join(' ')} `;
  const said = spoken.map((words) => ` ${wordingOf(words).words.join(' ')} `);
  return quotes.flatMap(({ words, span }): HeadlineOnly[] => {
    const run = ` ${words.join(' ')} `;
    if (words.length === 0 || quoted.includes(run) || said.some((one) => one.includes(run))) return [];
    const reason = all.includes(run)
      ? 'the text has these words, but not as a quotation'
      : 'the text does not have these words in this order';
    const at: Span = [start + span[0], start + span[1]];
    return [{ kind: 'quote', part, text: text.slice(...span), span: at, reason }];
  });
}

/** Statements of the headline whose content words no two neighbouring sentences of the body hold. */
function statementsMissing(
  text: string,
  statements: readonly Pick<Statement, 'part' | 'spans' | 'shown'>[],
  body: HeadlineBody,
): HeadlineOnly[] {
  const own = statements.filter(({ part, spans, shown }) => part !== 'body' && shown && spans.content.length > 0);
  if (own.length === 0) return [];
  const { terms: bodyTerms, sentences: bodySentences } = body.wording();
  const sentences = bodySentences.map(({ first, last }) => bodyTerms.slice(first, last));
  return own.flatMap(({ part, spans: { content } }): HeadlineOnly[] => {
    if (part === 'body') return [];
    const words = content.map((span) => text.slice(...span)).join(' ');
    const terms = new Set(wordingOf(words).terms.filter((term) => term !== ''));
    if (terms.size < FEWEST_TERMS || mostHeld(terms, sentences) >= TOLD) return [];
    const span: Span = [content[0]![0], content.at(-1)![1]];
    return [
      {
        kind: 'statement',
        part,
        text: words,
        span,
        reason: 'no two sentences of the text hold 40 in 100 of its words',
      },
    ];
  });
}

function mostHeld(terms: ReadonlySet<string>, sentences: readonly (readonly string[])[]): number {
  let most = 0;
  for (let i = 0; i < sentences.length; i++) {
    const here = new Set([...sentences[i]!, ...(sentences[i + 1] ?? [])]);
    most = Math.max(most, [...terms].filter((term) => here.has(term)).length / terms.size);
  }
  return most;
}

/** Each stretch of words once: what stands in a missing quotation is not missing a second time. */
function withoutRepeats(found: readonly HeadlineOnly[]): HeadlineOnly[] {
  return found.filter(({ span }, i) =>
    found.slice(0, i).every((other) => span[0] >= other.span[1] || span[1] <= other.span[0]),
  );
}
