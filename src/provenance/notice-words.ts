import { wordingOf } from './wording.ts';

/** What a notice says it is about. */
export interface NoticeWords {
  /** Telling stems, names and figures included. */
  readonly terms: ReadonlySet<string>;
  /** All words in lower case, and those that are capitalised or begin with a figure. */
  readonly words: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Figures as they stand, dates left out. */
  readonly figures: ReadonlySet<string>;
  /** The words of each of its quotations, and the quotation as it stands. */
  readonly quotes: readonly { readonly text: string; readonly words: readonly string[]; readonly terms: number }[];
  /** It is about the headline, or about a picture. */
  readonly headline: boolean;
  readonly picture: boolean;
  /** It is about somebody's name, title or age, or about who said something. */
  readonly speaker: boolean;
  /** It is about something that somebody said. */
  readonly saying: boolean;
  /** The paragraph that it names: from 0, counted from the end where negative. */
  readonly paragraph: number | undefined;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATES = new RegExp(
  `\\b(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2})(?:,? \\d{4})?\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b`,
  'gi',
);
const LABEL =
  /^[([*†]*(?:editor['’]?s['’]? note|corrections?(?: and clarifications?)?|correction notice|clarifications?|corrected|retraction|erratum)\b\s*[:.–—-]?\s*/i;

/** Stems that every notice has, whatever it corrects. */
const OF_NOTICES = new Set(
  wordingOf(
    `earlier previous original prior initial version versions article articles story stories headline column page text
  correct corrected correction correctly incorrect incorrectly wrong wrongly erroneous erroneously error errors mistake
  mistakenly mistaken inaccurate inaccurately misstated misquoted misattributed misidentified misspelled misspelt
  misreported mischaracterised mischaracterized misleading update updated amend amended amendment edit edited editing
  editor change changed revise revised clarify clarified clarification publish published publication regret apologise
  apologize quote quoted quotation remark remarks attribute attributed identify identified describe described refer
  referred stated implied suggested contained included omitted fact paragraph sentence caption name named title age
  retract retracted retraction withdraw withdrawn version reflect because due technical transcription transcript
  interview misheard actual actually saying reporter reporting`,
  ).terms,
);

const SPEAKER =
  /\bmis(?:spel\w+|identif\w+|named|attribut\w+|gender\w+)|\b(?:wrong(?:ly)?|incorrect\w*|erroneous\w*|inaccurate\w*|misstat\w+|misreport\w+)\b[^.]{0,60}\b(?:name|names|surname|title|job|position|role|post|affiliation|employer|rank|office|age|gender|party|attribut\w+|credited|identified|described\b[^.]{0,40}\bas)\b|\b(?:name|surname|title|age|affiliation)\b[^.]{0,40}\b(?:misspel\w+|wrong|incorrect\w*)\b/i;
const SAYING =
  /\bmis(?:quot|heard|characteri|represent|attribut)\w*|\b(?:quot(?:e|ed|es|ation|ations)|remarks?|comments?|statements?|words|said|saying|says|told|attributed)\b/i;
const HEADLINE =
  /\bheadline\b[^.]{0,60}\b(?:mis\w+|incorrect\w*|wrong\w*|said|gave|stated|implied|suggested|corrected|amended|changed|contained)\b|\b(?:corrected|amended|changed|fixed)\b[^.]{0,30}\bheadline\b|\bversions? of (?:the|this|our) headline\b/i;
const PICTURE =
  /\b(?:captions?|photographs?|photos?|pictures?|images?|graphics?|charts?|maps?)\b[^.]{0,60}\b(?:mis\w+|incorrect\w*|wrong\w*|showed|identified|said|gave|corrected)\b/i;
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const PARAGRAPH = new RegExp(
  `\\b(${ORDINALS.join('|')}|last|final|opening|closing|\\d{1,2}(?:st|nd|rd|th)) paragraph\\b`,
  'i',
);

/** Reads a notice: what it names, quotes and counts, and what it says it is about. */
export function noticeWordsOf(notice: string): NoticeWords {
  const text = notice.replace(LABEL, '').replace(DATES, ' ');
  const wording = wordingOf(text);
  const named = wording.words.filter((_, t) => isCapitalised(text, wording.start[t]!));
  return {
    terms: new Set(wording.terms.filter((term) => term !== '' && !OF_NOTICES.has(term))),
    words: new Set(wording.words),
    names: new Set(named),
    figures: new Set(wording.words.filter((word) => /^\d/.test(word))),
    quotes: wording.quotes.map(({ inner }) => {
      const quoted = wordingOf(text.slice(...inner));
      const terms = quoted.terms.filter((term) => term !== '').length;
      return { text: text.slice(...inner), words: quoted.words, terms };
    }),
    headline: HEADLINE.test(text),
    picture: PICTURE.test(text),
    speaker: SPEAKER.test(text),
    saying: SAYING.test(text),
    paragraph: paragraphIn(text),
  };
}

const isCapitalised = (text: string, at: number): boolean => /\p{Lu}/u.test(text[at] ?? '');

function paragraphIn(text: string): number | undefined {
  const word = PARAGRAPH.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  if (word === 'last' || word === 'final' || word === 'closing') return -1;
  if (word === 'opening') return 0;
  const ordinal = ORDINALS.indexOf(word);
  return ordinal >= 0 ? ordinal : Number.parseInt(word, 10) - 1;
}
