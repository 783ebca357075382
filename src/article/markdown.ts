import type { Removed } from '../domain/index.ts';
import type { Block, Draft } from './draft.ts';
import { NO_FACTS } from './draft.ts';
import { pagedBlocks } from './paged-text.ts';
import { oneLine, paragraphsOf } from './plain-text.ts';

/**
 * Every pattern takes time linear in the text, whatever the text is: what a mark holds excludes the start of the next
 * one, or is bounded. Bounds are in UTF-16 units; addresses and titles have a tenth of them.
 */
const TITLE = '(?:\\s+(?:"[^"]{0,1000}"|\'[^\']{0,1000}\'))?';
const TARGET = `\\(\\s{0,9}<?([^\\s()>]{1,4000}(?:\\([^\\s()]{0,500}\\)[^\\s()>]{0,4000})*)>?${TITLE}\\s{0,9}\\)`;
const IMAGE = new RegExp(`!\\[([^[\\]]*)\\]${TARGET}`, 'g');
const LINKED_IMAGE = new RegExp(`\\[(!\\[[^[\\]]*\\]\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))\\]${TARGET}`, 'g');
const LINK = new RegExp(`\\[([^[\\]]*)\\]${TARGET}`, 'g');
const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*<?(\S+?)>?(?:\s+["'(].*["')])?\s*$/gm;

/** Places of images in the text while it is cleaned: a character of the private use area. */
const IMAGE_MARK = '\ue000';

interface Gathered {
  readonly images: { readonly url: string; readonly alt: string; readonly written: string }[];
  readonly links: string[];
  readonly definitions: ReadonlyMap<string, string>;
}

/** Takes emphasis, code marks, tags and escapes off a line; gathers its links. */
function inlineText(line: string, gathered: Gathered): string {
  return oneLine(
    line
      .replace(LINK, (_, text: string, url: string) => {
        gathered.links.push(url);
        return text;
      })
      .replace(/\[([^[\]]+)\]\[([^[\]]*)\]/g, (written, text: string, name: string) => {
        const url = gathered.definitions.get((name || text).toLowerCase());
        if (url) gathered.links.push(url);
        return url ? text : written;
      })
      .replace(/<(https?:\/\/[^<>\s]+)>/g, (_, url: string) => {
        gathered.links.push(url);
        return url;
      })
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(/(\*\*\*|\*\*|\*)(?=\S)(.{1,1000}?)(?<=\S)\1/g, '$2')
      .replace(/(?<![\w])(___|__|_)(?=\S)(.{1,1000}?)(?<=\S)\1(?!\w)/g, '$2')
      .replace(/~~(?=\S)(.{1,1000}?)(?<=\S)~~/g, '$1')
      .replace(/`([^`]+)`/g, '$1')
      .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1'),
  );
}

/** Marks images and gives each its own paragraph. */
function withImagesApart(text: string, gathered: Gathered): string {
  return text.replace(LINKED_IMAGE, '$1').replace(IMAGE, (written, alt: string, url: string) => {
    gathered.images.push({ url, alt, written });
    return `\n\n${IMAGE_MARK}${gathered.images.length - 1}\n\n`;
  });
}

/** Puts block marks (headings, rules, list items, quotes) on lines of their own. */
function withBlocksApart(text: string): string {
  return text
    .replace(/^(\S.*)\n(?:=+|-{2,})[ \t]*$/gm, '\n# $1\n')
    .replace(/^ {0,3}(?:[-*_][ \t]*){3,}$/gm, '\n')
    .replace(/^ {0,3}#{1,6} .*$/gm, (heading) => `\n${heading.replace(/#{0,40}[ \t]{0,40}$/, '')}\n`)
    .replace(/^(?: {0,3}> ?)+/gm, '')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)/gm, '\n');
}

/** Takes Markdown apart; the title is the first heading where nothing but images stands before it. */
export function draftOfMarkdown(content: string): Draft {
  const definitions = new Map<string, string>();
  const text = content
    .replace(/\r\n?/g, '\n')
    .replace(DEFINITION, (_, name: string, url: string) => {
      definitions.set(name.toLowerCase(), url);
      return '';
    })
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/g, '');
  const gathered: Gathered = { images: [], links: [], definitions };
  const removed: Removed[] = [];
  const blocks: Block[] = [];
  let title: string | null = null;
  for (const line of paragraphsOf(withBlocksApart(withImagesApart(text, gathered)))) {
    if (line.startsWith(IMAGE_MARK)) {
      const image = gathered.images[Number(line.slice(1))]!;
      removed.push({ text: image.written, why: 'image' });
      blocks.push({ kind: 'image', text: oneLine(image.alt) });
      continue;
    }
    const heading = /^#{1,6} +(.*)$/.exec(line);
    const clean = inlineText(heading ? heading[1]! : line, gathered);
    if (clean === '') continue;
    if (heading && title === null && blocks.every((block) => block.kind === 'image')) title = clean;
    else blocks.push({ kind: heading ? 'heading' : 'paragraph', text: clean });
  }
  const images = gathered.images.map((image) => image.url);
  return { title, dek: null, blocks, removed, images, links: gathered.links, page: NO_FACTS };
}

/** Plain text as a draft: its paragraphs, by pages where form feeds divide it, and the addresses that stand in it. */
export function draftOfText(content: string): Draft {
  const { blocks, removed } = content.includes('\f')
    ? pagedBlocks(content)
    : { blocks: paragraphsOf(content).map((text): Block => ({ kind: 'paragraph', text })), removed: [] };
  const links = [...content.matchAll(/https?:\/\/[^\s<>"”)\]]+[^\s<>"”)\].,;:!?]/g)].map(([url]) => url);
  return { title: null, dek: null, blocks, removed, images: [], links, page: NO_FACTS };
}
