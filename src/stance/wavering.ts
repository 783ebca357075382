import type { Reading } from './reading.ts';
import type { Said } from './speaker.ts';

const WHO = /^(?:i|he|she|they|we)$/;
const BE = /^(?:is|am|are|was|were|be|been|['’]m|['’]re|['’]s|remains?|remained)$/;

/** The words by which speakers say of themselves that they have not made up their mind: `he is considering`, `I would be open to`. */
export function waveringIn(
  { analysis: { lower } }: Reading,
  { content }: Said,
): [first: number, last: number] | undefined {
  for (const t of content) {
    const isOpen = lower[t] === 'open' && lower[t + 1] === 'to';
    if (!isOpen && lower[t] !== 'considering') continue;
    let be = t - 1;
    if (/^(?:still|also|now|very)$/.test(lower[be] ?? '')) be--;
    const who = lower[be - 1] === 'would' ? be - 2 : be - 1;
    if (BE.test(lower[be] ?? '') && WHO.test(lower[who] ?? '')) return [t, isOpen ? t + 1 : t];
  }
  return undefined;
}
