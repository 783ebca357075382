import { outletNamed, outletOfHost } from './outlets.ts';

/** The time zone (IANA) of newsrooms by country, ISO 3166-1 alpha-2; large countries by where their outlets in the table sit. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  US: 'America/New_York',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  FR: 'Europe/Paris',
  DE: 'Europe/Berlin',
  IT: 'Europe/Rome',
  ES: 'Europe/Madrid',
  NL: 'Europe/Amsterdam',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  CZ: 'Europe/Prague',
  BG: 'Europe/Sofia',
  LV: 'Europe/Riga',
  UA: 'Europe/Kyiv',
  BY: 'Europe/Minsk',
  RU: 'Europe/Moscow',
  TR: 'Europe/Istanbul',
  IL: 'Asia/Jerusalem',
  QA: 'Asia/Qatar',
  SA: 'Asia/Riyadh',
  IR: 'Asia/Tehran',
  PK: 'Asia/Karachi',
  IN: 'Asia/Kolkata',
  SG: 'Asia/Singapore',
  HK: 'Asia/Hong_Kong',
  CN: 'Asia/Shanghai',
  TW: 'Asia/Taipei',
  KR: 'Asia/Seoul',
  KP: 'Asia/Pyongyang',
  JP: 'Asia/Tokyo',
  AU: 'Australia/Sydney',
  NZ: 'Pacific/Auckland',
  ZA: 'Africa/Johannesburg',
  CA: 'America/Toronto',
  BR: 'America/Sao_Paulo',
  AR: 'America/Argentina/Buenos_Aires',
  VE: 'America/Caracas',
  CU: 'America/Havana',
};

/** Outlets whose newsroom keeps another time than most of their country's. */
const BY_NAME: Readonly<Record<string, string>> = {
  'Los Angeles Times': 'America/Los_Angeles',
  'San Francisco Chronicle': 'America/Los_Angeles',
  'The Seattle Times': 'America/Los_Angeles',
  'Yahoo News': 'America/Los_Angeles',
  'Chicago Tribune': 'America/Chicago',
};

/** Outlets that publish from so many places that no zone is theirs. */
const NO_ZONE = new Set(['MSN', 'Reuters', 'Bloomberg', 'Dow Jones Newswires', 'Voice of America', 'Al Jazeera']);

/**
 * The time zone (IANA) in which an outlet's days are counted, by the table of outlets; undefined for outlets that are
 * not in it, and for agencies that publish around the clock from many places.
 */
export function zoneOfOutlet(outlet: {
  readonly name: string | null;
  readonly domain: string | null;
}): string | undefined {
  const known =
    (outlet.domain ? outletOfHost(outlet.domain) : undefined) ?? (outlet.name ? outletNamed(outlet.name) : undefined);
  if (!known || known.agency || NO_ZONE.has(known.name)) return undefined;
  return BY_NAME[known.name] ?? (known.country ? BY_COUNTRY[known.country] : undefined);
}

/** An instant in universal time, as `writtenDate` gives it. */
const UNIVERSAL = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/;

/** The day, ISO, of an instant told in universal time as the clocks of a zone showed it; undefined for other dates. */
export function localDay(instant: string, zone: string): string | undefined {
  if (!UNIVERSAL.test(instant)) return undefined;
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(instant));
}
