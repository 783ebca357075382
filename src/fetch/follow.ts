import { checkedUrl, type Ranges } from './address.ts';
import { type Exchange, redirectOf } from './exchange.ts';
import { failureOf, failures } from './failures.ts';

/** Where redirects led. */
export interface Followed {
  /** Every exchange, the last one being no redirect. */
  readonly exchanges: readonly Exchange[];
  readonly last: Exchange;
  /** The address to which every redirect on the way was permanent (301, 308); undefined where there was none such. */
  readonly movedTo?: string;
}

/**
 * Sends requests until one is no redirect, at most `maxRedirects` of them; every address is checked before it is asked
 * for. `send` does the asking, and may refuse an address.
 *
 * Throws `fetch/…` as `fetchPage` does.
 */
export async function follow(
  address: string,
  { allow, maxRedirects }: { readonly allow: Ranges; readonly maxRedirects: number },
  send: (url: URL) => Promise<Exchange>,
): Promise<Followed> {
  const exchanges: Exchange[] = [];
  let moved: string | undefined;
  let permanent = true;
  try {
    let url = checkedUrl(address, undefined, allow);
    for (;;) {
      const last = await send(url);
      exchanges.push(last);
      const location = redirectOf(last);
      if (location === undefined) return { exchanges, last, ...(moved !== undefined && { movedTo: moved }) };
      if (exchanges.length > maxRedirects) throw failures.redirects(address);
      url = checkedUrl(location, url.href, allow);
      permanent &&= last.status === 301 || last.status === 308;
      if (permanent) moved = url.href;
    }
  } catch (error) {
    throw failureOf(error, address);
  }
}
