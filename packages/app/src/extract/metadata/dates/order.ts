import type { Candidate } from './candidates.ts';
import { dayOf, type Stamp, turnedOver } from './stamp.ts';

/** Countries whose papers write the month first; in Canada and the Philippines both are seen. */
const MONTH_FIRST_PLACE = /^(?:us|mil|gov)$/;
const UNCLEAR_PLACE = /^(?:ca|ph|kr|jp|cn|tw|hk|hu|lt|mn)$/;
const ANY_PLACE = /^(?:com|org|net|info|news|tv|co|io|me|biz|online|today|live|media|press|blog|site|edu|int|eu|fm|ai|app)$/;

/**
 * Whether the page writes the day before the month, as far as something tells: its other dates, its language, the country of its address.
 * Null where nothing does.
 */
export function daysFirst(candidates: readonly Candidate[], language: string | null, address: string | null): boolean | null {
  return byOtherDates(candidates) ?? byLanguage(language) ?? byPlace(address);
}

/** "25/11/2024" settles it for the page; so does "2024-12-11" beside "12/11/2024". */
function byOtherDates(candidates: readonly Candidate[]): boolean | null {
  const stamps = candidates.flatMap(({ stamp }) => (stamp ? [stamp] : []));
  const plain = new Set(stamps.filter(({ turned }) => !turned).map(dayOf));
  let first = 0;
  let second = 0;
  for (const stamp of stamps) {
    if (stamp.style !== 'numeric') continue;
    if (stamp.turned) {
      const [asDay, asMonth] = [plain.has(dayOf(stamp)), plain.has(dayOf(turnedOver(stamp)))];
      if (asDay !== asMonth) [first, second] = asDay ? [first + 2, second] : [first, second + 2];
    } else if (stamp.day > 12 && /^\D*(\d{1,2})/.test(stamp.raw)) {
      if (Number(/\d{1,2}(?=[-/.]\d{1,2}[-/.])/.exec(stamp.raw)?.[0]) === stamp.day) first += 1;
      else second += 1;
    }
  }
  return first === second ? null : first > second;
}

/** English alone says nothing; English of a country does, and nearly every other language writes the day first. */
function byLanguage(language: string | null): boolean | null {
  const [name, ...parts] = (language ?? '').toLowerCase().split(/[-_]/);
  if (!name || !/^[a-z]{2,3}$/.test(name)) return null;
  if (name !== 'en') return /^(?:zh|ja|ko|hu|lt|mn|fil|tl)$/.test(name) ? null : true;
  const place = parts.find((part) => /^[a-z]{2}$/.test(part));
  return place === undefined ? null : place === 'us' ? null : UNCLEAR_PLACE.test(place) ? null : true; // "en-us" is what many tools write unasked
}

function byPlace(address: string | null): boolean | null {
  const host = /^[a-z]+:\/\/([^/:?#]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? '';
  const place = host.split('.').at(-1) ?? '';
  if (MONTH_FIRST_PLACE.test(place)) return false;
  return place === '' || ANY_PLACE.test(place) || UNCLEAR_PLACE.test(place) || place.length !== 2 ? null : true;
}

/** `stamp` as the page means it; null where nobody can tell. */
export function settled(stamp: Stamp, first: boolean | null): Stamp | null {
  if (!stamp.turned) return stamp;
  if (first === null) return null;
  return first ? stamp : turnedOver(stamp);
}
