/** Query parameters that say how a reader came to a page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs\w+|mkt_tok|ref|ref_src|ref_url|referrer|source|src|cmpid?|cmp|ncid|icid|ito|ocid|sr_share|smid|smtyp|partner|feedtype|at_medium|at_campaign|at_\w+|xtor|spm|share|amp|outputtype|__twitter_impression|guccounter|guce_\w+|wt\.\w+|s_cid|cid|campaign|rss|soc_\w+|tsrc|taid|traffic_source)$/i;

/**
 * The address as which a page is known: https, host in lower case without `www.`, no fragment, no tracking parameters,
 * the other parameters in order of name, no slash or AMP mark at the end. Null where it is no http address.
 */
export function canonicalUrl(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = new URLSearchParams(parameters).toString();
  const host = url.host
    .replace(/^www\./, '')
    .replace(/^(?:amp|m|mobile)\.(?=[^.]+\.[^.]+)/, '')
    .replace(/:(?:80|443)$/, '');
  const path = url.pathname
    .replace(/\/(?:amp|amp\.html)\/?$/i, '')
    .replace(/\.amp(?:\.html)?$/i, '')
    .replace(/\/+$/, '');
  return `https://${host}${path}${query ? `?${query}` : ''}`;
}

/** An address as it stands in a page, made absolute; undefined for what is no http address. */
export function absoluteUrl(address: string, base: string | undefined): string | undefined {
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
