import { badInput, page, rss, weirText, zip } from '../../packages/app/test/bad-input-bytes.ts';

const LARGE = 64 * 1024; // bytes; what is larger teaches no more when it is broken

/** Whole and broken files of every form, small enough that thousands can be tried. */
export async function bases(): Promise<readonly Buffer[]> {
  const broken = Object.values(await badInput()).map((bytes) => Buffer.from(bytes));
  const docx = await zip({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${weirText
      .split('\n\n')
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  });
  const mhtml = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\nSnapshot-Content-Location: https://calder.example/weir\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://calder.example/weir\r\n\r\n${page()}\r\n--x--\r\n`;
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><id>1</id><title>Weir</title><link href="https://calder.example/1"/><content type="html">&lt;p&gt;${weirText}&lt;/p&gt;</content></entry></feed>`;
  const newsml = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>Weir</headline><by>Ida Moll</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${weirText}</p></body></html></inlineXML></contentSet></newsItem>`;
  const ninjs = JSON.stringify({
    uri: 'urn:x:2',
    headlines: [{ value: 'Weir' }],
    bodies: [{ contentType: 'text/html', value: `<p>${weirText}</p>` }],
  });
  const item = (title: string): string =>
    `<item><title>${title}</title><link>https://calder.example/${title}</link><content:encoded><![CDATA[<p>${weirText}</p>]]></content:encoded></item>`;
  return [
    ...broken,
    docx,
    await zip({ 'a.html': page(), 'b.txt': weirText }),
    pdf(),
    ...[mhtml, atom, newsml, ninjs, rss(item('one') + item('two')), page()].map((text) => Buffer.from(text)),
  ].filter(({ length }) => length <= LARGE);
}

/** A PDF of one page, uncompressed, as short as readers take it. */
function pdf(): Buffer {
  const lines = weirText.match(/.{1,70}(?:\s|$)/g) ?? [];
  const content = `BT /F1 12 Tf 72 720 Td 16 TL ${lines.map((line) => `(${line.replace(/[()\\]/g, '').replace(/[^\u0020-\u007e]/g, "'")}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
    'latin1',
  );
}
