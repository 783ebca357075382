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
