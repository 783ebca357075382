const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const CLOCK = '(\\d{1,2})[:.](\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?\\s*([ap]\\.?m\\.?)?';
const ZONE = '(z|utc|gmt|[+-]\\d{2}:?\\d{2}|[ecmp][sd]t|bst|cet|cest|msk)?';

/** Minutes east of Greenwich of the zone names that newsrooms write; others are left out of the result. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(z|[+-]\d{4})?)?$/i;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const JOIN = '(?:\\s*(?:,|-|–|at|/|\\||\\s)\\s*)+';
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4}|\\d{2})(?:${JOIN}${CLOCK}\\s*\\(?${ZONE}\\)?)?$`,
  'i',
);
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:${JOIN}${CLOCK}\\s*\\(?${ZONE}\\)?)?$`,
  'i',
);
const CLOCK_FIRST = new RegExp(`^${CLOCK}\\s*\\(?${ZONE}\\)?(?:\\s*(?:,|-|–|on|/|\\||\\s)\\s*)+(.+)$`, 'i');
const ASCTIME = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s+(?:${ZONE}\\s+)?(\\d{4})$`,
  'i',
);

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

interface Clock {
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  readonly half?: string | undefined;
  readonly zone?: string | undefined;
}

function zoneOf(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(written);
  if (offset) return `${offset[1]}${offset[2]}:${offset[3] ?? '00'}`;
  const minutes = ZONES[written.toLowerCase()];
  if (minutes === undefined) return undefined;
  if (minutes === 0) return 'Z';
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:00`;
}

/** The ISO form, or undefined where no such day exists. A clock time that cannot be is left out, not guessed. */
function isoOf(year: number, month: number, day: number | undefined, clock: Clock): string | undefined {
  if (month < 1 || month > 12 || year < 1000) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (clock.hour === undefined || clock.minute === undefined) return date;
  let hour = Number(clock.hour);
  if (clock.half && hour <= 12) hour = (hour % 12) + (/^p/i.test(clock.half) ? 12 : 0);
  if (hour > 23 || Number(clock.minute) > 59 || Number(clock.second ?? 0) > 59) return date;
  return `${date}T${two(hour)}:${clock.minute}:${clock.second ?? '00'}${zoneOf(clock.zone) ?? ''}`;
}

/** Two-digit years of RFC 822: 00 to 68 are of this century, as POSIX reads them. */
const fullYear = (written: string): number =>
  written.length > 2 ? Number(written) : Number(written) + (Number(written) < 69 ? 2000 : 1900);

/**
 * A date written in full, as ISO 8601: `2025-02`, `2025-02-14`, `2025-02-14T15:05:00+01:00`, in the offset written.
 *
 * Reads ISO 8601, RFC 822, asctime, `14 February 2025`, `Feb. 14, 2025 3:05 PM EST`, `15:05, 14 February 2025`. Dates of
 * digits alone in another order (`02/03/2025`) are ambiguous and give undefined, as do days that do not exist.
 */
export function writtenDate(written: string): string | undefined {
  const text = written.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  if (text.length > 80) return undefined;
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return isoOf(Number(year), Number(month), day === undefined ? undefined : Number(day), {
      hour,
      minute,
      second,
      zone,
    });
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, month, year, hour, minute, second, half, zone] = dayFirst;
    return isoOf(fullYear(year!), monthOf(month!), Number(day), { hour, minute, second, half, zone });
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    const [, month, day, year, hour, minute, second, half, zone] = monthFirst;
    return isoOf(Number(year), monthOf(month!), Number(day), { hour, minute, second, half, zone });
  }
  const asctime = ASCTIME.exec(text);
  if (asctime) {
    const [, month, day, hour, minute, second, zone, year] = asctime;
    return isoOf(Number(year), monthOf(month!), Number(day), { hour, minute, second, zone });
  }
  return clockFirst(text);
}

function clockFirst(text: string): string | undefined {
  const found = CLOCK_FIRST.exec(text);
  if (!found) return undefined;
  const [, hour, minute, second, half, zone, rest] = found;
  const day = /[:]/.test(rest!) ? undefined : writtenDate(rest!);
  if (day?.length !== 10) return undefined;
  const [y, m, d] = day.split('-').map(Number);
  return isoOf(y!, m!, d, { hour, minute, second, half, zone });
}
