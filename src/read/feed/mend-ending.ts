/** Elements that hold an item: one that is cut off is left out rather than given in part. */
const ITEMS = /^(?:[\w.-]+:)?(?:item|entry)$/i;
/** Elements open at once beyond which nothing is mended; feeds have ten. */
const DEEPEST = 200;

interface Open {
  readonly name: string;
  readonly at: number;
}

const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * A feed that is cut off, with its end put back: what stands after the last whole tag and an item that is not whole are
 * left out, and elements that are still open are closed. Undefined where that changes nothing or cannot be done.
 */
export function withEndMended(xml: string): string | undefined {
  const open: Open[] = [];
  let end = xml.length;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const aside = ASIDES.find(([start]) => xml.startsWith(start, at));
    const close = aside ? xml.indexOf(aside[1], at + aside[0].length) : xml.indexOf('>', at);
    if (close < 0) {
      end = at;
      break;
    }
    if (!aside && !follow(xml.slice(at, Math.min(close + 1, at + 200)), xml[close - 1] === '/', at, open))
      return undefined;
    at = xml.indexOf('<', close + (aside ? aside[1].length : 1));
  }
  const item = open.findIndex(({ name }) => ITEMS.test(name));
  const kept = item < 0 ? open : open.slice(0, item);
  const text = xml.slice(0, item < 0 ? end : open[item]!.at);
  if (kept.length === 0) return undefined;
  return `${text}${kept
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join('')}`;
}

/** Enters a tag in the list of open elements; false where there are too many. */
function follow(tag: string, empty: boolean, at: number, open: Open[]): boolean {
  const [, closing, name] = /^<(\/?)([A-Za-z_][\w.:-]*)/.exec(tag) ?? [];
  if (name === undefined) return true;
  if (!closing) {
    if (!empty) open.push({ name, at });
    return open.length <= DEEPEST;
  }
  const opened = open.findLastIndex((one) => one.name.toLowerCase() === name.toLowerCase());
  if (opened >= 0) open.length = opened;
  return true;
}
