import type { Context, MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OnrecordError } from '../../domain/index.ts';
import { askerOf } from './asker.ts';
import type { Audience } from './audience.ts';

/** Requests a minute, of one network without a login and of one user; a page is one request. decisions/0085. */
export const A_MINUTE = { nobody: 60, user: 600 } as const;
/** Failed logins in a quarter of an hour, of one network and for one name. */
export const LOGINS = { network: 10, name: 20 } as const;

/** Too many requests; `seconds` until one is answered again. */
export class TooMany extends OnrecordError {
  readonly seconds: number;

  constructor(seconds: number) {
    super('access/too-many', 'Too many requests.', `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`);
    this.seconds = seconds;
  }
}

/** Counts one; throws `TooMany` where there were too many. */
export async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    throw refused;
  }
}

/** Limits how often one asker asks, by user or by network; the owner of the machine is not limited. */
export function limiting(audience: Audience): MiddlewareHandler {
  const nobody = new RateLimiterMemory({ points: A_MINUTE.nobody, duration: 60 });
  const user = new RateLimiterMemory({ points: A_MINUTE.user, duration: 60 });
  return async (context, next) => {
    const asker = askerOf(context);
    if (asker.kind === 'user') await spend(user, asker.name);
    else if (asker.kind === 'nobody') await spend(nobody, networkOf(context, audience));
    await next();
  };
}

/** The address from which is asked: an IPv4 address, or the /64 of an IPv6 one, which belongs to one subscriber. */
export function networkOf(context: Context, audience: Audience): string {
  const behindProxy = audience.kind === 'others' && audience.behindProxy;
  const named = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const address = named ?? incoming?.socket?.remoteAddress ?? '';
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toNormalizedString().split(':').slice(0, 4).join(':') : parsed.toString();
}
