import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';

/** Broken input, as the rows of the table number it. Every place and every person in it is invented. */

export const WEIR = [
  'The weir at Calder Sluice will stay shut until spring, the lock keeper Ida Wenn said on Tuesday, after divers found a crack in the main gate.',
  '“We found a crack as long as a boat hook,” she told reporters. Two officials of the river board said the crack had been known since March.',
  'The river board did not answer questions. Barges are being sent through the old canal at Hallow Bend, which takes a day longer.',
];
const BRIDGE = [
  'The toll bridge at Ferrow will open again on Monday, the town clerk Olm Pettick said, a month after a barge struck the third pier.',
  'Divers of the county looked at the pier twice. “It stands as firm as it did in my father’s day,” Mr Pettick told the council.',
  'A boatman who asked not to be named said he had seen the barge turn without its lamps shortly before midnight.',
];

export interface PageParts {
  readonly title?: string;
  readonly head?: string;
  readonly body?: string; // behind the article
  readonly before?: string;
  readonly paragraphs?: readonly string[];
  readonly lang?: string;
}

export const page = ({
  title = 'Weir shut until spring',
  head = '',
  body = '',
  before = '',
  paragraphs = WEIR,
  lang = 'en',
}: PageParts = {}): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${before}<article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>${body}</body></html>`;

export const weirText = WEIR.join('\n\n');
export const bridgePage = page({ title: 'Bridge opens', paragraphs: BRIDGE });

export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  file.end();
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    file.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
    file.outputStream.on('end', () => resolve(Buffer.concat(pieces)));
    file.outputStream.on('error', reject);
  });
}

/** A ZIP whose names were changed behind the back of the library, which refuses them: same length, other letters. */
export const renamed = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to.padEnd(from.length, 'x').slice(0, from.length)), 'latin1');

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${'abcdefghij'
  .split('')
  .slice(1)
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
  .join('')}]>`;

const item = (title: string, body: string): string =>
  `<item><title>${title}</title><link>https://calder.example/${title.replace(/\W/g, '')}</link><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
const fullText = WEIR.map((text) => `<p>${text}</p>`).join('');
export const rss = (items: string, declaration = '<?xml version="1.0"?>'): string =>
  `${declaration}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Calder Herald</title><link>https://calder.example/</link>${items}</channel></rss>`;

const line = (id: string, text = weirText): string => JSON.stringify({ id, text });

const warcRecord = (headers: Readonly<Record<string, string>>, body: string): Buffer => {
  const block = Buffer.from(body);
  const head = Object.entries({ ...headers, 'Content-Length': String(block.length) }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
};
const response = (address: string, status: string, header: string, body: string, type = 'response'): Buffer =>
  warcRecord(
    {
      'WARC-Type': type,
      'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-${String(address.length).padStart(12, '0')}>`,
      'WARC-Date': '2031-04-09T10:00:00Z',
      'WARC-Target-URI': address,
      'Content-Type': 'application/http; msgtype=response',
    },
    `HTTP/1.1 ${status}\r\n${header}\r\n${body}`,
  );
const html = 'Content-Type: text/html; charset=utf-8\r\n';
const chunked = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
const warc = (): Buffer =>
  Buffer.concat([
    gzipSync(response('https://calder.example/good', '200 OK', html, page())),
    gzipSync(response('https://calder.example/untyped', '200 OK', '', page({ title: 'Without a type' }))),
    gzipSync(response('https://calder.example/chunked', '200 OK', `${html}Transfer-Encoding: chunked\r\n`, chunked(bridgePage))),
    gzipSync(response('https://calder.example/gone', '404 Not Found', html, page({ title: 'Not there' }))),
    gzipSync(response('https://calder.example/again', '200 OK', html, '', 'revisit')),
    gzipSync(response('https://calder.example/cut', '200 OK', html, page())).subarray(0, 300),
  ]);

const mail = (headers: string, body: string): string =>
  `From: Desk <desk@wire.example>\r\nSubject: Weir shut\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;
const nested = `--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${WEIR[0]?.replace(/, /g, ',=\r\n ') ?? ''}\r\n\r\nThe caf=C3=A9 is open.\r\n--in\r\nContent-Type: text/html\r\n\r\n<p>Only in HTML</p>\r\n--in--\r\n--out--\r\n`;

/** Letters as old pages hold them: quotation marks in the places where Latin 1 has control signs. */
const windows1252 = (text: string): Buffer =>
  Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094').replaceAll('’', '\u0092'), 'latin1');

/** A report as it stands on a page that shows one below the other: each with its people and its time. */
const signed = (title: string, paragraphs: readonly string[]): string =>
  `<article><h1>${title}</h1><p class="byline">By Ida Moll</p><time datetime="2031-04-08">8 April 2031</time>${[...paragraphs, `${title}: more of it stands in tomorrow’s paper.`].map((text) => `<p>${text}</p>`).join('')}</article>`;

/** Every file, under the number of its row. */
export async function badInput(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const deep = (count: number): string => `<html><body>${'<div>'.repeat(count)}<p>${WEIR.join('</p><p>')}</p>`;
  const bomb = gzipSync(Buffer.alloc(40_000_000, '<p>The weir is shut, she said on Tuesday.</p>\n'));
  return {
    '01-empty.html': '',
    '01-spaces.txt': ' \n\t\n ',
    '02-text.html': weirText,
    '03-picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    '03-program.txt': Buffer.from(`MZ${'\u0001\u0002\u0000\u0090'.repeat(400)}`, 'latin1'),
    '03-noise.txt': Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 32)),
    '04-nul.txt': weirText.replace('weir', 'we\u0000ir'),
    '04-nul.html': page({ paragraphs: [weirText.replace('weir', 'we\u0000ir')] }),
    '05-deep.html': deep(2000),
    '06-deeper.html': deep(10_000),
    '07-deepest.html': deep(100_000),
    '08-unclosed.html': `<html><body>${'<b><i>'.repeat(50_000)}<p>${WEIR.join('</p><p>')}</p>`,
    '09-attributes.html': page({ before: `<div ${Array.from({ length: 100_000 }, (_, i) => `a${i}="${i}"`).join(' ')}></div>` }),
    '10-links.html': page({
      body: `<ul>${Array.from({ length: 50_000 }, (_, i) => `<li><a href="/${i}">Story number ${i}</a></li>`).join('')}</ul>`,
    }),
    '11-script.html': page({ head: `<script>${'var weir = "shut";\n'.repeat(1_600_000)}</script>` }), // 30 MB
    '12-endless.html': page({ paragraphs: Array.from({ length: 60_000 }, () => weirText) }), // 25 MB
    '13-bomb.html.gz': bomb,
    '14-bomb.zip': await zip({ 'a.txt': Buffer.alloc(40_000_000, 0x20) }),
    '14-nested.zip': await zip({ '1.zip': await zip({ '2.zip': await zip({ '3.zip': await zip({ 'a.txt': weirText }) }) }) }),
    '14-escape.zip': renamed(await zip({ 'aaaaaa/b.txt': weirText, 'fine.txt': weirText }), 'aaaaaa/b.txt', '../../b.txtx'),
    '15-laughs.xml': rss(
      `<item><title>&j;</title><link>https://calder.example/1</link><description>&j;</description></item>${item('Weir', fullText)}`,
      LAUGHS,
    ),
    '16-bare.xml': rss(
      `<item><title>Lock & weir</title><link>https://calder.example/a?b=1&c=2</link><content:encoded><![CDATA[${fullText}]]></content:encoded>${item('Second', fullText)}`,
    ),
    '17-entity.xml': rss(
      `${item('Weir', fullText)}<item><title>&secret;</title><link>https://calder.example/2</link><description>&secret;</description></item>`,
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
    ),
    '18-nan.jsonl': `{"id":"nan","text":${JSON.stringify(weirText)},"views":NaN}\n${line('after')}\n`,
    '19-lines.jsonl': `\ufeff${line('first')}\r\nnot json\r\n${line('last')}`,
    '20-utf8.txt': `\ufeff${weirText}`,
    '20-utf16le.txt': Buffer.from(`\ufeff${weirText}`, 'utf16le'),
    '20-utf16be.txt': Buffer.from(`\ufeff${weirText}`, 'utf16le').swap16(),
    '20-utf8.html': `\ufeff${page()}`,
    '21-meta.html': windows1252(page({ paragraphs: [...WEIR, 'The café “Old Lock” is open.'] }).replace('utf-8', 'windows-1252')),
    '21-none.html': windows1252(page({ paragraphs: [...WEIR, 'The café “Old Lock” is open.'] }).replace('<meta charset="utf-8">', '')),
    '21-wrong-meta.html': page({ paragraphs: [...WEIR, 'The café is open.'] }).replace('utf-8', 'windows-1252'),
    '22-mojibake.html': page({ paragraphs: [...WEIR, 'â€œIt wonâ€™t hold,â€\u009d said the cafÃ© owner.'] }),
    '23-entities.html': page({ paragraphs: [...WEIR, 'Wenn &amp;amp; Sons, &#150; &#0; &#x110000; said so.'] }),
    '24-bidi.html': page({ title: 'Weir \u202eshut\u202c now' }),
    '24-arabic.html': page({
      lang: 'ar',
      title: 'السد مغلق',
      paragraphs: Array.from(
        { length: 3 },
        () => 'قالت حارسة السد يوم الثلاثاء إن السد سيبقى مغلقا حتى الربيع بعد أن عثر الغواصون على شق في البوابة الرئيسية.',
      ),
    }),
    '25-chinese.html': page({
      lang: 'zh',
      title: '水坝关闭',
      paragraphs: Array.from(
        { length: 3 },
        () => '水闸管理员周二表示，潜水员在主闸门上发现裂缝后，水坝将关闭至春季。河务局没有回答记者的问题。',
      ),
    }),
    '25-thai.txt': 'เจ้าหน้าที่ประตูน้ำกล่าวเมื่อวันอังคารว่าเขื่อนจะปิดจนถึงฤดูใบไม้ผลิ หลังจากนักดำน้ำพบรอยแตกที่ประตูหลัก\n\nคณะกรรมการแม่น้ำไม่ได้ตอบคำถามของนักข่าว',
    '26-day.html': page({
      head: '<meta property="article:published_time" content="2031-04-08T23:30:00+0530"><meta property="article:modified_time" content="2031-04-01T08:00:00Z">',
    }),
    '26-epoch.html': page({ head: '<meta property="article:published_time" content="1970-01-01T00:00:00Z">' }),
    '26-no-zone.html': page({ head: '<meta property="article:published_time" content="2031-04-08T10:00:00">' }),
    '27-two.html': page({
      title: 'Weir shut',
      head: `<link rel="canonical" href="https://calder.example/weir"><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Fish sold","url":"https://calder.example/fish","author":{"name":"Bo Strand"},"datePublished":"2031-01-01"},{"@type":"NewsArticle","headline":"Weir shut","url":"https://calder.example/weir","author":{"name":"Ida Moll"},"datePublished":"2031-04-08"}]</script>`,
    }),
    '28-odd.html': page({
      head: `<script type="application/ld+json">\n/* made by hand */ <![CDATA[ {"@type":"NewsArticle","headline":"Weir\nshut until spring","author":{"name":"Ida Moll"},"articleBody":"<p>The weir is" } ]]></script>`,
    }),
    '29-cookies.html': `<html><head><title>Before you continue</title></head><body><h1>Before you continue</h1><p>We and our partners use cookies to store and access information on a device. Click accept to continue, or manage your choices.</p><button>Accept all cookies</button><button>Reject</button></body></html>`,
    '29-paywall.html': page({
      paragraphs: [WEIR[0] ?? ''],
      body: '<div class="paywall"><h2>Subscribe to continue reading</h2><p>This article is for subscribers only. Already a subscriber? Log in</p></div>',
      head: '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false,"headline":"Weir shut until spring"}</script>',
    }),
    '29-script.html':
      '<html><head><title>calder.example</title></head><body><noscript>Please enable JavaScript to view this page.</noscript><p>Please enable JavaScript and reload the page to continue.</p></body></html>',
    '29-robot.html':
      '<html><head><title>Just a moment...</title></head><body><h1>Verify you are human</h1><p>Complete the CAPTCHA below to prove that you are not a robot.</p></body></html>',
    '29-gone.html':
      '<html><head><title>Page not found</title></head><body><h1>404</h1><p>Sorry, the page you are looking for could not be found.</p></body></html>',
    '30-live.html': page({
      title: 'Weir live: latest updates',
      head: '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Weir live: latest updates"}</script>',
    }),
    '30-front.html': `<html><head><title>Calder Herald</title><meta property="og:type" content="website"></head><body><h1>Calder Herald</h1>${Array.from({ length: 40 }, (_, i) => `<div class="card"><h2><a href="/story/${i}">Story of the day number ${i}</a></h2><p>A line about it.</p></div>`).join('')}</body></html>`,
    '31-twice.html': page({ body: `<article class="print-only-version"><h1>Weir shut until spring</h1>${fullText}</article>` }),
    '31-next.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Weir shut until spring</title></head><body><main>${signed('Weir shut until spring', WEIR)}${signed('Bridge opens', BRIDGE)}</main></body></html>`,
    '36-records.warc.gz': warc(),
    '36-plain.warc': response('https://calder.example/plain', '200 OK', html, page({ title: 'Not compressed' })),
    '37-nested.eml': mail('Date: Tue, 08 Apr 2031 10:00:00 +0200\r\nContent-Type: multipart/mixed; boundary=out', nested),
    '37-html.eml': mail('Content-Type: text/html; charset=utf-8', `<html><body>${fullText}</body></html>`),
    '38-leftovers.html': page({
      title: 'Weir shut until spring',
      paragraphs: [
        'Share this:',
        '108019486-17234',
        ...WEIR.slice(0, 2),
        'Table of Contents',
        'Untitled 114 1024x402',
        ...WEIR.slice(2),
        'Socials',
        'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
      ],
    }),
    'zz-fine.txt': BRIDGE.join('\n\n'),
  };
}
