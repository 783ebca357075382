import { createHmac, hash } from 'node:crypto';
import type { FetchOptions } from '../../fetch/index.ts';
import type { AlertTarget, Notice } from '../../record/index.ts';
import type { Finding } from './finding.ts';

/** Seconds to the next try after each one that failed, as Standard Webhooks proposes; after the last it is dropped. */
const TRIES = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

/** Seconds until a delivery that has failed so often is tried again; null where it is not. */
export const secondsToNext = (failed: number): number | null => TRIES[failed - 1] ?? null;

/**
 * The signature of a message by Standard Webhooks: HMAC-SHA256 over id, timestamp and body, keyed with the bytes that the
 * secret names.
 *
 * @param timestamp seconds since 1970.
 */
export function signatureOf(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/**
 * Sends one finding. The id is the same at every try, so that the receiver can tell a repetition. Throws as `post` does.
 */
export async function sendWebhook(
  { url, secret }: Extract<AlertTarget, { readonly kind: 'webhook' }>,
  { notice, finding }: { readonly notice: Notice; readonly finding: Finding },
  options: FetchOptions,
): Promise<void> {
  const { post } = await import('../../fetch/index.ts');
  const timestamp = Math.floor(Date.now() / 1000);
  const id = `msg_${hash('sha256', `${notice.alert}\n${notice.id}`).slice(0, 32)}`;
  const body = JSON.stringify({
    type: `onrecord.${finding.of}`,
    timestamp: notice.at,
    data: { alert: notice.alert, ...finding },
  });
  const headers: [string, string][] = [
    ['content-type', 'application/json'],
    ['webhook-id', id],
    ['webhook-timestamp', String(timestamp)],
    ['webhook-signature', signatureOf(secret, id, timestamp, body)],
  ];
  await post(url, headers, body, options);
}
