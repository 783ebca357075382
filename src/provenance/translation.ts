import { countryWords } from './country-words.ts';
import type { QuoteUnit } from './quote-units.ts';

/** Words beside a quote that say it was spoken in another language. */
const SAYS_SO =
  /\b(?:interpreter|translat(?:ed|ion|or)|(?:in|speaking|spoke) (?:Arabic|Chinese|Mandarin|Dutch|Farsi|Persian|French|German|Greek|Hebrew|Hindi|Italian|Japanese|Korean|Polish|Portuguese|Russian|Spanish|Turkish|Ukrainian|Urdu))\b/;

let foreign: RegExp | undefined;

/** A person or office of a country whose languages do not include English: "the Norwegian minister", "Norway's". */
function foreignOffice(): RegExp {
  if (!foreign) {
    const demonyms = countryWords.filter(({ english }) => !english).flatMap((country) => country.demonyms);
    const offices =
      '(?:president|prime minister|chancellor|(?:[a-z]+ )?minister|leader|king|queen|spokes\\w+|ambassador|official|general|mayor|foreign ministry|government|diplomat|coach|player|author|politician|lawmaker)';
    foreign = new RegExp(String.raw`\b(?:${demonyms.join('|')})\s+(?:\p{L}+\s+){0,1}${offices}\b`, 'iu');
  }
  return foreign;
}

/**
 * Whether differing words of one quote may be two translations: the words beside either say that it was spoken in
 * another language, or name its speaker with a country in which English is no official language.
 */
export const isTranslated = (a: QuoteUnit, b: QuoteUnit): boolean =>
  [a.around, b.around].some((around) => SAYS_SO.test(around) || foreignOffice().test(around));
