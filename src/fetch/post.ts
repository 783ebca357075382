import { request } from 'undici';
import { checkedUrl } from './address.ts';
import { agentOf, type Headers, headerOf, pairsOf } from './exchange.ts';
import { FetchError, failureOf } from './failures.ts';
import type { FetchOptions } from './fetch-page.ts';
import { retryAt } from './retry-after.ts';

/** Milliseconds for a delivery, and for each stage of it. */
const TIMEOUT = 15_000;

/**
 * Sends a body to an address, as `fetchPage` asks for one: only to allowed addresses, with time-outs. Redirects are not
 * followed: what was signed for one address is not told to another. What comes back is not read.
 *
 * Throws `fetch/bad-address`, `fetch/not-public`, `fetch/no-such-host`, `fetch/timeout`, `fetch/failed`, and
 * `fetch/status` where the answer is none of 2xx.
 */
export async function post(address: string, headers: Headers, body: string, options: FetchOptions = {}): Promise<void> {
  const { allow = [], timeout = TIMEOUT } = options;
  const agent = agentOf(allow, timeout, options.resolve);
  try {
    const url = checkedUrl(address, undefined, allow);
    const sent = [...(options.userAgent ? [['user-agent', options.userAgent] as const] : []), ...headers];
    const answer = await request(url, {
      ...{ method: 'POST', dispatcher: agent, signal: AbortSignal.timeout(timeout), body },
      ...{ headers: sent.flat(), responseHeaders: 'raw' },
    });
    answer.body.on('error', () => {}).destroy();
    const { statusCode: status } = answer;
    if (status >= 200 && status < 300) return;
    const at = retryAt(headerOf(pairsOf(answer.headers as never), 'retry-after'));
    const remedy = 'Look at what receives it.';
    throw new FetchError('fetch/status', `${url.origin} answers with status ${status}.`, remedy, {
      status,
      retryAt: at,
    });
  } catch (error) {
    throw failureOf(error, address);
  } finally {
    agent.destroy().catch(() => {});
  }
}
