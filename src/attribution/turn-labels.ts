import type { Span } from '../domain/index.ts';

/** The label that a paragraph of a transcript may begin with: `MBEKI:`, `Colin Mbeki (minister):`, `Q.`, `[MBEKI]`. */
export interface Label {
  /** `question` and `answer` for Q and A; `role` for MODERATOR and the like; `other` parts a text but names nobody. */
  readonly sort: 'name' | 'question' | 'answer' | 'role' | 'other';
  /** The words of the name, in lower case. */
  readonly key: string;
  /** The name, without role, marks and colon. */
  readonly name: Span;
  /** The colon; null where there is none. */
  readonly mark: Span | null;
  /** Where the words of the turn begin. */
  readonly to: number;
  /** Written in capitals, or with a role in parentheses or after a comma. */
  readonly isMarked: boolean;
  /** The paragraph begins with an opening quotation mark, as one transcript in quotation marks does. */
  readonly isQuoted: boolean;
}

/** What may stand before a label: `>>`, asterisks of bold type, a time, a quotation mark. */
const BEFORE = /^[ \t]*(?:>{1,3}[ \t]*)?(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[ \t]+)?(["“]?)(?:\*\*|__|\*|_)?/;
const QUESTION =
  /^(?:(Q(?:UESTION|uestion)?|A(?:NSWER|nswer)?)(?:\*\*|__|\*|_)?(?:([.:])(?:\*\*|__|\*|_)?(?=\s|$)(?!\s\p{Lu}\.)|(?=[ \t]{2,}|\t))|(Q)(?=\p{Lu}(?:\p{Ll}|['’ ])))/u;
const WORD = "\\p{Lu}[\\p{L}\\p{N}.'’-]*";
const NAME = `${WORD}(?:[ \\t]+(?:${WORD}|de|van|von|der|den|da|di|del|la|al|el|bin|of|#?\\d{1,3}))*`;
const NAMED = new RegExp(
  `^(?:\\[(${NAME})\\]:?|(${NAME})((?:[ \\t]*\\([^()\\n]{1,60}\\))?(?:,[ \\t][^:.?!\\n]{1,60})?)(?:\\*\\*|__|\\*|_)?[ \\t]?(:)(?:\\*\\*|__|\\*|_)?)(?=\\s|["“‘'(\\[]|$)`,
  'u',
);

/** UTF-16 units of a name in a label; what is longer is a sentence in capitals. */
const LONGEST_NAME = 50;
/** Words of a name in a label. */
const MOST_WORDS = 6;

/** Labels of people who are not named. */
const ROLE =
  /^(?:(?:the )?(?:moderator|host|interviewer|interviewee|reporter|anchor|announcer|narrator|operator|audience|audience member|audience question|translator|interpreter|crowd|clerk|chair|chairman|chairwoman|president|vice president|prime minister|chancellor|court|witness|judge|foreign minister|secretary)|(?:unidentified|unknown|off.?mic|male|female)\b.*|speaker(?: \d+)?|voice(?:over)?|caller(?: \d+)?)$/;

/** Words that begin or end the labels of notes, lists, headings and forms. */
const NO_SPEAKER = new Set(
  `update updates updated related photo photos photograph image images picture video videos audio note notes warning read
  more correction corrections clarification source sources credit credits watch listen see when where who what why how
  ingredients ingredient method directions serves makes yield preparation date time place location venue score scores
  total totals phone telephone tel fax email e-mail website web contact address hours tickets admission price cost info
  information fact facts claim claims myth myths truth reality verdict ruling statement rating pros cons pro con headline
  headlines summary background context conclusion analysis opinion exclusive breaking developing report live today
  tonight yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december step tip tips result results final exhibit figure table chart graphic
  map chapter section part article item day week month year round game race district cast director genre runtime subject
  from to cc bcc re fwd sent attachments edit disclosure disclaimer spoiler good bad ugly winner winners loser losers
  begin end clip crosstalk applause laughter break commercial music transcript also plus but and or first second third
  finally number option problem solution reason reasons lesson rule rules idea goal line takeaway takeaways latest
  topline caption graphics editor's editors ps nb tl;dr poll polls odds line-up lineup substitutes goals referee
  attendance title author authors publisher isbn pages language keywords tags topics filed category categories education
  experience skills references objective pledged delegates superdelegates size color colour weight height brand model
  name age occupation hometown born died status party state states country city budget revenue profit sales home away
  before after then now chorus verse bridge intro outro refrain hook act scene setting characters setup punchline answer
  answers question questions todo fixme usage example examples input output return returns param error errors deputies
  dateline slug contents menu search subscribe share tweet follow sign print save advertisement sponsored`.split(/\s+/),
);

/** Reads the label at the beginning of a paragraph; null where there is none. `from` is where the paragraph stands. */
export function labelOf(paragraph: string, from: number): Label | null {
  const before = BEFORE.exec(paragraph)!;
  const skipped = before[0].length;
  const rest = paragraph.slice(skipped, skipped + 200);
  const isQuoted = before[1] !== '';
  const at = from + skipped;
  const asked = QUESTION.exec(rest);
  if (asked) {
    const name = asked[1] ?? asked[3]!;
    const sort = name.startsWith('Q') ? 'question' : 'answer';
    const mark: Span | null = asked[2] === ':' ? [at + name.length, at + name.length + 1] : null;
    return {
      sort,
      key: name[0]!.toLowerCase(),
      name: [at, at + name.length],
      mark,
      to: at + asked[0].length,
      isMarked: true,
      isQuoted,
    };
  }
  const named = NAMED.exec(rest);
  if (!named) return null;
  const name = named[1] ?? named[2]!;
  const words = name
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[ \t]+/);
  if (name.length > LONGEST_NAME || words.length > MOST_WORDS) return null;
  const start = at + (named[1] ? 1 : 0);
  const colon = at + named[0].lastIndexOf(':');
  const isCapitals =
    /\p{Lu}{2}/u.test(name) && !/\p{Ll}{2}/u.test(name.replace(/\b(?:Mc|Mac|De|La|Von|Van)(?=\p{Lu})/gu, ''));
  if (named[1] && !isCapitals) return null;
  return {
    sort: sortOf(words),
    key: words.join(' '),
    name: [start, start + name.length],
    mark: named[0].includes(':') ? [colon, colon + 1] : null,
    to: at + named[0].length,
    isMarked: isCapitals || (named[3] ?? '') !== '',
    isQuoted,
  };
}

function sortOf(words: readonly string[]): Label['sort'] {
  if (ROLE.test(words.join(' '))) return 'role';
  return NO_SPEAKER.has(words[0]!) || NO_SPEAKER.has(words.at(-1)!) ? 'other' : 'name';
}
