import type { Removed } from '../domain/index.ts';
import { linkDensity, type Measures, measured } from './main-measure.ts';
import type { MainText } from './main-text.ts';
import { calledBy, type PageElement, textIn } from './page-tree.ts';
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
  [/(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|dfp|google-?ad\w*|commercial|affiliate)(?=$|[\s_-])/i, 'advertisement'],
  [
    /(?:^|[\s_-])(?:byline|dateline|time-?stamps?|pub(?:lish(?:ed)?)?-?(?:date|time)|post-?(?:date|meta)|entry-?meta|article-?(?:meta|date|info)|author-?(?:bio|box|info|card)|bio|about-?(?:the-?)?author)(?=$|[\s_-])/i,
    'byline',
  ],
  [
    /(?:^|[\s_-])(?:tags?|tag-?(?:list|links|cloud)|topics?|breadcrumbs?|pagination|pager|menu|nav|navbar|navigation|toolbar|cat-?links|categor(?:y|ies)|kicker|eyebrow)(?=$|[\s_-])/i,
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
export function pruned({ page, roots, gone }: MainText): Removed[] {
  const measures = measured(page, gone);
  const total = roots.reduce((sum, { order }) => sum + measures.chars[order]!, 0);
  const removed: Removed[] = [];
  for (const root of roots) {
    for (const element of page.elements.slice(root.order, root.end)) {
      const { order, parent } = element;
      if (element !== root && gone[parent!.order]) gone[order] = 1;
      if (gone[order] || measures.chars[order]! > total * STORY_SHARE) continue;
      const why = whyOf(element, measures);
      if (!why) continue;
      const text = oneLine(textIn(element, gone));
      gone[order] = 1;
      if (text !== '') removed.push({ text: text.slice(0, RECORD_LENGTH), why });
    }
  }
  return removed;
}
