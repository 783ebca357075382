import type { LookupAddress, LookupAllOptions, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { OnrecordError } from '../domain/index.ts';

/** Ranges of addresses that may be connected to beside the public ones, in CIDR notation: `127.0.0.0/8`, `fd00::/8`. */
export type Ranges = readonly string[];

/** All of this machine. */
export const LOOPBACK: Ranges = ['127.0.0.0/8', '::1/128'];

/** Where global unicast addresses of IPv6 lie (RFC 4291); ipaddr.js calls unassigned ones and `::7f00:1` unicast too. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** The ranges of a setting, separated by commas. Throws `usage/ranges`. */
export function rangesOf(setting: string): Ranges {
  const ranges = setting.split(',').flatMap((range) => range.trim() || []);
  const wrong = ranges.find((range) => !ipaddr.isValidCIDR(range));
  if (wrong === undefined) return ranges;
  const remedy = 'Write address and prefix length, as in 10.2.0.0/16 or ::1/128, separated by commas.';
  throw new OnrecordError('usage/ranges', `${wrong} is no range of addresses.`, remedy);
}

/**
 * Whether an IP address may be connected to: public unicast, and what lies in one of the ranges. An IPv4 address inside
 * IPv6 (mapped) counts as what it is; translated and tunnelled ones (NAT64, 6to4, Teredo) are refused.
 */
export function mayConnect(address: string, allow: Ranges = []): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  if (ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(GLOBAL_IPV6))) return true;
  return allow.some((range) => {
    const [base, bits] = ipaddr.parseCIDR(range);
    return base.kind() === ip.kind() && ip.match([base, bits] as never);
  });
}

const notPublic = (host: string): OnrecordError =>
  new OnrecordError(
    'fetch/not-public',
    `${host} is no public internet address.`,
    'Save the page to a file and give that, or allow the range in ONRECORD_FETCH_ALLOW where it is meant.',
  );

const badAddress = (message: string, remedy: string): OnrecordError =>
  new OnrecordError('fetch/bad-address', message, remedy);

/**
 * Parses an address and refuses what must not be fetched: other schemes, user names, IP literals that are not public in
 * whatever notation (the URL standard turns decimal, hexadecimal and octal ones into dotted quads).
 * Throws `fetch/bad-address`, `fetch/not-public`.
 */
export function checkedUrl(address: string, base: string | undefined, allow: Ranges): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw badAddress(`${address} is no address.`, 'Give an address that starts with https://.');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw badAddress(`${url.protocol} addresses are not fetched.`, 'Give an http or https address.');
  if (url.username || url.password)
    throw badAddress('Addresses with a user name are not fetched.', 'Leave out the user name.');
  url.hash = '';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host) && !mayConnect(host, allow)) throw notPublic(host);
  return url;
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Resolves a name when a connection is made and refuses it if any of its addresses must not be connected to. The
 * connection is made to the addresses that were looked at: nothing is resolved a second time.
 */
export const checkedLookup =
  (allow: Ranges, resolve: Resolve = lookup) =>
  (host: string, options: LookupOptions, answer: Answer): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return answer(error, []);
      const refused = addresses.find(({ address }) => !mayConnect(address, allow));
      if (refused || addresses.length === 0)
        return answer(notPublic(`${host} (${refused?.address ?? 'no address'})`), []);
      if (options.all) return answer(null, addresses);
      answer(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
