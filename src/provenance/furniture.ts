/**
 * What stands in an article without being its story: footers of agencies, captions, posts of others, menus, appeals.
 * Two unrelated articles of one outlet share them word for word, so they are no overlap of narrative.
 */
const FURNITURE: readonly RegExp[] = [
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled)(?: and \w+)? by\b/i,
  /\bcontributed (?:to|reporting)\b/i,
  /^(?:read|see|watch|listen|check) (?:more|also|next|this|out)\b/i,
  /^(?:read|watch|see|related|photos?|video|more|gallery|advertisement|sponsored|trending|up next)\s*:/i,
  /^read (?:the )?full (?:article|story)\b/i,
  /\b(?:scroll down|click here|sign up|subscribe|newsletter|privacy (?:policy|notice)|cookies?|terms of (?:use|service))\b/i,
  /\b(?:all rights reserved|copyright|©|may not be published, broadcast|rewritten or redistributed)\b/i,
  /\b(?:follow|like|find) us on\b/i,
  /\b(?:getty images|shutterstock|file photo|(?:photo|image|picture|credit|photograph)s?(?: credit| by)?\s*:)/i,
  /\b(?:originally|first) (?:published|appeared) (?:on|in|at|by)\b/i,
  /\bpic\.twitter\.com\b|https?:\/\/|\bt\.co\//i,
  /^[—–-]+\s.{1,60}\(@\w{1,20}\)/,
  /\(@\w{1,20}\)\s+\w+ \d{1,2}, 20\d\d/,
  /^(?:editor['’]?s? note|correction|clarification|update|disclaimer|advertisement)s?\b/i,
  /^(?:share|tweet|email|print|comments?|loading|close|menu|skip to)\b.{0,40}$/i,
  /^you (?:might|may) also (?:like|be interested)\b/i,
  /^(?:this|the) (?:story|article|report|post) (?:has been|was|is) (?:updated|corrected|published|part of)\b/i,
  /\b(?:this|the) (?:material|passage|article) .{0,40}\b(?:paraphras|rewrit)/i,
  /\b(?:paraphrase|rewrite|rephrase)\b.{0,60}\b(?:passage|text|article)\b/i,
];

/** A sentence that is furniture, not story. */
export const isFurniture = (sentence: string): boolean =>
  isHeadline(sentence) || FURNITURE.some((pattern) => pattern.test(sentence));

/** A headline has at least so many longer words, and so large a share of them with a capital. */
const HEADLINE_WORDS = 4;
const HEADLINE_CAPITALS = 0.8;

/** A headline in capitals and small letters, without a full stop: the title, or a link to another story. */
function isHeadline(sentence: string): boolean {
  if (/[.!?…][”’"')]*$/.test(sentence)) return false;
  const long = sentence.match(/\p{L}{4,}/gu) ?? [];
  return (
    long.length >= HEADLINE_WORDS &&
    long.filter((word) => /^\p{Lu}/u.test(word)).length >= HEADLINE_CAPITALS * long.length
  );
}
