import type { Range } from './figure.ts';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', GBP: '£', EUR: '€', JPY: '¥', INR: '₹', ILS: '₪' };
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** A number in figures with commas, large ones by their scale: "1,200", "3.5 million". No locale is asked. */
export function figures(value: number): string {
  const scale = SCALES.find(([factor]) => value >= factor);
  if (scale) return `${Number((value / scale[0]).toFixed(3))} ${scale[1]}`;
  const [whole = '0', part] = String(Number(value.toFixed(2))).split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

const withUnit = (value: number, unit: string): string => {
  const number = figures(value);
  if (unit === '' || unit === 'person') return number;
  if (unit === 'percent') return `${number} %`;
  if (/^[A-Z]{3}$/.test(unit)) return SIGNS[unit] ? `${SIGNS[unit]}${number}` : `${number} ${unit}`;
  return `${number} ${value === 1 ? unit : plural(unit)}`;
};

/** The plural of a counted noun, as English most often makes it. */
export function plural(noun: string): string {
  const known: Readonly<Record<string, string>> = {
    person: 'people',
    man: 'men',
    woman: 'women',
    child: 'children',
    foot: 'feet',
    life: 'lives',
    wife: 'wives',
    people: 'people',
    police: 'police',
    other: 'others',
    policeman: 'policemen',
    gunman: 'gunmen',
  };
  if (/[^s]s$/.test(noun) && !/(?:us|is)$/.test(noun)) return noun; // it is one already
  if (/man$/.test(noun) && !/(?:human|german|roman|norman)$/.test(noun.toLowerCase())) return noun.replace(/man$/, 'men');
  return known[noun] ?? (/(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`);
}

/** A range as a person would say it: "5", "at least 26", "nearly $924 million", "about 300", "10 to 15". The same for the same bounds. */
export function amountOf({ min, max, approximate }: Range, unit: string): string {
  if (min !== null && max !== null && min === max) return `${approximate ? 'about ' : ''}${withUnit(min, unit)}`;
  if (min === null && max !== null) return `${approximate ? 'nearly' : 'up to'} ${withUnit(max, unit)}`;
  if (max === null && min !== null) return `at least ${withUnit(min, unit)}`;
  return min === null || max === null ? 'some' : `${approximate ? 'about ' : ''}${figures(min)} to ${withUnit(max, unit)}`;
}
