import { type Analysis, tagOf } from '../language/index.ts';

/** Words that never stand in a name, capital or not: function words, days, months. */
const FUNCTION = new Set(
  `i i'm i've i'll i'd i’m i’ve i’ll i’d we're we’re we he she it they this that these those there here the a an but or nor so yet for if when while as at by in on of to from with without since until though although because whether where why how what who whom whose which
yes no not now then also still even just only both either neither each every all some any many most more few several other others another such during among amid between beyond despite
asked told said says citing speaking according meanwhile however moreover indeed perhaps maybe instead later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february april june july september october november december sept. oct. nov. dec. jan. feb. aug. mon. tue. wed. thu. fri. sat. sun.
his her their its our my your mine him them us me let well oh ok okay please thank thanks sorry never always q. p.m. a.m. pm edt est gmt cet`.split(
    /\s+/,
  ),
);

/** Words that begin sentences with a capital and are seldom the first word of a name, besides function words. */
const STARTERS = new Set(
  `one two three four five six seven eight nine ten former current senior over under above below about against across along around after before and poll polls critics supporters voters aides officials experts analysts people old read photo video image advertisement related updated correction source sources via best top more less first last next new absent besides unlike like regarding concerning notwithstanding plus versus per considering assuming barring pending unless once whereas nor why how is was are were did does do has have had can could will would should`.split(
    /\s+/,
  ),
);

/** Adjectives and nouns of parties, faiths and peoples: capitals, but no names where they stand alone. */
const KINDS_OF_PEOPLE = new Set(
  `independent moderate democrat democrats democratic republican republicans libertarian libertarians green conservative conservatives liberal liberals tory tories labour independent americans christian christians muslim muslims jewish jews jew islamic islamist catholic catholics evangelical evangelicals protestant mormon mormons sunni shiite hispanic hispanics latino latinos latina latinas black blacks white whites asian asians african european europeans western arab arabs english anglo native southern northern eastern midwestern marxist communist communists socialist nazi nazis gay lesbian internet web march may august anti pro non former then current ex young new old`.split(
    /\s+/,
  ),
);

/** Whether a word in lower case never stands in a name on its own: function words, days, months. */
export const isNoName = (lower: string): boolean => FUNCTION.has(lower);

/** Whether a word in lower case often begins a sentence, so that its capital says nothing. */
export const isStarter = (lower: string): boolean => STARTERS.has(lower);

/** Whether a capitalised word in lower case tells what sort of people or time, and names nobody. */
export const isKindOfPeople = (lower: string): boolean => KINDS_OF_PEOPLE.has(lower);

/** An analysis with the possessive endings that the tagger left on words taken off. */
export interface Text extends Analysis {
  /** 1 where a possessive ending was taken off, or follows as a token. */
  readonly owner: Uint8Array;
}

/** Takes possessive endings off words, so that "Smith’s" reads as "smith" everywhere. */
export function readable(analysis: Analysis): Text {
  const { count } = analysis;
  const owner = new Uint8Array(count);
  const lower = analysis.lower.slice();
  const words = analysis.words.slice();
  for (let t = 0; t < count; t++) {
    const word = words[t]!;
    const last = word.charCodeAt(word.length - 1);
    if (word.length > 2 && last === 115 && (word.at(-2) === '’' || word.at(-2) === "'") && isCapital(word)) {
      words[t] = word.slice(0, -2);
      lower[t] = lower[t]!.slice(0, -2);
      owner[t] = 1;
    } else if (t + 1 < count && isPossessive(lower[t + 1])) owner[t] = isJoinedTo(analysis, t) ? 1 : 0;
  }
  return { ...analysis, words, lower, owner, quoted: withTwoApostrophes(analysis) };
}

/** Some outlets write two apostrophes for a quotation mark; within one paragraph they are taken for a pair. */
function withTwoApostrophes(analysis: Analysis): Uint8Array {
  const { text, quoted, start, count } = analysis;
  if (!text.includes("''")) return quoted;
  const all = quoted.slice();
  let t = 0;
  for (const match of text.matchAll(/''[^\n]*?(?:''|(?=\n|$))/g)) {
    while (t < count && start[t]! < match.index) t++;
    for (; t < count && start[t]! < match.index + match[0].length; t++) all[t] = 1;
  }
  return all;
}

const isJoinedTo = ({ start, end }: Analysis, token: number): boolean => end[token] === start[token + 1];

export const isCapital = (word: string | undefined): boolean => {
  if (word === undefined) return false;
  const code = word.charCodeAt(0);
  return (code > 64 && code < 91) || (code > 191 && word[0] !== word[0]!.toLowerCase());
};

/** Whether a word has two capitals and no small letter ("FBI", "U.S.", "GOP"). */
export const isUpper = (word: string): boolean => /^(?:\p{Lu}[.&]?){2,}$/u.test(word);

/** Whether a word is initials: "J.", "G.K.". */
export const isInitial = (word: string): boolean => /^(?:\p{Lu}\.){1,3}$/u.test(word) || /^\p{Lu}$/u.test(word);

/** Small words inside surnames. */
const PARTICLES = new Set(
  'de la del della di da dos das du van von der den ter ten bin ibn al el abu le st. ben'.split(' '),
);
export const isParticle = (lower: string): boolean => PARTICLES.has(lower);

export const isSuffix = (lower: string): boolean => /^(?:jr|sr)\.?$|^(?:ii|iii|iv)$/.test(lower);

const HONORIFICS = new Map<string, 'm' | 'f' | null>(
  Object.entries({
    mr: 'm',
    'mr.': 'm',
    messrs: 'm',
    sir: 'm',
    mrs: 'f',
    'mrs.': 'f',
    ms: 'f',
    'ms.': 'f',
    miss: 'f',
    madam: 'f',
    dame: 'f',
    lady: 'f',
    dr: null,
    'dr.': null,
    lord: 'm',
    herr: 'm',
    frau: 'f',
    sheikh: 'm',
    ayatollah: 'm',
    hon: null,
  }),
);

/** Whether a word in lower case is a form of address ("mr.", "dr.", "sir"). */
export const isHonorific = (lower: string): boolean => HONORIFICS.has(lower);

/** The gender of a form of address, null where it has none. */
export const genderOfHonorific = (lower: string): 'm' | 'f' | null => HONORIFICS.get(lower) ?? null;

const SAYING = new Set(
  `said says say saying told tells added adds wrote writes tweeted tweets asked asks argued argues noted notes replied explained explains insisted insists claimed claims warned warns declared announced acknowledged admitted conceded recalled responded stated continued concluded joked quipped observed suggested predicted stressed emphasized complained remarked boasted vowed pledged`.split(
    /\s+/,
  ),
);
export const isSaying = (lower: string): boolean => SAYING.has(lower);

export const NOUN = tagOf('NOUN');
export const PROPN = tagOf('PROPN');
export const ADJ = tagOf('ADJ');
export const VERB = tagOf('VERB');
export const AUX = tagOf('AUX');
export const ADV = tagOf('ADV');
export const ADP = tagOf('ADP');
export const DET = tagOf('DET');
export const NUM = tagOf('NUM');
export const PUNCT = tagOf('PUNCT');

/** Whether a token is written against the one before it, without white space. */
export const isJoined = ({ start, end }: Analysis, token: number): boolean =>
  token > 0 && end[token - 1] === start[token];

export const isPossessive = (lower: string | undefined): boolean =>
  lower === "'s" || lower === '’s' || lower === "'" || lower === '’' || lower === '‘s' || lower === '`s';

/** The comparable form of a qualifying word: lower case, without dots and possessive ending. */
export const plainWord = (lower: string): string => lower.replace(/\.(?=.|$)/g, '').replace(/['’]s?$/, '');
