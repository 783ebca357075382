import { writtenDate } from '../language/index.ts';
import { namesIn } from './names.ts';
import { outletNamed } from './outlets.ts';

/** What a line that is no part of the story says about it. */
export interface LineFinding {
  /** The kind of line, as it is given in `removed`: `credit line`, `teaser`, `byline`, `date line`… */
  readonly why: string;
  /** The words that are no part of the story. */
  readonly words: string;
  /** What is left of the paragraph; empty where the whole of it goes. */
  readonly rest: string;
  readonly authors?: readonly string[];
  /** People who helped: authors only where nobody else is named. */
  readonly contributors?: readonly string[];
  /** The outlet for which the item was made. */
  readonly outlet?: string;
  /** Other outlets that are credited. */
  readonly credits?: readonly string[];
  readonly published?: string;
  readonly updated?: string;
}

/** Longest credit line in UTF-16 units: three names, their places and an outlet. */
const CREDIT_LENGTH = 260;

const nameOf = (words: string): string => {
  const name = words
    .replace(/^[\s"“'‘(]+|[\s"”'’).,;:»>]+$/g, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/^www\./i, '')
    .replace(/^the\s+(?=\p{Lu})/u, '');
  const host = name.split('/')[0]!;
  return outletNamed(name)?.name ?? outletNamed(host)?.name ?? (/^[\w-]+(?:\.[\w-]+)+$/.test(host) ? host : name);
};

/** Whether words can be an outlet's name: known, a domain, or capitalised and short. */
const canBeOutlet = (words: string): boolean => {
  const name = nameOf(words);
  return (
    outletNamed(name) !== undefined ||
    /^[\w-]+(?:\.[\w-]+)+$/.test(name) ||
    (/^(?:\p{Lu}|[a-z]*\p{Lu}|\d)/u.test(name) && name.split(' ').length <= 7)
  );
};

type Rule = (line: string) => Omit<LineFinding, 'words' | 'rest'> | undefined;

const STORY = '(?:report|story|article|piece|dispatch|post|column|essay|interview|analysis|commentary|feature|item)';

const contributed: Rule = (line) => {
  const found = new RegExp(
    `^\\(?(.{3,160}?)\\s+(?:also )?(?:contributed|helped)(?: reporting)? (?:to|with) (?:this|the) ${STORY}(?:\\s+(?:for|from|on behalf of)\\s+(.{2,60}?))?[.)]*$`,
    'i',
  ).exec(line);
  if (!found) return undefined;
  const { people, outlets } = namesIn(
    found[1]!.replace(
      /^(.{2,40}?) (?:staff )?(?:writers?|reporters?|correspondents?|journalists?)\s+(?=\p{Lu})/u,
      '$1, ',
    ),
  );
  const outlet = found[2] && canBeOutlet(found[2]) ? nameOf(found[2]) : undefined;
  return { why: 'credit line', contributors: people, credits: outlets, ...(outlet ? { outlet } : {}) };
};

const reportingBy: Rule = (line) => {
  const found =
    /^\(?(additional |written |compiled |edited )?(?:reporting|writing|compiled|edited|editing)?(?: and (?:writing|editing))? ?by\s+(.+?)\)?\.?$/i.exec(
      line,
    );
  if (!found || !/^\(?(?:additional |reporting|writing|compiled|edited|editing|written and)/i.test(line))
    return undefined;
  const lead = found[2]!.split(/[;.]\s+|,?\s+(?:additional|writing|editing|edited)\s/i)[0]!;
  const { people, outlets, others } = namesIn(lead);
  if (people.length === 0 && outlets.length === 0) return undefined;
  if (others.length > people.length) return undefined;
  return { why: 'credit line', contributors: /^\(?reporting/i.test(line) ? people : [], credits: outlets };
};

const sourceLine: Rule = (line) => {
  const found =
    /^[([]?(?:sources?|via|story credit|news source)\s*[:：–—-]\s*(.{2,120}?)[)\]]?$/i.exec(line) ??
    /^[([]?via\s+(.{2,60}?)[)\]]?$/i.exec(line) ??
    /^(?:story|article|text) from (.{2,60}?)\s*:\s*(?:https?:\/\/\S+)?$/i.exec(line);
  if (!found) return undefined;
  const names = found[1]!
    .split(/\s*(?:[,;/|&]|\sand\s)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const whole = /^https?:/i.test(found[1]!) ? [found[1]!] : names;
  if (!whole.every(canBeOutlet)) return undefined;
  return { why: 'credit line', credits: whole.map(nameOf) };
};

const FIRST = '(?:originally |first |previously |initially |also )+';
const APPEARED = new RegExp(
  `^[([*]*(?:(?:a version of )?(?:this|the|our) ${STORY} )?(?:was |has been |had )?(?:${FIRST}(?:been )?(?:appeared|published|posted|ran|written|produced|broadcast|aired|reported)|(?:re)?(?:published|printed|posted|produced)(?: here)?(?: with permission)?|appeared ${FIRST.trim()}|(?:is |was )?(?:republished|reprinted|reproduced|syndicated)(?: here)?(?: with permission)?)\\s+(?:in|on|by|at|from|for|of|via)\\s+(.{2,140})$`,
  'i',
);

const firstPublished: Rule = (line) => {
  const found = APPEARED.exec(line);
  if (!found) return undefined;
  if (!/originally|first|previously|initially|republi|repri|reprod|permission|syndicat/i.test(line)) return undefined;
  const rest = found[1]!.replace(/[.)\]*]+$/, '');
  const published = writtenDate(rest);
  if (published) return { why: 'date line', published: rest };
  const words = rest.replace(/,? (?:on|under|and|with|where|as|in partnership|the) .*$|, .*$/i, '');
  return canBeOutlet(words) ? { why: 'credit line', credits: [nameOf(words)] } : undefined;
};

const appearedFirst: Rule = (line) => {
  const found = /^the post .{3,250}? (?:first appeared|appeared first) on (.{2,80}?)\.?$/i.exec(line);
  return found ? { why: 'credit line', credits: [nameOf(found[1]!)] } : undefined;
};

const copyright: Rule = (line) => {
  if (!/^(?:©|\(c\)|copyright\b)/i.test(line) && !/\ball rights reserved\b\.?/i.test(line)) return undefined;
  const found =
    /^(?:©|\(c\)|copyright)[\s©(c)]*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s+)?(?:by\s+)?([^.]{2,60}?)(?:[.,]|\s+all rights|$)/i.exec(
      line,
    );
  const known = found ? outletNamed(found[1]!) : undefined;
  return { why: 'copyright', credits: known ? [known.name] : [] };
};

const agencySignOff: Rule = (line) => {
  const found =
    /^(?:[-–—]+\s*)?[([/]?(?:(?:with (?:files?|inputs?|reporting|material|reports?|information|agency inputs?) (?:from|by)|with)\s+)?(?:the\s+)?(.{2,60}?)[)\]/]?\.?$/i.exec(
      line,
    );
  if (!found) return undefined;
  const names = found[1]!.split(/\s*(?:[,;/|+&]|\s-\s|\sand\s)\s*/).filter((name) => name !== '');
  const known = names.map((name) => outletNamed(name)?.name);
  if (known.every((name) => name !== undefined) && known.length > 0) return { why: 'credit line', credits: known };
  return /^[([]?(?:with )?(?:news )?(?:agencies|wires|agency (?:reports|inputs?))[)\].]*$/i.test(line)
    ? { why: 'credit line' }
    : undefined;
};

/** What papers, agencies and broadcasters call themselves; a name that holds one is an outlet's, not a person's. */
const OUTLET_NOUN =
  /\b(?:Herald|Times|Post|News|Press|Agency|(?:News)?wire|Tribune|Gazette|Journal|Daily|Weekly|Star|Standard|Observer|Mail|Chronicle|Courier|Today|Radio|TV|Television|FM|Broadcasting|Media|Network|Online|Telegraph|Dispatch|Examiner|Inquirer|Mercury|Guardian|Independent|Echo|Globe|Bulletin|Monitor|Argus|Advertiser|Sentinel|Newsroom|Magazine|Review)$/;

/** `(Delta Herald)`, `— Delta Herald` at the end: an outlet that the table does not have, known by its name. */
const namedSignOff: Rule = (line) => {
  const name = signedIn(line);
  return name !== undefined && OUTLET_NOUN.test(name) ? { why: 'credit line', credits: [nameOf(name)] } : undefined;
};

/** The name with which a line signs off, in brackets or after a dash: one to five capitalised words, nothing else. */
function signedIn(line: string): string | undefined {
  const found = /^(?:\(([^()]{3,50})\)|\[([^[\]]{3,50})\]|[–—]{1,2}\s*(.{3,50}?))\.?$/.exec(line);
  const name = found?.[1] ?? found?.[2] ?? found?.[3];
  if (
    name === undefined ||
    !/^(?:[Tt]he )?\p{Lu}[\p{L}’'&-]*(?: (?:of|and|&|the|\p{Lu}[\p{L}’'&-]*)){0,4}$/u.test(name)
  )
    return undefined;
  return name;
}

/** A sign-off by a name that an earlier line of the item credits, whatever the name. */
export function repeatedCredit(line: string, credited: readonly string[]): LineFinding | undefined {
  const name = signedIn(line);
  if (name === undefined) return undefined;
  const outlet = nameOf(name);
  return credited.includes(outlet) ? { why: 'credit line', words: line, rest: '', credits: [outlet] } : undefined;
}

const BYLINE =
  /^(?:by|written by|reported by|words by|story by|text by|author|authors|posted by|published by|submitted by)\s*:?\s+(.+)$/i;

const byline: Rule = (line) => {
  const found = BYLINE.exec(line);
  if (!found || line.length > 200) return undefined;
  const named = namesIn(found[1]!);
  if (named.others.length > 0 || named.people.length + named.outlets.length + named.roles.length === 0)
    return undefined;
  return {
    why: 'byline',
    authors: named.people,
    credits: named.outlets,
    ...(named.dates[0] ? { published: named.dates[0] } : {}),
  };
};

/** A time of day beside a byline. */
const CLOCK = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/i;

const nameWithRole: Rule = (line) => {
  if (line.length > 120) return undefined;
  const { people, outlets, roles, dates, others: all } = namesIn(line);
  const others = all.filter((piece) => !CLOCK.test(piece));
  const beside = roles.length + outlets.length + dates.length;
  if (people.length === 0 || others.length > 0 || beside === 0 || /[.!?]$/.test(line)) return undefined;
  return { why: 'byline', authors: people, credits: outlets, ...(dates[0] ? { published: dates[0] } : {}) };
};

const DATE_LABEL =
  /^(first published|originally published|published|posted|created|issued|date|updated|last updated|last modified|modified|last edited)\b\s*(?:on|at|:)?\s*:?\s*/i;

const dateLine: Rule = (line) => {
  if (line.length > 160) return undefined;
  let published: string | undefined;
  let updated: string | undefined;
  const parts = line
    .split(/\s*(?:[|•·]|;\s|\s[-–—]\s(?=[a-z]+(?: on| at)?:? )|,?\s(?=(?:last )?(?:updated|modified)\b))\s*/i)
    .filter((part) => part !== '');
  for (const part of parts) {
    const label = DATE_LABEL.exec(part);
    const rest = (label ? part.slice(label[0].length) : part).replace(/^\(|\)$|\.$/g, '');
    if (/^\d+[ -]?(?:min(?:ute)?s?|hours?|days?)(?: ago| read)?$/i.test(rest)) continue;
    // A date in digits alone is two dates: its line goes, and dates nothing.
    if (label && /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:[ ,]+\d{1,2}[:.]\d{2}.{0,12})?$/.test(rest)) continue;
    if (!writtenDate(rest)) return undefined;
    if (label && /updated|modified|edited/i.test(label[1]!)) updated ??= rest;
    else published ??= rest;
  }
  if (!published && !updated && !/^\d+ (?:min|hour|day)/.test(line) && !DATE_LABEL.test(line)) return undefined;
  return { why: 'date line', ...(published ? { published } : {}), ...(updated ? { updated } : {}) };
};

/** The teaser of a feed at the end of a paragraph: the story stands elsewhere. */
const TEASER =
  /(?:^|(?<=[.!?…"”’)\]]\s)|(?<=\s)(?=[([]))[([]?(?:(?:to )?(?:read|see|view|get)(?: the)?(?: full| entire| whole| original| complete| rest of the| more of the| more of this)*(?: article| story| post| report| piece| interview| text| version| more)?|continue reading|click here (?:to|for).{0,40}?|more)\s*(?:(?:here )?(?:at|on|in|from|via)\s+(?:the\s+)?([\p{Lu}\d][^!?]{1,60}?|[\w-]+(?:\.[\w-]+)+\S*?)|here)?[.…»>→)\]\s]*$/iu;

/** The teaser at the end of a paragraph, with the outlet it points to. */
export function teaserIn(line: string): LineFinding | undefined {
  const found = TEASER.exec(line);
  if (!found) return undefined;
  const words = found[0].trim();
  // "Read" and "More" alone are no teaser, nor is a sentence that merely begins so.
  if (
    !/\b(?:full|entire|whole|original|complete|rest|more|continue|click)\b/i.test(words) &&
    !/(?:article|story|post|report)\b/i.test(words)
  )
    return undefined;
  if (
    !found[1] &&
    !/here|more|reading|(?:full|original|entire|whole|complete) (?:article|story|post|report|text|piece|interview)/i.test(
      words,
    )
  )
    return undefined;
  if (/^more\b/i.test(words) && !found[1]) return undefined;
  const rest = line.slice(0, found.index).trim();
  return { why: 'teaser', words, rest, credits: found[1] && canBeOutlet(found[1]) ? [nameOf(found[1])] : [] };
}

/** Where a sentence may begin after another. */
const SENTENCE_START = /(?<=[.!?…]["”’)\]]*\s)(?=[\p{Lu}([])/gu;

/** A credit that is the last sentence of a paragraph, as feeds append it: "… by Friday. Originally published by X." */
export function closingCredit(paragraph: string): LineFinding | undefined {
  for (const { index } of [...paragraph.matchAll(SENTENCE_START)].reverse()) {
    const words = paragraph.slice(index);
    if (words.length > CREDIT_LENGTH) return undefined;
    const finding = firstPublished(words) ?? appearedFirst(words);
    if (finding?.credits) return { ...finding, words, rest: paragraph.slice(0, index).trimEnd() };
  }
  return undefined;
}

const RULES: readonly { readonly at: readonly ('top' | 'bottom' | 'middle')[]; readonly rule: Rule }[] = [
  { at: ['top', 'bottom'], rule: contributed },
  { at: ['top', 'bottom'], rule: reportingBy },
  { at: ['top', 'bottom'], rule: sourceLine },
  { at: ['top', 'bottom', 'middle'], rule: firstPublished },
  { at: ['top', 'bottom', 'middle'], rule: appearedFirst },
  { at: ['bottom', 'top'], rule: copyright },
  { at: ['top', 'bottom'], rule: agencySignOff },
  { at: ['bottom'], rule: namedSignOff },
  { at: ['top', 'bottom'], rule: byline },
  { at: ['top', 'bottom'], rule: dateLine },
  { at: ['top'], rule: nameWithRole },
];

/** What a line says about the story by standing at the top, in the middle or at the bottom of it; undefined for its words. */
export function creditIn(line: string, at: 'top' | 'middle' | 'bottom'): LineFinding | undefined {
  if (line.length > CREDIT_LENGTH) return undefined;
  for (const entry of RULES) {
    const finding = entry.at.includes(at) ? entry.rule(line) : undefined;
    if (finding) return { ...finding, words: line, rest: '' };
  }
  return undefined;
}
