import type { WatchEvent } from '../operations/watch/means.ts';
import { printable, type Terminal } from './terminal.ts';

/** `14:05`, or `Wed 14:05` on another day, or `2031-04-02`, in local time; how far away is the reader's to see. */
export function instantInWords(instant: string, now: Date): string {
  const at = new Date(instant);
  const days = Math.abs(at.getTime() - now.getTime()) / 86_400_000;
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
  if (at.toDateString() === now.toDateString()) return time;
  if (days < 6) return `${at.toDateString().slice(0, 3)} ${time}`;
  return instant.slice(0, 10);
}

/** `10 min`, `6 h`, `7 days`. */
export function durationInWords(seconds: number): string {
  if (seconds < 5400) return `${Math.max(1, Math.round(seconds / 60))} min`;
  if (seconds < 129_600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

/** `; next 14:05`, and nothing for what is read once. */
const nextInWords = (next: string, now: Date): string =>
  next.startsWith('9999') ? '' : `; next ${instantInWords(next, now)}`;

/** What happened, in a line (two where there is something to do about it). */
export function eventLines(event: WatchEvent, { style }: Pick<Terminal, 'style'>, now: Date): string[] {
  const at = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  const line = (text: string): string => `${style('dim', at)} ${text}`;
  switch (event.kind) {
    case 'read':
      return [line(`${printable(event.source)}: ${event.fresh} new of ${event.items}${nextInWords(event.next, now)}`)];
    case 'unchanged':
      return [line(`${printable(event.source)}: nothing new${nextInWords(event.next, now)}`)];
    case 'failed':
      return [
        line(`${style('red', 'failed')} ${printable(event.problem.message)} [${event.problem.code}]`),
        `      ${printable(event.problem.remedy)} Next try ${instantInWords(event.next, now)}.`,
      ];
    case 'held-up':
      return [
        line(`${style('red', 'held up')} ${printable(event.problem.message)} [${event.problem.code}]`),
        `      Tried again in ${event.seconds} s.`,
      ];
    case 'not-fetched':
      return [
        line(
          `${style('yellow', 'not fetched')} ${printable(event.why)} ${
            event.next === undefined ? 'It is not tried again.' : `Next try ${instantInWords(event.next, now)}.`
          }`,
        ),
      ];
    case 'not-put':
      return [line(`${style('red', 'not on the record')} ${printable(event.name)}: ${printable(event.why)}`)];
    case 'put':
      return [line(`${printable(event.name)}: ${printable(event.outcome)}`)];
    case 'fetched':
    case 'given':
      return [];
  }
}
