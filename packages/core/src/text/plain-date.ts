const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A span of time as a dossier holds it: ISO 8601 bounds, how exact they are, and the words that gave them. */
export interface DatedWords {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
  readonly text?: string;
}

/** "5 March 2031", "between 3 and 5 March 2031" → "3 March 2031 to 5 March 2031", "March 2031"; the words themselves where no day was found. */
export function plainDate({ from, to, precision, text = '' }: DatedWords): string {
  const first = from ?? to;
  if (first === null) return text === '' ? 'not dated' : `“${text}”`;
  const one = plainMoment(first, precision);
  const two = plainMoment(to ?? first, precision);
  return one === two ? one : `${one} to ${two}`;
}

/** "to the day"; "not dated" where nothing is known. */
export const precisely = ({ from, to, precision }: DatedWords): string =>
  from === null && to === null ? 'no day found' : precision === 'unknown' ? 'how exact is not stated' : `to the ${precision}`;

function plainMoment(iso: string, precision: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2}))?/.exec(iso);
  if (!parts) return iso;
  const [, year = '', month, day, hour, minute] = parts;
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month);
  if (precision === 'year' || name === '') return year;
  if (precision === 'month' || day === undefined) return `${name} ${year}`;
  const date = `${Number(day)} ${name} ${year}`;
  return hour !== undefined && (precision === 'hour' || precision === 'minute') ? `${date}, ${hour}:${minute ?? '00'}` : date;
}
