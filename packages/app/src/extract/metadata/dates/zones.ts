import { two } from './stamp.ts';

/**
 * Zones that RFC 822 and common use name in one way only, with their distance from UTC in minutes. "CST", "IST", "BST" and "AST" are the names of several zones
 * and stand in no table: a page that says so has given a zone, and we do not know which.
 */
const MINUTES: Readonly<Record<string, number>> = {
  UTC: 0, GMT: 0, UT: 0, Z: 0, WET: 0, WEST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180, MSK: 180, TRT: 180,
  EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600, NST: -210, NDT: -150, ADT: -180,
  PKT: 300, WIB: 420, ICT: 420, HKT: 480, SGT: 480, AWST: 480, PHT: 480, JST: 540, KST: 540, AEST: 600, AEDT: 660, ACST: 570, ACDT: 630, NZST: 720, NZDT: 780, SAST: 120, WAT: 60, EAT: 180, BRT: -180,
}; // prettier-ignore
const SHARED = /^(?:CST|IST|BST|AST|ET|CT|MT|PT|SST|GST)$/;

export interface Zone {
  readonly offset: string | null; // "+05:30"; null where the name stands for several zones
  readonly name: string | null;
}

/** The zone that `word` names, in capitals as zones are written. Null where it names none. */
export function zoneNamed(word: string): Zone | null {
  const minutes = Object.hasOwn(MINUTES, word) ? MINUTES[word] : undefined;
  if (minutes !== undefined) return { offset: offsetOf(minutes), name: word };
  return SHARED.test(word) ? { offset: null, name: word } : null;
}

export function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z';
  const away = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
