import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Note } from '@stemma/core';
import type { eld } from 'eld/small';

/** The language of a report, or null with a note that says why none is told. */
export interface LanguageTold {
  readonly language: string | null; // BCP 47 in small letters: "en", "pt-br"
  readonly notes: readonly Note[];
}

const FEWEST_LETTERS = 40; // below it a name or a headline can look like any language
const CHUNK = 700; // code units read at once; quotations in another language are often shorter than a paragraph
const MOST_CHUNKS = 24; // spread over the text
const SHARE = 0.7; // of the letters whose language is told: so many must be in one
const TOLD = 0.4; // of all letters: so many must be in it

/**
 * In which language `text` is written, by its script and its words; `declared` is what the page or the container says.
 *
 * What is declared decides only between languages that are written nearly alike, and adds the country ("pt-br"). Never guesses: what is short, mixed or
 * like several languages has none. English is "en" wherever it is written.
 */
export function languageOf(text: string, { declared = null }: { declared?: string | null } = {}): LanguageTold {
  const said = declared?.trim().toLowerCase().replaceAll('_', '-') ?? null;
  const letters = new Map<string, number>();
  let all = 0;
  const chunks = chunksOf(text).map((chunk) => [chunk, chunk.match(/\p{L}/gu)?.length ?? 0] as const);
  // What is plainly English as a whole needs no tables of other languages, which cost more to load than the rest of the reading
  const plain = chunks.reduce((sum, [chunk, count]) => sum + (isPlainEnglish(chunk) ? count : 0), 0);
  if (plain >= FEWEST_LETTERS && plain >= SHARE * chunks.reduce((sum, [, count]) => sum + count, 0))
    return { language: withCountry('en', said), notes: [] };
  for (const [chunk, count] of chunks) {
    if (count === 0) continue;
    all += count;
    const language = ofScript(chunk, count) ?? ofWords(chunk, count, said);
    if (language !== null) letters.set(language, (letters.get(language) ?? 0) + count);
  }
  const needed = [...letters.keys()].every((language) => SCRIPTED.has(language)) ? FEWEST_LETTERS / 4 : FEWEST_LETTERS; // a letter of Chinese is a word
  if (all < needed) return { language: null, notes: [note('language-too-short', 'The text is too short to tell its language.')] };
  const order = [...letters].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [first, second] = order;
  const told = order.reduce((sum, [, count]) => sum + count, 0);
  const base = said?.split('-')[0];
  const enough = first?.[0] === base ? TOLD / 2 : TOLD; // lists and tables tell no language, and the page does
  if (first && first[1] >= SHARE * told && first[1] >= enough * all) return { language: withCountry(first[0], said), notes: [] };
  if (first && second && second[1] >= 0.15 * all)
    return { language: null, notes: [note('language-mixed', `The text is written in more than one language: ${order.slice(0, 3).map(([name]) => name).join(', ')}.`)] }; // prettier-ignore
  return { language: null, notes: [note('language-uncertain', 'The language of the text could not be told.')] };
}

const note = (code: string, detail: string): Note => ({ code, detail });

/** Pieces of `text` that end where a line or a sentence does, taken evenly from the whole of it. */
function chunksOf(text: string): readonly string[] {
  const step = Math.max(CHUNK, Math.ceil(text.length / MOST_CHUNKS));
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += step) chunks.push(text.slice(at, at + CHUNK));
  return chunks;
}

/** Scripts that one language of the press is written in, or nearly so. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{sc=Hangul}/gu, 'ko'],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Khmer}/gu, 'km'],
  [/\p{sc=Lao}/gu, 'lo'],
  [/\p{sc=Myanmar}/gu, 'my'],
  [/\p{sc=Sinhala}/gu, 'si'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Kannada}/gu, 'kn'],
  [/\p{sc=Malayalam}/gu, 'ml'],
  [/\p{sc=Gujarati}/gu, 'gu'],
  [/\p{sc=Gurmukhi}/gu, 'pa'],
];
const SCRIPTED = new Set(['ko', 'ja', 'zh', 'th']);

/** Null where most letters are of a script that many languages share. */
function ofScript(chunk: string, letters: number): string | null {
  if (/^[\p{sc=Latin}\p{sc=Cyrillic}\P{L}]*$/u.test(chunk)) return null;
  const share = (script: RegExp): number => (chunk.match(script)?.length ?? 0) / letters;
  const kana = share(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  if (kana > 0.1 && kana + share(/\p{sc=Han}/gu) > 0.6) return 'ja';
  if (share(/\p{sc=Arabic}/gu) > 0.6) return ofArabicLetters(chunk);
  return SCRIPTS.find(([script]) => share(script) > 0.6)?.[1] ?? null;
}

/** Persian and Urdu write letters that Arabic has not. */
function ofArabicLetters(chunk: string): string | null {
  const many = (letters: RegExp): number => chunk.match(letters)?.length ?? 0;
  const urdu = many(/[ٹڈڑےںھ]/g);
  const persian = many(/[پچژگی]/g);
  const arabic = many(/[ةىيك]/g);
  if (urdu > 2 && urdu > persian / 8) return 'ur';
  if (persian > arabic) return 'fa';
  return arabic > 0 ? 'ar' : null;
}

/** Words that join English sentences, and that other languages seldom have as well. */
const ENGLISH = new Set(
  'the of and to that it was for with as his he be by have this had not are but from they she which or we an were been their has would there what will if can said who its about into than them could after when also other more some these one out up over only between before because during under while where being those no'.split(
    ' ',
  ),
);
const ENGLISH_SHARE = 0.24; // English prose has 35 to 45 of a hundred; its nearest neighbours fewer than 8

const wordsOf = (chunk: string): readonly string[] => chunk.toLowerCase().match(/\p{L}+/gu) ?? [];
const joining = (chunk: string): number => wordsOf(chunk).filter((word) => ENGLISH.has(word)).length;

function isPlainEnglish(chunk: string): boolean {
  const { length } = wordsOf(chunk);
  return length >= 8 && joining(chunk) / length >= ENGLISH_SHARE;
}

function ofWords(chunk: string, letters: number, said: string | null): string | null {
  if (isPlainEnglish(chunk)) return 'en';
  if (letters < FEWEST_LETTERS / 2) return null;
  const found = detector().detect(chunk);
  const scores = Object.entries(found.getScores()).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [first, second] = scores;
  if (!first || !found.isReliable()) return null;
  const base = said?.split('-')[0] ?? '';
  const alike = ALIKE.find((group) => group.includes(first[0]));
  if (alike?.includes(base)) return base;
  if (first[0] === 'en' && joining(chunk) === 0) return null; // names, scores, lists
  const close = second && second[1] > first[1] * 0.97;
  return close && letters < 150 ? null : first[0];
}

/** Written so much alike that only what is declared can decide. */
const ALIKE: readonly (readonly string[])[] = [
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['id', 'ms'],
  ['no', 'nb', 'nn', 'da'],
  ['tl', 'fil'],
];

/** "pt" of a page that declares "pt-BR" is "pt-br"; English stays "en". */
function withCountry(language: string, said: string | null): string {
  return language !== 'en' && said !== null && said.startsWith(`${language}-`) && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){1,3}$/.test(said)
    ? said
    : language;
}

type Detector = typeof eld;
let loaded: Detector | null = null;

/** Its tables take most of a second and 100 MB, which a page in plain English need not wait for. */
function detector(): Detector {
  loaded ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: Detector }).eld;
  return loaded;
}
