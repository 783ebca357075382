/** Irregular forms of verbs that credit words to somebody. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  thought: 'think',
  wrote: 'write',
  written: 'write',
  spoke: 'speak',
  spoken: 'speak',
  knew: 'know',
  known: 'know',
  saw: 'see',
  seen: 'see',
  felt: 'feel',
  meant: 'mean',
  found: 'find',
  made: 'make',
  gave: 'give',
  given: 'give',
  took: 'take',
  taken: 'take',
  heard: 'hear',
  read: 'read',
  sought: 'seek',
  swore: 'swear',
  sworn: 'swear',
  held: 'hold',
  put: 'put',
  laid: 'lay',
  went: 'go',
  gone: 'go',
  came: 'come',
  began: 'begin',
  begun: 'begin',
  understood: 'understand',
  forgot: 'forget',
  foresaw: 'foresee',
  drew: 'draw',
  fought: 'fight',
  brought: 'bring',
  taught: 'teach',
  was: 'be',
  were: 'be',
  been: 'be',
  is: 'be',
  are: 'be',
  am: 'be',
  had: 'have',
  has: 'have',
  did: 'do',
  does: 'do',
  done: 'do',
};

const ENDS_DOUBLED = /([bdglmnprt])\1$/;

/** The dictionary forms that a lower-case English word may have, likeliest first; the word itself comes last. */
export function lemmasOf(word: string): string[] {
  const irregular = IRREGULAR[word];
  if (irregular) return [irregular, word];
  const size = word.length;
  if (size < 4) return [word];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1), word];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1), word];
  if (word.endsWith('ing') && size > 5) return fromStem(word.slice(0, -3), word);
  if (word.endsWith('ed') && size > 4) return fromStem(word.slice(0, -2), word);
  if (word.endsWith('es') && size > 4) return [word.slice(0, -1), word.slice(0, -2), word];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1), word];
  return [word];
}

function fromStem(stem: string, word: string): string[] {
  if (ENDS_DOUBLED.test(stem)) return [stem.slice(0, -1), stem, word];
  return /([^aeiou][aeiouy][^aeiouwxy]|[cvsuzg])$/.test(stem) ? [`${stem}e`, stem, word] : [stem, `${stem}e`, word];
}
