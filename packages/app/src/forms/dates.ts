const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that RFC 822 and 5322 name. Letters that they do not name are no zone that can be known. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ z: 'Z', gmt: 'Z', ut: 'Z', utc: 'Z' },
  ...{ est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00' },
};

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:[Tt]|\s{1,4})(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,12})?)?\s{0,4}(Z|z|[+-]\d{2}(?::?\d{2})?|[A-Za-z]{2,5})?)?$/;
const MAIL =
  /^(?:[A-Za-z]{3,9}\.?,?\s{1,4})?(\d{1,2})[\s-]{1,4}([A-Za-z]{3,9})\.?,?[\s-]{1,4}(\d{4}|\d{2})(?:,?\s{1,4}(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:\s{0,4}([+-]\d{2}:?\d{2}|[A-Za-z]{1,5}))?)?(?:\s{0,4}\([^()]{0,60}\))?$/;
const PDF = /^D:(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2}))?)?)?)?)?(?:(Z)(?:00'?(?:00'?)?)?|([+-]\d{2})'?(\d{2})?'?)?$/;

/**
 * The moment or day that a container gives, in ISO 8601 with its own offset, and without one where it gives none. Null where it cannot be read.
 *
 * Reads ISO 8601 with its usual liberties, the dates of mails and RSS, and those of PDF. Never moves a moment into another zone and never fills in a
 * zone, a month or a day. Misses dates in words of other languages.
 */
export function isoOf(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 200) return null;
  const text = given.trim();
  const iso = ISO.exec(text);
  if (iso) return joined(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], zoneOf(iso[7]));
  const pdf = PDF.exec(text);
  if (pdf) return joined(pdf[1], pdf[2], pdf[3], pdf[4], pdf[5], pdf[6], pdf[7] ?? (pdf[8] ? `${pdf[8]}:${pdf[9] ?? '00'}` : ''));
  const mail = MAIL.exec(text);
  if (!mail) return null;
  const month = MONTHS.indexOf((mail[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  const short = Number(mail[3]);
  const year = mail[3]?.length === 2 ? short + (short < 50 ? 2000 : 1900) : short; // as RFC 5322 says
  return joined(`${year}`.padStart(4, '0'), two(month), two(mail[1]), mail[4] && two(mail[4]), mail[5], mail[6], zoneOf(mail[7]));
}

const two = (number: number | string | undefined): string => `${number ?? ''}`.padStart(2, '0');

/** "" where none is given or its letters name none. */
function zoneOf(given: string | undefined): string {
  if (!given) return '';
  if (/[A-Za-z]/.test(given)) return ZONES[given.toLowerCase()] ?? '';
  if (given === '-0000') return ''; // RFC 5322: the zone is not known
  const [, hours = '', minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(given) ?? [];
  return `${hours}:${minutes}`;
}

function joined(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  zone: string,
): string | null {
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null; // no calendar has this day
  const on = `${year}-${month}-${day}`;
  if (!hours) return on;
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 60) return on;
  return `${on}T${hours}:${minutes ?? '00'}${seconds ? `:${seconds}` : ''}${zone}`;
}
