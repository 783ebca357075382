import type { FetchOptions } from '../fetch/index.ts';
import type { FetchedPage } from '../read/index.ts';
import { version } from '../version.ts';

/**
 * What the environment says of fetching: `ONRECORD_FETCH_ALLOW`, ranges of addresses that may be fetched from beside
 * public ones, and `ONRECORD_CONTACT`, an address at which the one who fetches can be asked. Throws `usage/ranges`.
 */
export async function fetchSettings(
  environment: Readonly<NodeJS.ProcessEnv> = process.env,
): Promise<Required<Pick<FetchOptions, 'allow' | 'userAgent'>>> {
  const { rangesOf, userAgentOf } = await import('../fetch/index.ts');
  return {
    allow: rangesOf(environment.ONRECORD_FETCH_ALLOW ?? ''),
    userAgent: userAgentOf(version, environment.ONRECORD_CONTACT),
  };
}

/** Fetches one page that the user names: robots.txt is for programs that fetch by themselves. Throws `fetch/…`. */
export async function fetchNamed(url: string): Promise<FetchedPage> {
  const { fetchPage } = await import('../fetch/index.ts');
  return fetchPage(url, await fetchSettings());
}
