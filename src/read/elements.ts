/**
 * The source of each top-most element of a name in an XML text, in order; comments and CDATA are skipped over.
 * For keeping an item's own bytes: it does not check that the XML is well-formed.
 */
export function elementsOf(xml: string, name: string): string[] {
  const scan = new RegExp(
    `<!--[\\s\\S]*?-->|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|<(/?)(?:[\\w.-]+:)?${name}\\b[^>]*?(/?)>`,
    'gi',
  );
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xml.matchAll(scan)) {
    if (tag[1] === undefined) continue;
    if (tag[1] === '/') {
      if (depth > 0 && --depth === 0) found.push(xml.slice(start, tag.index + tag[0].length));
    } else if (tag[2] === '/') {
      if (depth === 0) found.push(tag[0]);
    } else if (depth++ === 0) {
      start = tag.index;
    }
  }
  return found;
}
