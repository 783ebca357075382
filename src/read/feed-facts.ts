import { decodeText } from './decode.ts';

/** What a feed says of itself, beside its items. Each is absent where nothing was said. */
export interface FeedFacts {
  readonly title?: string;
  /** The page that it is the feed of. */
  readonly page?: string;
  /** Seconds for which it asks to be left alone between two visits (`ttl`, or the syndication module of RSS). */
  readonly ttl?: number;
}

/** UTF-16 units before the first item that are looked at; channels have about 1,000. */
const HEAD = 65_536;
/** Seconds of the periods of RSS's syndication module. */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (source: string): string =>
  source
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\s+/g, ' ')
    .trim();

const element = (head: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]{0,2000}?)</${name}>`, 'i').exec(head)?.[1];
  return found === undefined ? undefined : plain(found) || undefined;
};

const isWeb = (url: string | undefined): url is string => /^https?:\/\//i.test(url ?? '');

/** What stands in an Atom link that is no link to the feed itself. */
function alternate(head: string): string | undefined {
  for (const [tag] of head.matchAll(/<(?:\w+:)?link\b[^>]{0,2000}>/gi)) {
    if (/\brel\s*=\s*["'](?!alternate)/i.test(tag)) continue;
    const href = /\bhref\s*=\s*["']([^"']+)["']/i.exec(tag)?.[1];
    if (href) return plain(href);
  }
  return undefined;
}

function jsonFacts(text: string): FeedFacts {
  try {
    const { title, home_page_url: page } = JSON.parse(text) as Record<string, unknown>;
    return {
      ...(typeof title === 'string' && { title: plain(title) }),
      ...(isWeb(page as string) && { page: page as string }),
    };
  } catch {
    return {};
  }
}

/** Reads what a feed says of itself. Never throws: what cannot be read was not said. */
export function feedFacts(bytes: Uint8Array, contentType?: string): FeedFacts {
  const { text } = decodeText(bytes, contentType);
  if (/^\s*\{/.test(text)) return jsonFacts(text);
  const from = text.slice(0, HEAD);
  const first = from.search(/<(?:\w+:)?(?:item|entry)\b/i);
  const head = (first < 0 ? from : from.slice(0, first)).replace(/<image\b[\s\S]*?<\/image>/gi, '');
  const title = element(head, 'title');
  const page = [element(head, 'link'), alternate(head)].find(isWeb);
  const minutes = Number(element(head, 'ttl'));
  const period = PERIODS[element(head, 'sy:updatePeriod')?.toLowerCase() ?? ''];
  const often = Number(element(head, 'sy:updateFrequency') ?? 1);
  const ttl = minutes > 0 ? minutes * 60 : period && often > 0 ? period / often : 0;
  return {
    ...(title && { title }),
    ...(page && { page }),
    ...(Number.isFinite(ttl) && ttl > 0 && { ttl: Math.round(ttl) }),
  };
}
