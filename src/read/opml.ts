import { generateOpml, type Opml, ParseError, parseOpml } from 'feedsmith';
import { failures } from './errors.ts';
import { withoutEmpty } from './raw-item.ts';

/** A feed that a list names. */
export interface ListedFeed {
  readonly url: string;
  readonly title?: string;
  /** The page that it is the feed of. */
  readonly page?: string;
  /** Names of the folders that it lies in, the outermost first. */
  readonly folders?: readonly string[];
}

/** Folders deeper than this are read as if they lay here; readers of feeds know one or two. */
const DEEPEST = 50;

type Outline = Opml.Outline<string>;

const EMPTY = '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n  <head/>\n  <body/>\n</opml>\n';

function feedsIn(outlines: readonly Outline[], folders: readonly string[]): ListedFeed[] {
  return outlines.flatMap((outline) => {
    const name = outline.title?.trim() || outline.text?.trim();
    const url = outline.xmlUrl?.trim();
    const feed =
      url && /^https?:\/\//i.test(url)
        ? [withoutEmpty<ListedFeed>({ url, title: name, page: outline.htmlUrl?.trim(), folders }) as ListedFeed]
        : [];
    const inside = name && !url && folders.length < DEEPEST ? [...folders, name] : folders;
    return [...feed, ...feedsIn(outline.outlines ?? [], inside)];
  });
}

/** Whether a text begins as a list of feeds. */
export const isOpml = (text: string): boolean =>
  /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<opml\b/i.test(text.slice(0, 8192));

/**
 * The feeds that an OPML list names, in its order, each address once.
 *
 * Throws `input/unsupported` where the text is no OPML, `input/bad-feed` where it cannot be read as such.
 */
export function readOpml(text: string, location: string): ListedFeed[] {
  if (!isOpml(text)) throw failures.unsupported(location, 'no OPML list of feeds');
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch (error) {
    // Recognised as a list, and nothing in it.
    if (error instanceof ParseError) return [];
    throw failures.badFeed(location, error);
  }
  const seen = new Set<string>();
  return feedsIn(outlines, []).filter(({ url }) => !seen.has(url) && seen.add(url));
}

/** The list of feeds as OPML 2.0, feeds of one folder together; `readOpml` reads the same from it. */
export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  if (feeds.length === 0) return EMPTY;
  const top: Outline[] = [];
  for (const { url, title: name, page, folders = [] } of feeds) {
    let level = top;
    for (const folder of folders) {
      let found = level.find((outline) => outline.text === folder && outline.xmlUrl === undefined);
      if (!found) {
        found = { text: folder, outlines: [] };
        level.push(found);
      }
      level = found.outlines!;
    }
    level.push({
      text: name ?? url,
      ...(name && { title: name }),
      type: 'rss',
      xmlUrl: url,
      ...(page && { htmlUrl: page }),
    });
  }
  return generateOpml({ head: { title }, body: { outlines: top } });
}
