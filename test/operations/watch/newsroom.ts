import type { RequestListener, ServerResponse } from 'node:http';
import type { PoliteOptions } from '../../../src/fetch/index.ts';
import { LOOPBACK } from '../../../src/fetch/index.ts';
import { serving } from '../../fetch/loopback.ts';

/** Fetching from this machine, without pauses. */
export const LOCAL: PoliteOptions = { allow: LOOPBACK, delay: 0 };

/** What a path gives: a body, or whatever the function does. */
export type Pages = Record<string, string | ((response: ServerResponse, headers: Record<string, unknown>) => void)>;

/** An outlet on this machine. `asked` grows by every path that is asked for; `pages` may change. */
export interface Newsroom {
  readonly base: string;
  readonly asked: string[];
  readonly pages: Pages;
}

/** Runs an outlet while `use` runs. */
export async function newsroom(pages: (base: string) => Pages, use: (room: Newsroom) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  let current: Pages = {};
  const listener: RequestListener = (request, response) => {
    asked.push(request.url!);
    const page = current[request.url!];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.end(page);
    else page(response, request.headers);
  };
  await serving(listener, async (base) => {
    current = pages(base);
    await use({ base, asked, pages: current });
  });
}

/** A page of an invented outlet: somebody said that notice `n` is final. */
export const storyPage = (n: number, base = ''): string => `<!doctype html><html lang="en"><head>
<title>Fares to rise, notice ${n}</title><link rel="canonical" href="${base}/story/${n}">
<meta property="og:site_name" content="Harbour Gazette"></head><body><article><h1>Fares to rise, notice ${n}</h1>
<p>Ferry fares will rise by ${n} per cent in the spring, Harbour Minister Ada Lindqvist said on Wednesday.</p>
<p>“We have no other choice than notice ${n},” Lindqvist told reporters at the quay, where the evening boat was late.</p>
<p>The council will vote on the plan next month, after the harbour office has heard the operators of both lines.</p>
</article></body></html>`;

export interface FeedItem {
  readonly n: number;
  /** The whole story instead of a teaser. */
  readonly full?: string;
  readonly published?: string;
  readonly link?: string;
}

/** An RSS feed of stories. */
export const rss = (base: string, items: readonly FeedItem[], channel = ''): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Gazette</title>
<link>${base}/</link>${channel}${items
  .map(
    ({
      n,
      full,
      published,
      link = `${base}/story/${n}`,
    }) => `<item><guid>g${n}</guid><title>Fares to rise, notice ${n}</title>
<link>${link}</link>${published ? `<pubDate>${published}</pubDate>` : ''}<description>Notice ${n} in short.</description>${
      full ? `<content:encoded><![CDATA[${full}]]></content:encoded>` : ''
    }</item>`,
  )
  .join('\n')}</channel></rss>`;

/** A story told in full, as feeds do. */
export const fullStory = (n: number): string =>
  `<p>Ferry fares will rise by ${n} per cent, Harbour Minister Ada Lindqvist said on Wednesday.</p>` +
  `<p>“We have no other choice than notice ${n},” Lindqvist told reporters.</p>`.repeat(1) +
  '<p>The harbour office will hear the operators of both lines before the council votes on it next month.</p>'.repeat(
    12,
  );
