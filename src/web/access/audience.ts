import { OnrecordError } from '../../domain/index.ts';

/** To whom the pages are served. */
export type Audience =
  /** Whoever reaches the loopback address owns the record. */
  | { readonly kind: 'this-machine' }
  | {
      readonly kind: 'others';
      /** Scheme, host and port under which the pages are reached, as a browser sends them in `Origin`. */
      readonly origin: string;
      /** Nothing is shown without a login. */
      readonly membersOnly: boolean;
      /** A proxy in front names the asker's address as the last one of `X-Forwarded-For`. */
      readonly behindProxy: boolean;
    };

export const THIS_MACHINE: Audience = { kind: 'this-machine' };

/** A Host header, or the host of an address, that can only mean this machine. */
export const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
const LOOPBACK_ADDRESS = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

export interface Asked {
  /** Address to bind. */
  readonly host?: string;
  readonly publicUrl?: string;
  readonly membersOnly?: boolean;
  readonly behindProxy?: boolean;
}

const usage = (message: string, remedy: string): OnrecordError => new OnrecordError('usage/serve', message, remedy);

/**
 * Who is served, from what was asked for. Beyond this machine only where an address is named under which the pages are
 * reached, by https, so that a login cannot be overheard. Throws `usage/serve`.
 */
export function audienceOf({ host, publicUrl, membersOnly = false, behindProxy = false }: Asked): Audience {
  if (publicUrl !== undefined) return { kind: 'others', origin: originOf(publicUrl), membersOnly, behindProxy };
  if (host !== undefined && !LOOPBACK_ADDRESS.test(host)) {
    const remedy = 'Add --public-url https://… under which they are reached, and see docs/how-to/serve-to-others.md.';
    throw usage(`${host} is not of this machine alone, so the pages would be served to others.`, remedy);
  }
  if (membersOnly || behindProxy) {
    throw usage('These pages are served to this machine only.', 'Add --public-url to serve them to others.');
  }
  return THIS_MACHINE;
}

/** An origin from an address, as a browser sends it. Throws `usage/serve`. */
export function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const whole = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!whole)
    throw usage(`${JSON.stringify(address)} is no address of a site.`, 'Give https://host or https://host:port.');
  if (url.protocol === 'http:' && !LOOPBACK_HOST.test(url.host)) {
    const remedy = 'Put a proxy with a certificate in front, and give its https address.';
    throw usage('Beyond this machine a login needs https.', remedy);
  }
  return url.origin;
}
