/**
 * The source of each top-most element of a name in an XML text, in order; comments and CDATA are skipped over.
 * For keeping an item's own bytes: it does not check that the XML is well-formed. In time linear in the text.
 */
export function elementsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { at, end, closing, empty } of tagsOf(xml, name)) {
    if (closing) {
      if (depth > 0 && --depth === 0) found.push(xml.slice(start, end));
    } else if (empty) {
      if (depth === 0) found.push(xml.slice(at, end));
    } else if (depth++ === 0) {
      start = at;
    }
  }
  return found;
}

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly closing: boolean;
  readonly empty: boolean;
}

const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

function* tagsOf(xml: string, name: string): Generator<Tag> {
  const tag = new RegExp(`<(/?)(?:[\\w.-]{1,100}:)?${name}(?![\\w.:-])`, 'iy');
  /** Ends of asides that occur no more, so that they are not looked for again. */
  const gone = new Set<string>();
  for (let at = xml.indexOf('<'); at >= 0; ) {
    let next = at + 1;
    const aside = ASIDES.find(([open]) => xml.startsWith(open, at));
    if (aside && !gone.has(aside[1])) {
      const end = xml.indexOf(aside[1], at + aside[0].length);
      if (end >= 0) next = end + aside[1].length;
      else gone.add(aside[1]);
    } else if (!aside) {
      tag.lastIndex = at;
      const begun = tag.exec(xml);
      if (begun) {
        const end = xml.indexOf('>', tag.lastIndex);
        if (end < 0) return;
        yield { at, end: end + 1, closing: begun[1] === '/', empty: xml[end - 1] === '/' };
        next = end + 1;
      }
    }
    at = xml.indexOf('<', next);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an element's source: CDATA as it is, the five entities of XML and characters by number resolved. */
function textOf(source: string): string {
  const inside = innerOf(source);
  const inner = inside.slice(0, Math.max(0, inside.lastIndexOf('</')));
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inner)?.[1];
  if (cdata !== undefined) return cdata.trim();
  return inner
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()]!;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
}

/** The text of the first element of a name; undefined where there is none, or nothing in it. */
export function fieldOf(source: string, name: string): string | undefined {
  const element = elementsOf(source, name)[0];
  return element === undefined ? undefined : textOf(element) || undefined;
}

/** An element's source without its first tag, so that what it holds is top-most. */
export const innerOf = (element: string): string => element.slice(element.indexOf('>') + 1);
