const MOST_SIGNS = 6000; // beyond ASCII, looked at in one text

/** Letters beyond ASCII that one language uses together, small forms. Drawn up by hand from the languages' alphabets. */
const ALPHABETS = [
  'àâæçéèêëîïôœùûüÿ', // French
  'äöüß', // German
  'áéíñóúüªº', // Spanish
  'ãáàâçéêíõóôúü', // Portuguese
  'àèéìíòóùú', // Italian
  'åäöéü', // Swedish, Finnish
  'æøåéöü', // Danish, Norwegian
  'áæéíóúýþðö', // Icelandic
  'àçèéíïòóúü·', // Catalan
  'ëéèïöüêáó', // Dutch
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýž', // Czech
  'áäčďéíĺľňóôŕšťúýž', // Slovak
  'áéíóöőúüű', // Hungarian
  'ăâîșțşţ', // Romanian
  'čćđšž', // Croatian, Slovene
  'çğıöşüâîû', // Turkish
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'äõöüšž', // Estonian
].map((letters) => new Set(letters));

const PUNCTUATION = new Set('–—‘’‚“”„…•«»‹›€£¥§°·©®™¿¡½¼¾²³ªº×÷±µ¶†‡‰\u00a0\u00ad、。「」『』（）！？：；・〜《》【】〔〕ー　，．');
const COMMON_CYRILLIC = /[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфіїєґёъ]/i;

const CYRILLIC_VOWELS = /[аеёиіїоуыэєюя]/gi;
/** The characters that stand most in the prose of China, Taiwan and Japan, and the syllables that stand most in Korea's. */
const OFTEN_HAN = new Set(
  '的一是在不了有人我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里日月者本事長東市',
);
const OFTEN_HANGUL = new Set('이다는에의을를한가고로서은하지도사기그있으리어인');

/**
 * How far `text`, read in `encoding`, looks like words of some language, from 0 to 1, by its signs beyond ASCII alone; and how many those are.
 */
export function fitOf(text: string, encoding: string): { readonly fit: number; readonly signs: number } {
  let signs = 0;
  let good = 0;
  const latin = new Map<string, number>();
  // eslint-disable-next-line no-control-regex -- what is not ASCII
  const pieces = text.split(/[\u0000-\u0040\u005b-\u0060\u007b-\u007f]+/).filter((piece) => /[^\u0000-\u007f]/.test(piece));
  for (const piece of pieces) {
    if (signs >= MOST_SIGNS) break;
    // eslint-disable-next-line no-control-regex -- what is not ASCII
    for (const match of piece.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}\u0000-\u007f]/gu)) {
      const word = match[0];
      // eslint-disable-next-line no-control-regex -- what is not ASCII
      const beyond = word.match(/[^\u0000-\u007f]/gu) ?? [];
      if (beyond.length === 0) continue;
      signs += beyond.length;
      if (!/[\p{L}\p{M}]/u.test(word)) {
        const inside = isAsciiLetter(piece[match.index - 1]) && isAsciiLetter(piece[match.index + word.length]);
        good += PUNCTUATION.has(word)
          ? inside && word !== '’' && word !== '\u00ad' && word !== '—' && word !== '–'
            ? 0.2
            : 0.9
          : /[\p{S}\p{P}\p{N}]/u.test(word)
            ? 0.3
            : -2;
        continue;
      }
      const share = wordFit(word);
      if (share === LATIN) for (const letter of beyond) latin.set(letter.toLowerCase(), (latin.get(letter.toLowerCase()) ?? 0) + 1);
      else good += share * beyond.length;
    }
  }
  const total = [...latin.values()].reduce((sum, count) => sum + count, 0);
  let inOne = 0;
  for (const alphabet of ALPHABETS) {
    let covered = 0;
    for (const [letter, count] of latin) if (alphabet.has(letter)) covered += count;
    inOne = Math.max(inOne, covered);
  }
  good += inOne + 0.2 * (total - inOne);
  return { fit: signs === 0 ? 0 : Math.max(0, good / signs) * usage(text, encoding), signs };
}

/** 1 where letters stand as often as their language has them, less where every letter is possible and the whole is not. */
function usage(text: string, encoding: string): number {
  const beginning = text.slice(0, 20_000);
  const count = (shape: RegExp): number => beginning.match(shape)?.length ?? 0;
  const cyrillic = count(/\p{sc=Cyrillic}/gu);
  if (cyrillic > 20) {
    const vowels = count(CYRILLIC_VOWELS) / cyrillic;
    const capitals = count(/[А-ЯЁІЇЄҐ]/g) / cyrillic;
    return vowels > 0.33 && vowels < 0.56 && capitals < 0.5 ? 1 : 0.6;
  }
  const greek = count(/\p{sc=Greek}/gu);
  if (greek > 20) {
    const vowels = count(/[αεηιουωάέήίόύώϊϋ]/gi) / greek;
    return vowels > 0.4 && vowels < 0.65 ? 1 : 0.6;
  }
  const kana = count(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = beginning.match(/\p{sc=Han}/gu) ?? [];
  const hangul = beginning.match(/\p{sc=Hangul}/gu) ?? [];
  if (kana > 0.1 * (kana + han.length) && kana > 5) return /^(?:gbk|big5|euc-kr)$/.test(encoding) ? 0.6 : 1;
  if (han.length > 10 && han.length > hangul.length)
    return 0.6 + 0.4 * Math.min(1, han.filter((sign) => OFTEN_HAN.has(sign)).length / han.length / 0.08);
  if (hangul.length > 10) return 0.6 + 0.4 * Math.min(1, hangul.filter((sign) => OFTEN_HANGUL.has(sign)).length / hangul.length / 0.15);
  return 1;
}

const LATIN = Symbol('latin') as unknown as number;
const isAsciiLetter = (sign: string | undefined): boolean => sign !== undefined && /[a-z]/i.test(sign);

/** The share for each letter of one word. Latin words are counted by their alphabet, over the whole text. */
function wordFit(word: string): number {
  if (/\p{Ll}\p{Lu}/u.test(word) && !/^\p{Lu}?\p{Ll}{1,2}\p{Lu}\p{Ll}+$/u.test(word)) return 0.1; // capitals behind small letters, save "McArthur"
  const cyrillic = word.match(/\p{sc=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > 0) {
    if (cyrillic < [...word].length) return 0.1;
    return [...word].filter((letter) => COMMON_CYRILLIC.test(letter)).length / cyrillic > 0.8 ? 1 : 0.4;
  }
  if (/^[\p{sc=Latin}\p{M}]+$/u.test(word)) return /\p{Lu}{2}/u.test(word) && /\p{Ll}/u.test(word) ? 0.1 : LATIN;
  if (/\p{sc=Latin}/u.test(word)) return 0.1;
  if (/^[\p{sc=Greek}\p{M}]+$/u.test(word)) return word.length > 1 ? 0.95 : 0.4;
  if (/^[\p{sc=Hebrew}\p{M}]+$/u.test(word) || /^[\p{sc=Arabic}\p{M}]+$/u.test(word)) return word.length > 1 ? 0.9 : 0.5;
  if (/^\p{sc=Thai}+$/u.test(word)) return word.length > 2 ? 0.9 : 0.3;
  const letters = [...word];
  return letters.reduce((sum, letter) => sum + eastAsian(letter), 0) / letters.length;
}

function eastAsian(letter: string): number {
  if (/[\uff61-\uff9f]/.test(letter)) return 0.1; // katakana of half width: bytes of something else, nearly always
  if (/[\p{sc=Hiragana}\p{sc=Katakana}ー]/u.test(letter)) return 1;
  const common = (commonCharacters ??= commonOf());
  return common.has(letter) ? 0.95 : 0.15;
}

let commonCharacters: ReadonlySet<string> | null = null;

/** Characters in common use, as the standards of China, Taiwan, Japan and Korea set them apart: each keeps them in rows of their own. */
function commonOf(): ReadonlySet<string> {
  const rows: readonly (readonly [encoding: string, first: number, last: number])[] = [
    ['gbk', 0xb0, 0xd7],
    ['euc-jp', 0xb0, 0xcf],
    ['euc-kr', 0xb0, 0xc8],
    ['big5', 0xa4, 0xc6],
  ];
  const common = new Set<string>();
  for (const [encoding, first, last] of rows) {
    const bytes: number[] = [];
    for (let lead = first; lead <= last; lead += 1) {
      for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
      if (encoding === 'big5') for (let trail = 0x40; trail <= 0x7e; trail += 1) bytes.push(lead, trail);
    }
    for (const letter of new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
      if (/[\p{sc=Han}\p{sc=Hangul}]/u.test(letter)) common.add(letter);
  }
  return common;
}
