import type { Correction, Removed } from '../domain/index.ts';
import { appealIn } from './appeals.ts';
import { endMark, isAuthorNote, pullQuotes } from './beside-story.ts';
import { correctionAt, isLabel } from './corrections.ts';
import { closingCredit, creditIn, type LineFinding, repeatedCredit, teaserIn } from './credit-lines.ts';
import type { Block } from './draft.ts';

/** Paragraphs at the top in which bylines and dates stand, the title not counted. */
const TOP = 5;
/** Paragraphs at the bottom in which credit lines stand. */
const BOTTOM = 4;
/** Longest line, in UTF-16 units, that can be furniture of a page rather than a paragraph. */
const FURNITURE_LENGTH = 220;

/** Lines of a page that are no part of a story, by how they start. */
const FURNITURE: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /^(?:advertisement|advertising|adverts?|sponsored(?: content| by\b.*)?|paid (?:content|post)|story continues below.*|article continues (?:below|after).*|scroll (?:down )?to continue.*|skip (?:past )?advertisement|loading(?: more| comments| the next (?:article|story))?(?:\.{0,3}|…)|ad)$/i,
    'advertisement',
  ],
  [
    /^(?:sign up|subscribe|join)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?|briefing|alerts?|updates|podcasts?|channel|telegram|whatsapp|youtube)\b/i,
    'newsletter',
  ],
  [/^(?:get|receive)\b.{0,80}\b(?:newsletters?|inbox|e-?mail alerts?|breaking news alerts?)\b/i, 'newsletter'],
  [
    /^(?:follow|like|find) (?:us|me|[\p{Lu}@][\w .]{1,40}?) on (?:x|twitter|facebook|instagram|telegram|google news|linkedin|youtube|whatsapp|tiktok)\b/iu,
    'social media',
  ],
  [
    /^(?:share(?: this)?(?: article| story| post| on\b.*| via\b.*)?|tweet(?: this)?|print(?: this)?(?: article| page)?|e-?mail(?: this)?(?: article)?|copy link|save(?: article| story)?|listen(?: to this (?:article|story))?.{0,20}|whatsapp|pinterest|reddit)$/i,
    'social media',
  ],
  [
    /^(?:read (?:more|also|next|this)|see (?:also|more)|also read|also see|related(?: (?:articles?|stor(?:y|ies)|content|topics|coverage|news|posts|links))?|more (?:on this (?:story|topic)|from .{2,40}|stories|coverage)|recommended(?: for you)?|you may (?:also )?(?:like|be interested in)|don['’]t miss|trending(?: now)?|most (?:read|popular|viewed)|editors?['’]? picks?|in case you missed it|watch(?: (?:now|live|more|this|also))?)\s*(?:[:>»|].{0,180})?$/i,
    'related link',
  ],
  [
    /^(?:we (?:value|care about|respect) your privacy|your privacy(?: choices| matters)?|(?:manage|cookie|privacy) (?:cookies|consent|settings|preferences|policy|notice)|(?:accept|reject)(?: all)?(?: cookies)?|more options)$/i,
    'cookie notice',
  ],
  [/^(?:we|this (?:site|website)|our (?:site|website))\b.{0,60}\bcookies?\b/i, 'cookie notice'],
  [/^by (?:continuing|using|browsing)\b.{0,120}\b(?:cookies?|terms)\b/i, 'cookie notice'],
  [
    /^(?:comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|show comments|view comments|add a comment)$/i,
    'comments',
  ],
  [
    /^(?:[([]?(?:(?:image|photo|picture)(?: credits?| source)?|photograph) ?(?:[:©]| by ).{0,120}|image \d+ of \/? ?\d+|(?:getty|ap|afp|reuters|epa)(?: images)?(?: ?\/ ?(?:getty|ap|afp|reuters)(?: images| photo)?)|.{3,60}(?:\/| \| )(?:getty images|associated press|reuters|afp|shutterstock).{0,20}|caption|close|enlarge(?: image)?|view gallery.*|\d{1,2}\s*\/\s*\d{1,2})[)\]]?$/i,
    'caption',
  ],
  [
    /^(?:a|the) (?:print )?version of this (?:article|story|report) (?:appears?|appeared|was (?:first )?published|ran)\b.{0,200}$/i,
    'print edition',
  ],
  [/^(?:https?:\/\/|www\.)\S+$/i, 'address'],
  [/^[\w.+-]+@[\w-]+\.[\w.]+$/, 'address'],
  [
    /^(?:back to top|skip to (?:main )?content|home(?: ?[>»/].*)?|menu|search|previous(?: article)?|next(?: article)?|tags?:.*|filed under:?.*|topics?:.*|categor(?:y|ies):.*|image copyright.*|image caption.*|media caption.*)$/i,
    'navigation',
  ],
];

/** A label of a link to another story, whatever follows it. */
const RELATED_LABEL =
  /^(?:[→»▶►•>]+\s*)?(?:read (?:more|also|next|this)|see (?:also|more)|also (?:read|see)|related|more (?:on this|from)|watch|listen|explainer|analysis|opinion|follow all)\b/i;
/** Share of linked text from which on a line with such a label is a link. */
const LABELLED_SHARE = 0.5;

/** Who made a picture, as it ends a caption: `(Photo: …)`, `© …`, `Photograph: …`, `| Getty Images`. */
const PICTURE_CREDIT =
  /(?:[([](?:photo(?:graph)?s?|images?|pictures?|credit|file|source)\b[^)\]]{0,80}[)\]]|©\s?[^.]{2,60}|\b(?:photo(?:graph)?s?|images?|pictures?|credit)\s?:[^.]{2,60}|(?:^|[.|/–—] )(?:photo(?:graph)?s?|images?|pictures?) (?:by|credit) [^.]{2,60}|[/|] ?(?:getty|ap|afp|reuters|epa|shutterstock)\b[^.]{0,40}|\((?:ap|afp|reuters|getty|epa)\b[^)]{3,40}\))\.?$/i;
/** UTF-16 units of the longest caption that is known by its credit. */
const CAPTION_LENGTH = 300;

/** Whether a paragraph next to an image is its caption: it names who made it. */
const isCaption = ({ kind, text }: Block, beside: readonly (Block | undefined)[]): boolean =>
  kind === 'paragraph' &&
  text.length <= CAPTION_LENGTH &&
  beside.some((block) => block?.kind === 'image') &&
  PICTURE_CREDIT.test(text);

/** A line that is a time of day. */
const CLOCK_ALONE = /^(?:\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?|\d{1,2}\s?[ap]\.?m\.?)(?: ago)?$/i;

export interface WithoutFurniture {
  readonly blocks: readonly Block[];
  readonly removed: readonly Removed[];
  /** What the removed lines said, in reading order. */
  readonly findings: readonly LineFinding[];
  /** Notices of corrections, in reading order. */
  readonly corrections: readonly Correction[];
  /** Blocks (by their index in the result) that ended in a teaser. */
  readonly teased: ReadonlySet<number>;
}

/** Share of linked text from which on a line is a link to something else, if it is no sentence. */
const LINK_SHARE = 0.9;

function furnitureWhy(block: Block, beside: readonly (Block | undefined)[]): string | undefined {
  const { kind, text, linked } = block;
  const appeal = appealIn(text);
  if (appeal) return appeal;
  if (isCaption(block, beside)) return 'caption';
  if (text.length > FURNITURE_LENGTH) return undefined;
  if (CLOCK_ALONE.test(text)) return 'date line';
  if (kind === 'paragraph' && linked !== undefined && linked >= LABELLED_SHARE && RELATED_LABEL.test(text))
    return 'related link';
  if (kind === 'paragraph' && linked !== undefined && linked >= LINK_SHARE && !/[.!?]["”’)]?$/.test(text))
    return 'related link';
  return FURNITURE.find(([pattern]) => pattern.test(text))?.[1];
}

/** A heading under which other stories are listed. */
const OTHER_STORIES =
  /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:more|other|latest|related|recommended|popular|trending|top) (?:\p{L}+ )?(?:stories|news|articles?|posts|headlines|videos|coverage|reading)|more (?:from|on|in|by) .{2,60}|recommended(?: for you)?|related|read (?:more|next|also)|(?:don['’]t|do not) miss|most (?:read|popular|viewed)|want more stories.*)[:.…!?»]*$/iu;
/** UTF-16 units from which on a paragraph that ends like a sentence is taken for story. */
const STORY_LENGTH = 120;

/** Where the list of other stories at the end begins: its heading, if no paragraph of a story follows. */
function endOfStory(blocks: readonly Block[]): number {
  let end = blocks.length;
  for (let i = blocks.length - 1; i > 0; i--) {
    const { kind, text } = blocks[i]!;
    if (OTHER_STORIES.test(text)) end = i;
    else if (kind === 'paragraph' && text.length >= STORY_LENGTH && /[.!?…]["”’)]?$/.test(text)) break;
  }
  return end;
}

/** What a paragraph, or its end, says about the story. */
function findingIn(
  text: string,
  places: readonly ('top' | 'middle' | 'bottom')[],
  before: readonly LineFinding[],
): LineFinding | undefined {
  for (const place of places) {
    const finding = creditIn(text, place);
    if (finding) return finding;
  }
  const credited = before.flatMap(({ credits }) => credits ?? []);
  const repeated = places.includes('bottom') ? repeatedCredit(text, credited) : undefined;
  return repeated ?? closingCredit(text) ?? teaserIn(text);
}

/**
 * Takes out of the blocks what is no part of the story: teasers, credit lines, bylines, dates, links to other stories,
 * newsletter and cookie lines. What stands next to a removed line at the top or bottom counts as top or bottom too.
 */
export function withoutFurniture(all: readonly Block[], authors: readonly string[] = []): WithoutFurniture {
  const blocks = all.slice(0, endOfStory(all));
  const repeated = pullQuotes(blocks);
  const end = endMark(blocks);
  const kept: Block[] = [];
  const removed: Removed[] = [];
  const findings: LineFinding[] = [];
  const lines = blocks.map(({ kind, text }) => (kind === 'image' ? undefined : text));
  const corrections: Correction[] = [];
  const teased = new Set<number>();
  const texts = blocks.filter((block) => block.kind !== 'image').length;
  let seen = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'image') {
      kept.push(block);
      continue;
    }
    const at = seen < TOP ? 'top' : seen >= texts - BOTTOM ? 'bottom' : 'middle';
    const alsoBottom = at === 'top' && seen >= texts - BOTTOM;
    seen++;
    const correction = correctionAt(lines, i);
    if (correction) corrections.push(correction);
    const why =
      (i >= end ? 'after the end mark' : undefined) ??
      repeated.get(block) ??
      (at === 'bottom' && isAuthorNote(block.text, authors) ? 'byline' : undefined) ??
      correction?.kind ??
      (isLabel(block.text) && lines[i + 1] ? 'correction' : furnitureWhy(block, [blocks[i - 1], blocks[i + 1]]));
    const finding = why ? undefined : findingIn(block.text, alsoBottom ? [at, 'bottom'] : [at], findings);
    if (why) removed.push({ text: block.text, why });
    if (finding) {
      removed.push({ text: finding.words, why: finding.why });
      findings.push(finding);
    }
    const rest = why ? '' : finding ? finding.rest : block.text;
    if (rest === '') continue;
    if (finding?.why === 'teaser') teased.add(kept.length);
    kept.push(rest === block.text ? block : { ...block, text: rest });
  }
  for (const { kind, text } of all.slice(blocks.length))
    if (kind !== 'image') removed.push({ text, why: 'related link' });
  return { blocks: kept, removed, findings, corrections, teased };
}
