/** UTF-16 units of a page in which it may name its feed; heads are far shorter. */
const HEAD = 200_000;

/** The feed that a page names as its own (`<link type="application/rss+xml" …>`), as an absolute address. */
export function feedNamedIn(page: string, base: string): string | undefined {
  const link = [...page.slice(0, HEAD).matchAll(/<link\b[^>]{0,2000}>/gi)].find(([tag]) =>
    /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(tag),
  )?.[0];
  const href = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(link ?? '')?.[1];
  return href !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
}
