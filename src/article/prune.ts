import type { Removed } from '../domain/index.ts';
import { appealIn } from './appeals.ts';
import { blocksOf } from './html-blocks.ts';
import { linkDensity, type Measures, measured } from './main-measure.ts';
import type { MainText } from './main-text.ts';
import { calledBy, type Page, type PageElement, textIn } from './page-tree.ts';
import { oneLine } from './plain-text.ts';

/** Share of the story's text above which an element is the story itself, whatever it is called. */
const STORY_SHARE = 0.35;
/** Share of linked text from which on a list or table is a menu. */
const MENU_SHARE = 0.7;
/** UTF-16 units of a removed element that are kept as a record. */
const RECORD_LENGTH = 500;

/** What a page calls the parts around a story, as whole words of class and id, and why they go. */
const CALLED: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /(?:^|[\s_-])(?:figcaption|(?:image|img|photo|media|picture|wp|gallery|slide|lead|video)[_-]?(?:caption|credit|copyright|description|attribution)(?:[_-]?text)?|captions?|photo-?credit|credits?)(?=$|[\s_-])/i,
    'caption',
  ],
  [
    /(?:^|[\s_-])(?:related|recirc\w*|recommend\w*|promo\w*|most-?(?:read|popular|viewed)|trending|read-?(?:more|next|also)|more-?(?:stories|from|news|on)|also-?(?:read|like)|see-?also|teasers?|outbrain|taboola|onward|rich-?link|inline-?links?|up-?next|editors?-?picks?)(?=$|[\s_-])/i,
    'related link',
  ],
  [
    /(?:^|[\s_-])(?:newsletters?|sign-?up|subscri(?:be|ption)\w*|paywall|piano|mailing-?list)(?=$|[\s_-])/i,
    'newsletter',
  ],
  [
    /(?:^|[\s_-])(?:share|sharing|social|sharebar|share-?(?:tools|buttons?|links?|bar)|social-?\w+|follow-?us|addthis|sharedaddy)(?=$|[\s_-])/i,
    'social media',
  ],
  [
    /(?:^|[\s_-])(?:advert\w*|sponsor\w*|dfp|google-?ad\w*|commercial|affiliate)(?=$|[\s_-])|(?:^|\s)ads?(?=$|[\s_-])|[_-]ads?(?=$|\s)/i,
    'advertisement',
  ],
  [
    /(?:^|[\s_-])(?:byline|dateline|time-?stamps?|pub(?:lish(?:ed)?)?-?(?:date|time)|post-?(?:date|meta)|entry-?meta|article-?(?:meta|date|info)|author-?(?:bio|box|info|card)|bio|about-?(?:the-?)?author)(?=$|[\s_-])/i,
    'byline',
  ],
  [
    /(?:^|[\s_-])(?:tag-?(?:list|links|cloud)|breadcrumbs?|pagination|pager|menu|nav|navbar|navigation|toolbar|cat-?links|kicker|eyebrow)(?=$|[\s_-])|(?:^|[\s_-])(?:tags?|topics?|categor(?:y|ies))(?=$|\s)/i,
    'navigation',
  ],
  [/(?:^|[\s_-])(?:comments?|disqus|respond|reply|discussion)(?=$|[\s_-])/i, 'comments'],
  [/(?:^|[\s_-])(?:copyright|legal|disclaimer|cookies?|gdpr|consent)(?=$|[\s_-])/i, 'copyright'],
  [/(?:^|[\s_-])(?:slideshow|carousel|gallery|video-?(?:player|info|title)|jwplayer)(?=$|[\s_-])/i, 'gallery'],
];

/** Elements that are never the story. */
const BY_NAME: Readonly<Record<string, string>> = {
  figcaption: 'caption',
  nav: 'navigation',
  aside: 'related link',
  footer: 'navigation',
  form: 'newsletter',
};

/** UTF-16 units of the longest box with a form or a button that is judged by its words. */
const BOX_LENGTH = 600;
/** Share of a box's words that have to ask something of the reader. */
const ASKING_SHARE = 0.5;

const CONTROLS = new Set(['input', 'button', 'form', 'select']);

/** How many controls stand before each place of the page, so that those within an element are told without looking. */
function controlsBefore({ elements }: Page): Uint32Array {
  const before = new Uint32Array(elements.length + 1);
  for (const { name, order } of elements) before[order + 1] = before[order]! + (CONTROLS.has(name) ? 1 : 0);
  return before;
}

/** Why a short element with a form or a button goes: most of its words ask the reader to sign up, to agree, to pay. */
function askingBox(element: PageElement, gone: Uint8Array): string | undefined {
  let units = 0;
  let asking = 0;
  let why: string | undefined;
  for (const { kind, text } of blocksOf([element], gone)) {
    if (kind === 'image') continue;
    const appeal = appealIn(text);
    why ??= appeal;
    units += text.length;
    if (appeal) asking += text.length;
  }
  return asking >= units * ASKING_SHARE ? why : undefined;
}

function whyOf(element: PageElement, measures: Measures): string | undefined {
  const byName = BY_NAME[element.name];
  if (byName) return byName;
  const called = calledBy(element)
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2');
  const found = called === '' ? undefined : CALLED.find(([pattern]) => pattern.test(called));
  if (found) return found[1];
  const isList = element.name === 'ul' || element.name === 'ol' || element.name === 'table';
  return isList && linkDensity(measures, element) > MENU_SHARE ? 'related link' : undefined;
}

/**
 * Takes out of a story's elements what a page puts into it beside the story: captions, related links, newsletter forms,
 * share buttons, bylines, tags, comments, menus. Marks them in `gone`, which is changed; gives what was taken out. An
 * element that holds a third of the text stays whatever it is called.
 */
export function pruned({ page, roots, gone }: Omit<MainText, 'removed'>): Removed[] {
  const measures = measured(page, gone);
  const controls = controlsBefore(page);
  const total = roots.reduce((sum, { order }) => sum + measures.chars[order]!, 0);
  const removed: Removed[] = [];
  for (const root of roots) {
    for (const element of page.elements.slice(root.order, root.end)) {
      const { order, parent } = element;
      if (element !== root && gone[parent!.order]) gone[order] = 1;
      if (gone[order] || measures.chars[order]! > total * STORY_SHARE) continue;
      const isBox = measures.chars[order]! <= BOX_LENGTH && controls[element.end]! > controls[order]!;
      const why = whyOf(element, measures) ?? (isBox ? askingBox(element, gone) : undefined);
      if (!why) continue;
      const text = oneLine(textIn(element, gone));
      gone[order] = 1;
      if (text !== '') removed.push({ text: text.slice(0, RECORD_LENGTH), why });
    }
  }
  return removed;
}
