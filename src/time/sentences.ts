import type { Analysis } from '../language/index.ts';

/**
 * The analysis with sentences that begin in lower case joined to the one before, within a paragraph: taggers split at
 * “Sen. Ann Orly (R-Ky.) said” and at “‘Really?’ she asked”, and a date must be looked for in the whole sentence.
 */
export function withWholeSentences(analysis: Analysis): Analysis {
  const { count, sentenceStart, paragraph, words } = analysis;
  const starts: number[] = [];
  for (let i = 0; i + 1 < sentenceStart.length; i++) {
    const first = sentenceStart[i]!;
    const goesOn = first > 0 && paragraph[first] === paragraph[first - 1] && /^\p{Ll}/u.test(words[first]!);
    if (!goesOn) starts.push(first);
  }
  const sentence = new Int32Array(count);
  for (let token = 0, of = -1; token < count; token++) {
    if (of + 1 < starts.length && starts[of + 1] === token) of++;
    sentence[token] = of;
  }
  return { ...analysis, sentence, sentenceStart: Int32Array.from([...starts, count]) };
}
