/** Irregular forms (and forms that the rules below would join wrongly) and the word under which they are looked up. */
const IRREGULAR = new Map(
  `built build|kept keep|left leave|fought fight|sought seek|thought think|won win|lost lose|withdrew withdraw|
  withdrawn withdraw|tore tear|torn tear|stood stand|understood understand|forbade forbid|forbidden forbid|broke break|
  broken break|chose choose|chosen choose|gave give|given give|held hold|led lead|went go|gone go|saw see|seen see|
  took take|taken take|made make|met meet|brought bring|began begin|begun begin|spoke speak|spoken speak|shut shut|
  threw throw|thrown throw|spent spend|sent send|told tell|said say|felt feel|found find|got get|gotten get|ran run|
  became become|came come|drove drive|driven drive|fell fall|fallen fall|rose rise|risen rise|hid hide|hidden hide|
  used use|uses use|using use|news newspaper|lies lie|lied lie|lying lie|dying die|died die|dies die|tied tie|tying tie|
  paid pay|laid lay|swore swear|sworn swear|wrote write|written write|women woman|men man|people people|children child|
  worse worse|better better|united united|united_states united_states|'re be|'m be|is be|are be|was be|were be|been be|
  am be|being be|has have|had have|does do|did do|done do|wo will|ca can|n't not|n’t not|ai be|panned pan|means mean|
  meant mean|grew grow|grown grow|flew fly|shot shoot|stuck stick|struck strike|undid undo|undone undo|woke wake|
  arose arise|dealt deal|bore bear|born born|during during|thing thing|nothing nothing|something something|
  anything anything|everything everything|this this|his his|its its|us us|thus thus|yes yes|plus plus|less less|willing willing|promising promising|encouraging encouraging|evening evening|meeting meeting|
  note observe|notes observe|noted observe|noting observe|none nobody|ripe mature|rewarding rewarding|compelling compelling|convincing convincing|sued sue|suing sue|axed axe|axing axe|owed owe|owing owe`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

/** Takes off one inflectional ending: plural or third person, past, gerund. */
function withoutEnding(word: string): string {
  const size = word.length;
  if (size > 4 && (word.endsWith('ies') || word.endsWith('ied'))) return `${word.slice(0, -3)}y`;
  if (size > 4 && /(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (size > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  if (size > 5 && word.endsWith('eed')) return word.slice(0, -1);
  if (size > 4 && word.endsWith('ed') && !word.endsWith('eed') && hasVowel(word.slice(0, -2))) return word.slice(0, -2);
  if (size > 4 && word.endsWith('ing') && hasVowel(word.slice(0, -3))) return word.slice(0, -3);
  return word;
}

/**
 * The key under which all inflected forms of an English word meet: `releases`, `released`, `releasing` give `releas`.
 * It is no word, only a key; derived words (`opposition`) keep their own.
 */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/[’']s?$/, '');
  if (lower.length > 6 && lower.endsWith('ings')) return stemOf(lower.slice(0, -1));
  const regular = IRREGULAR.get(word.toLowerCase()) ?? IRREGULAR.get(lower) ?? withoutEnding(lower);
  if (regular.length <= 3) return regular;
  const bare = regular.endsWith('e') ? regular.slice(0, -1) : regular;
  return /([b-df-hj-np-tv-z])\1$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** The key under which a verb and the nouns made from it meet: `endorsement` and `endorse` give `endors`. */
export function rootOf(stem: string): string {
  if (stem.length <= 7) return stem;
  return stem.replace(/(?:ation|ition|ion|ment|al|at|ship|er)$/, '');
}

/** The keys of the words of a list. */
export const stemsOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stemOf));
