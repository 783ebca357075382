/** Seconds for which a host is left alone at most, whatever it says; a day, after which it is asked again. */
const LONGEST_WAIT = 86_400;

/**
 * When a `Retry-After` lets the next request be sent (RFC 9110, 10.2.3): seconds or an HTTP date, at most a day ahead.
 * Undefined where there is none, where it cannot be read, or where it lies in the past.
 */
export function retryAt(header: string | undefined, now: Date = new Date()): Date | undefined {
  const value = header?.trim();
  if (!value) return undefined;
  // Dates are taken only where they begin with a weekday: Date.parse reads "-5" and "1.5" as years.
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : /^[a-z]{3,9},? /i.test(value)
      ? (Date.parse(value) - now.getTime()) / 1000
      : Number.NaN;
  if (!(seconds > 0)) return undefined;
  return new Date(now.getTime() + Math.min(seconds, LONGEST_WAIT) * 1000);
}
