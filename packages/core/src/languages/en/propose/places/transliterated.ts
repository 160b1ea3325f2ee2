import { distance } from '../propositions/spelling.ts';

/**
 * A name with what transliteration leaves open taken out: equal for "Lennah", "Lena" and "Leena", for "al-Karim" and "Kareem".
 *
 * Vowels count as one, doubled letters as single, "q", "c" and "k" as one; articles, hyphens, apostrophes and marks above letters go. A key for comparing, no spelling.
 */
export function skeletonOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʿʾ`]/g, '')
    .replace(/^(?:al|el|ad|as|ar|an|at|az|ash|the)[- ](?=\p{L}{3})/u, '')
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !/^(?:al|el|ad|as|ash)$/.test(word))
    .map((word) =>
      word
        .replace(/ph/g, 'f')
        .replace(/c(?![h])/g, 'k')
        .replace(/q/g, 'k')
        .replace(/(?:gh|dh|kh|zh)/g, (pair) => pair[0]!)
        .replace(/(?<=.)h$/, '')
        .replace(/[aeiouyw]+/g, 'a')
        .replace(/(.)\1+/g, '$1')
        .replace(/(?<=.)a$/, ''),
    )
    .join(' ');
}

const SHORTEST = 4;
const LONGER = 3; // letters by which two spellings of one name differ in length at most
const FURTHEST = 3; // letters of a word that are changed
const ENGLISH = /^(?:north|south|east|west|new|san|saint|st|fort|mount|lake|upper|lower)/; // one letter makes another place of it

/** True for two different ways to write one foreign name. Short ones are too easily alike. */
export function spellsOne(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (
    x.replace(/[\s-]/g, '') === y.replace(/[\s-]/g, '') ||
    x[0] !== y[0] ||
    Math.min(x.length, y.length) < SHORTEST ||
    Math.abs(x.length - y.length) > LONGER
  )
    return false;
  if (`${x}s` === y || `${y}s` === x || x.split(' ').length !== y.split(' ').length) return false;
  if (ENGLISH.test(x) || x.split(' ').some((word, i) => distance(word, y.split(' ')[i]!) > FURTHEST)) return false;
  const skeleton = skeletonOf(x);
  return skeleton.length >= 2 && skeleton === skeletonOf(y);
}
