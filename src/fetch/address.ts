import type { LookupAddress, LookupAllOptions, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { OnrecordError } from '../domain/index.ts';

/**
 * Whether an IP address may be connected to: public unicast, and loopback where that is allowed. An IPv4 address inside
 * IPv6 (mapped) counts as what it is; translated and tunnelled ones (NAT64, 6to4, Teredo) are refused.
 */
export function mayConnect(address: string, allowLoopback: boolean): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return range === 'unicast' || (allowLoopback && range === 'loopback');
}

export const notPublic = (host: string): OnrecordError =>
  new OnrecordError(
    'fetch/not-public',
    `${host} is no public internet address.`,
    'Save the page to a file and give that, or allow loopback addresses where they are meant.',
  );

/**
 * Parses an address and refuses what must not be fetched: other schemes, user names, IP literals that are not public in
 * whatever notation (the URL standard turns decimal, hexadecimal and octal ones into dotted quads).
 * Throws `fetch/bad-address`, `fetch/not-public`.
 */
export function checkedUrl(address: string, base: string | undefined, allowLoopback: boolean): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new OnrecordError(
      'fetch/bad-address',
      `${address} is no address.`,
      'Give an address that starts with https://.',
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new OnrecordError(
      'fetch/bad-address',
      `${url.protocol} addresses are not fetched.`,
      'Give an http or https address.',
    );
  }
  if (url.username || url.password) {
    throw new OnrecordError(
      'fetch/bad-address',
      'Addresses with a user name are not fetched.',
      'Leave out the user name.',
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !mayConnect(host, allowLoopback)) throw notPublic(host);
  return url;
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Resolves a name when a connection is made and refuses it if any of its addresses must not be connected to. */
export const checkedLookup =
  (allowLoopback: boolean) =>
  (host: string, options: LookupOptions, answer: Answer): void => {
    const all: LookupAllOptions = { ...options, all: true };
    lookup(host, all, (error, addresses) => {
      if (error) return answer(error, []);
      const refused = addresses.find(({ address }) => !mayConnect(address, allowLoopback));
      if (refused || addresses.length === 0)
        return answer(notPublic(`${host} (${refused?.address ?? 'no address'})`), []);
      if (options.all) return answer(null, addresses);
      answer(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
