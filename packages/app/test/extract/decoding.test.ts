import { describe, expect, test } from 'vitest';
import { decodeBytes, type Decoded } from '../../src/forms/decoding/decode-bytes.ts';
import { encode } from './encode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const said = ({ notes }: Decoded): string => notes.map(({ detail }) => detail).join(' ');
const page = (body: string, charset?: string): string => `<html><head>${charset ? `<meta charset="${charset}">` : ''}<title>Quay</title></head><body><p>${body}</p></body></html>`; // prettier-ignore

const PROSE: Readonly<Record<string, string>> = {
  french:
    'La mairie a annoncé que le pont, fermé depuis l’été, rouvrirait dès vendredi : « Les câbles étaient usés », a déclaré l’ingénieure à Orvelle.',
  english: 'The mayor’s office said that the bridge – closed since May – would stay shut. “We can’t open it yet,” she said.',
  polish:
    'Most nad rzeką pozostanie zamknięty przez trzy tygodnie, powiedziała burmistrzyni. Część świateł już działa. Żaden pracownik nie został ranny, a dźwigi stoją już nad wodą i śluzą, jak ogłosiła rada.',
  czech: 'Most přes řeku zůstane uzavřený ještě tři týdny, řekla starostka. Inženýři prověřují nosníky a část světel už svítí.',
  russian: 'Мост через реку останется закрытым ещё три недели, сообщила мэр города. Инженеры проверяют опоры, и часть фонарей уже горит.',
  ukrainian: 'Міст через річку залишиться закритим ще три тижні, повідомила мерка. Інженери перевіряють опори, і є лише дрібні збитки.',
  greek: 'Η γέφυρα πάνω από τον ποταμό θα μείνει κλειστή για άλλες τρεις εβδομάδες, δήλωσε η δήμαρχος.',
  turkish:
    'Nehrin üzerindeki köprü üç hafta daha kapalı kalacak, dedi başkan. Işıkların bir kısmı yeniden çalışıyor, hiçbir işçi yaralanmadı.',
  hebrew: 'הגשר מעל הנהר יישאר סגור שלושה שבועות נוספים, אמרה ראשת העיר. המהנדסים בודקים את הקורות.',
  arabic: 'سيبقى الجسر فوق النهر مغلقا لثلاثة أسابيع أخرى، قالت رئيسة البلدية. يفحص المهندسون العوارض.',
  japanese: '川にかかる橋はあと三週間閉鎖されると市長が述べた。技師たちは橋桁を調べており、けが人はいなかった。',
  chinese: '市长表示，河上的大桥还将关闭三个星期。工程师正在检查桥梁，部分路灯已经恢复照明。没有工人受伤。',
  taiwanese: '市長表示，河上的大橋還將關閉三個星期。工程師正在檢查橋樑，部分路燈已經恢復照明。沒有工人受傷。',
  korean: '강 위의 다리는 앞으로 삼 주 동안 더 닫혀 있을 것이라고 시장이 말했다. 기술자들이 보를 점검하고 있다.',
};

describe('letters of older encodings', () => {
  const cases: readonly (readonly [prose: string, encoding: string])[] = [
    ['french', 'windows-1252'], ['english', 'windows-1252'], ['polish', 'windows-1250'], ['polish', 'iso-8859-2'], ['czech', 'windows-1250'],
    ['russian', 'windows-1251'], ['russian', 'koi8-r'], ['russian', 'iso-8859-5'], ['ukrainian', 'windows-1251'], ['ukrainian', 'koi8-u'], ['greek', 'windows-1253'],
    ['turkish', 'windows-1254'], ['hebrew', 'windows-1255'], ['arabic', 'windows-1256'], ['japanese', 'shift_jis'], ['japanese', 'euc-jp'],
    ['chinese', 'gbk'], ['taiwanese', 'big5'], ['korean', 'euc-kr'],
  ]; // prettier-ignore

  test.each(cases)('%s in %s: by the server’s word, by the page’s, against a wrong one, and with none', (prose, encoding) => {
    const words = PROSE[prose] ?? '';
    const plain = encode(words, encoding);
    expect(decodeBytes(plain, { contentType: `text/plain; charset=${encoding}`, kind: 'text' })).toMatchObject({ text: words, sure: true });
    const declared = page(words, encoding);
    expect(decodeBytes(encode(declared, encoding), { kind: 'html' })).toMatchObject({ text: declared, encoding, by: 'page' });
    const wrong = page(words, 'utf-8');
    expect(decodeBytes(encode(wrong, encoding), { kind: 'html', contentType: 'text/html; charset=UTF-8' })).toMatchObject({
      text: wrong,
      by: 'letters',
    });
    expect(decodeBytes(plain, { kind: 'text' })).toMatchObject({ text: words, sure: true });
  });

  test('the server is asked before the page, and a note tells what was used', () => {
    const bytes = encode(page(PROSE['russian'] ?? '', 'windows-1251'), 'koi8-r');
    const decoded = decodeBytes(bytes, { kind: 'html', contentType: 'text/html;charset="koi8-r"' });
    expect(decoded.text).toContain('Мост через реку');
    expect(said(decoded)).toBe('Read as KOI8-R, by the server.');
  });

  test('an XML declaration counts where nobody else says anything', () => {
    const feed = `<?xml version="1.0" encoding="windows-1251"?><rss><title>${PROSE['russian']}</title></rss>`;
    expect(decodeBytes(encode(feed, 'windows-1251'), { kind: 'xml' })).toMatchObject({ text: feed, by: 'xml' });
  });

  test('Japanese in seven bits', () => {
    const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x40, 0x6e, 0x24, 0x4b, 0x1b, 0x28, 0x42, 0x2e]);
    expect(decodeBytes(bytes, { kind: 'text' })).toMatchObject({ text: '川に.', encoding: 'iso-2022-jp' });
  });

  test('letters that fit several encodings are not sure', () => {
    expect(decodeBytes(Uint8Array.from([0x41, 0x20, 0xe8, 0x20, 0x42]), { kind: 'text' }).sure).toBe(false);
  });
});

describe('Unicode', () => {
  test('a byte-order mark decides, and is no part of the text', () => {
    const words = 'Brücke 橋';
    const pairs = (little: boolean): Uint8Array => {
      const bytes = Array.from(`\ufeff${words}`).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]);
      return Uint8Array.from(little ? bytes : bytes.flatMap((_, i) => (i % 2 === 0 ? [bytes[i + 1] as number, bytes[i] as number] : [])));
    };
    expect(
      decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(words)]), { kind: 'text', contentType: 'text/plain; charset=gbk' }),
    ).toMatchObject({ text: words, encoding: 'utf-8' });
    expect(decodeBytes(pairs(true), { kind: 'text' })).toMatchObject({ text: words, encoding: 'utf-16le' });
    expect(decodeBytes(pairs(false), { kind: 'html' })).toMatchObject({ text: words, encoding: 'utf-16be' });
  });

  test('UTF-16 without a mark is told by its zeros', () => {
    const bytes = Uint8Array.from(Array.from('The quay was closed.').flatMap((sign) => [sign.charCodeAt(0), 0]));
    expect(decodeBytes(bytes, { kind: 'text' })).toMatchObject({ text: 'The quay was closed.', encoding: 'utf-16le' });
  });

  test('bytes that are UTF-8 to the last are UTF-8, whatever is declared', () => {
    const decoded = decodeBytes(utf8('Die Brücke ist zu.'), { kind: 'html', contentType: 'text/html; charset=iso-8859-1' });
    expect(decoded.text).toBe('Die Brücke ist zu.');
    expect(said(decoded)).toBe('Read as UTF-8, by its bytes, though the server says windows-1252.');
  });

  test('a few broken bytes are counted and told', () => {
    const bytes = Uint8Array.from([...utf8('Die Brücke über die Öre bleibt für längere Zeit gesperrt, erklärte Käthe Müller'), 0xff, ...utf8(', größere Schäden drohten.')]); // prettier-ignore
    const decoded = decodeBytes(bytes, { kind: 'html' });
    expect(decoded.text).toContain('Müller\ufffd, größere');
    expect(said(decoded)).toBe('1 sign could not be read as UTF-8 and stands as “\ufffd”.');
  });

  test('an encoding that does not exist is passed over', () => {
    expect(decodeBytes(utf8('Öre'), { kind: 'html', contentType: 'text/html; charset=bogus' })).toMatchObject({
      text: 'Öre',
      encoding: 'utf-8',
      notes: [],
    });
  });
});

describe('letters that were read wrongly before they came', () => {
  test('in a page they are mended where they lead back, and the first is kept', () => {
    const decoded = decodeBytes(utf8('The cafÃ© at Öre Quay isnâ€™t open â€“ so far.'), { kind: 'html' });
    expect(decoded.text).toBe('The café at Öre Quay isn’t open – so far.');
    expect(said(decoded)).toBe('3 places had letters read in a wrong encoding, and were mended: “Ã©” was once “é”.');
  });

  test('a text stays as its owner gave it, and is flagged', () => {
    const decoded = decodeBytes(utf8('The cafÃ© is shut.'), { kind: 'text' });
    expect(decoded.text).toBe('The cafÃ© is shut.');
    expect(decoded.notes.map(({ code }) => code)).toEqual(['mojibake']);
  });

  test.each(['SÃO JOSÉ', '« Âge »', 'Größe', 'naïve façade', '10 °C, 5 £', 'Ærø'])('left alone: %s', (words) => {
    expect(decodeBytes(utf8(words), { kind: 'html' })).toMatchObject({ text: words, notes: [] });
  });
});

test('one long line of a megabyte is told in less than a second', () => {
  const bytes = encode((PROSE['russian'] ?? '').repeat(9000), 'windows-1251');
  const start = performance.now();
  expect(decodeBytes(bytes, { kind: 'text' }).encoding).toBe('windows-1251');
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each(['text/html; charset', 'charset', 'text/html; charset ', 'text/html; charset='])(
  'a page that names no encoding where it should (%j) is read all the same',
  (content) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="${content}"></head><p>Größe</p>`;
    expect(decodeBytes(new TextEncoder().encode(html), { kind: 'html' }).text).toBe(html);
  },
);
