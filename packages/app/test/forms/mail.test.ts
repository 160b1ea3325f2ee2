import { describe, expect, test } from 'vitest';
import { blocksOf, codesOf, mailOf, opened, PAGE, pdfOf, column, REPORT, SECOND, textOf, told } from './made.ts';

const HEAD = [
  'From: "Coast Wire News Desk" <desk@wire.example>',
  'To: desk@velm.example',
  'Subject: Fwd: RE: Bridge shut',
  'Date: Wed, 09 Apr 2031 10:00:00 +0200',
  'Message-ID: <1@wire.example>',
  'MIME-Version: 1.0',
];
const base64 = (content: string | Uint8Array): string =>
  Buffer.from(content)
    .toString('base64')
    .replace(/(.{76})/g, '$1\r\n');
const part = (head: string, body: string): string => `--b\r\n${head}\r\n\r\n${body}\r\n`;

describe('row 37: mails', () => {
  test('a plain mail: its words, subject, sender and date with its zone', async () => {
    const [one] = await opened(
      'wire.eml',
      mailOf(...HEAD, 'Content-Type: text/plain; charset=utf-8', '', REPORT, '', '> Earlier we wrote', '> this.'),
    );
    expect(textOf(one)).toBe(`${REPORT}\n\n> Earlier we wrote\n> this.`);
    expect(one?.kind === 'text' && one.known).toEqual({
      id: '1@wire.example',
      title: 'Bridge shut',
      outlet: 'Coast Wire News Desk', // a house and no person
      published: '2031-04-09T10:00:00+02:00',
    });
    expect(blocksOf(one)[1]).toBe('quotation: > Earlier we wrote\n> this.');
  });

  test.each([
    ['Desk <desk@coastwire.example>', `VELM, April 9 (Coast Wire) - ${REPORT}`, 'Coast Wire', 'stands at the head'],
    ['Newsroom <news@coast.example>', `Coast Times, 9 April 2031\n\n${REPORT}`, 'Coast Times', 'stands at the head'],
    ['"News Desk" <desk@coastwire.example>', REPORT, 'coastwire.example', 'is the domain'],
    ['no-reply <no-reply@gmail.com>', REPORT, undefined, undefined],
    ['The Press <desk@press.example>', REPORT, 'The Press', undefined],
    ['Coast Desk <desk@coast.example>', REPORT, 'Coast Desk', undefined],
  ])('from %s: what anybody could be called is no outlet', async (from, text, outlet, note) => {
    const [one] = await opened('wire.eml', mailOf(`From: ${from}`, ...HEAD.slice(1), 'Content-Type: text/plain', '', text));
    const known = one?.kind === 'text' ? one.known : {};
    expect([known.outlet, known.byline]).toEqual([outlet, undefined]);
    expect(one?.kind === 'text' && one.notes.map(({ detail }) => detail).join()).toEqual(
      note === undefined ? '' : expect.stringContaining(note),
    );
  });

  test('what stands behind a thousand parts, or deeper than twelve, is said to be unread', async () => {
    const head = (boundary: string): string => `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n`;
    const many = part('Content-Type: text/plain', 'Shut.').repeat(1001);
    const [words, left] = await opened('many.eml', `${HEAD.join('\r\n')}\r\n${head('b')}${many}--b--`);
    expect(textOf(words)).toHaveLength(1000 * 'Shut.\n\n'.length - 2);
    expect(left && told(left)).toBe('many.eml: refused, archive-too-big');
    const nested = Array.from({ length: 20 }, (_, i) => `${head(`n${i}`)}--n${i}\r\n`).join('');
    const deep = await opened('deep.eml', `${HEAD.join('\r\n')}\r\n${nested}Content-Type: text/plain\r\n\r\n${REPORT}`);
    expect(deep.map(told)).toEqual(['deep.eml: refused, archive-too-big']);
  });

  test('nested parts: plain text before HTML', async () => {
    const inner = `Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>${SECOND}</p>\r\n--c\r\nContent-Type: text/plain\r\n\r\n${REPORT}\r\n--c--`;
    const all = await opened('wire.eml', mailOf(...HEAD, 'Content-Type: multipart/mixed; boundary="b"', '', `--b\r\n${inner}\r\n--b--`));
    expect(all.map(told)).toEqual(['wire.eml: text of eml']);
    expect(textOf(all[0])).toBe(REPORT);
  });

  test('HTML where the plain text only says so', async () => {
    const [one] = await opened(
      'wire.eml',
      mailOf(
        ...HEAD,
        'Content-Type: multipart/alternative; boundary=b',
        '',
        part('Content-Type: text/plain', 'Best viewed as HTML.') + part('Content-Type: text/html; charset=utf-8', PAGE) + '--b--',
      ),
    );
    expect(told(one!)).toBe('wire.eml: page of eml');
    expect(one?.kind === 'page' && [one.capture.contentType, one.notes[0]?.code]).toEqual(['text/html; charset=utf-8', 'html-part']);
  });

  test('quoted-printable: soft breaks are joined, bytes beyond ASCII and a stray "=" kept', async () => {
    const [one] = await opened(
      'wire.eml',
      mailOf(
        ...HEAD,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'The har=',
        'bour of V=C3=A9lm =3D shut, 2 =',
        '= 2.',
      ),
    );
    expect(textOf(one)).toBe('The harbour of Vélm = shut, 2 = 2.');
  });

  test('base64 in another charset than it says', async () => {
    const words =
      'Der Hafen von Velm bleibt gesperrt. Die Brücke über den Fluss wurde am Montag geräumt, weil Taucher Risse fanden. “Wir warten”, sagte der Müller größte Fährbetrieb.';
    const [utf8] = await opened(
      'wire.eml',
      mailOf(...HEAD, 'Content-Type: text/plain; charset=us-ascii', 'Content-Transfer-Encoding: base64', '', base64(words)),
    );
    expect(textOf(utf8)).toBe(words);
    const [old] = await opened(
      'wire.eml',
      mailOf(
        ...HEAD,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        base64(Buffer.from(words.replace(/[“”]/g, '"'), 'latin1')),
      ),
    );
    expect(textOf(old)).toContain('Brücke über den Fluss');
  });

  test('lines that "format=flowed" broke are joined, quoted ones apart', async () => {
    const [one] = await opened(
      'wire.eml',
      mailOf(...HEAD, 'Content-Type: text/plain; format=flowed', '', 'The bridge ', 'was shut ', 'on Monday.', '> We ', '> wait.'),
    );
    expect(textOf(one)).toBe('The bridge was shut on Monday.\n> We wait.');
  });

  test('headers in every spelling', async () => {
    const [one] = await opened(
      'wire.eml',
      mailOf(
        'From: =?utf-8?Q?Ana_R=C3=BAiz?= <ana@velm.example>',
        'Subject: =?utf-8?B?QnLDvGNrZQ==?=',
        '  =?utf-8?B?IHNodXQ=?=',
        'Date: Wed, 9 Apr 31 10:00 EST',
        'MIME-Version: 1.0',
        '',
        REPORT,
      ),
    );
    expect(one?.kind === 'text' && one.known).toEqual({ byline: 'Ana Rúiz', title: 'Brücke shut', published: '2031-04-09T10:00-05:00' });
  });

  test('winmail.dat is named, and says what to do', async () => {
    const all = await opened(
      'wire.eml',
      mailOf(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        part('Content-Type: application/ms-tnef; name="winmail.dat"\r\nContent-Transfer-Encoding: base64', base64('xxxx')) + '--b--',
      ),
    );
    expect(all.map(told)).toEqual(['wire.eml/winmail.dat: refused, outlook-mail']);
  });

  test('reports attached to it are opened too; its logo is passed over, and its covering line is no report', async () => {
    const pdf = pdfOf([column(60, 780, REPORT.split(/(?<=\.) /))]);
    const all = await opened(
      'wire.eml',
      mailOf(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        part('Content-Type: text/plain', 'Please find it attached.') +
          part('Content-Type: image/png; name="logo.png"\r\nContent-Transfer-Encoding: base64', base64('xx')) +
          part(
            "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=utf-8''bri%20dge.pdf\r\nContent-Transfer-Encoding: base64",
            base64(pdf),
          ) +
          '--b--',
      ),
    );
    expect(all.map(told)).toEqual(['wire.eml: refused, empty', 'wire.eml/bri dge.pdf: text of pdf']);
  });

  test('a forwarded mail is a report of its own', async () => {
    const inner = mailOf(
      'From: Ben Okoye <ben@orrin.example>',
      'Subject: Orrin',
      'Date: Tue, 08 Apr 2031 09:00:00 +0000',
      'MIME-Version: 1.0',
      '',
      SECOND,
    );
    const all = await opened(
      'wire.eml',
      mailOf(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        part('Content-Type: text/plain', REPORT) + part('Content-Type: message/rfc822', inner) + '--b--',
      ),
    );
    expect(all.map(told)).toEqual(['wire.eml: text of eml', 'wire.eml/forwarded-1.eml: text of eml']);
    expect(all[1]?.kind === 'text' && all[1].known.byline).toBe('Ben Okoye');
  });

  test('one forwarded in its words is noted', async () => {
    const [one] = await opened(
      'wire.eml',
      mailOf(...HEAD, '', 'See below.', '', '---------- Forwarded message ---------', 'From: Ben', '', REPORT),
    );
    expect(one?.kind === 'text' && one.notes.map(({ code }) => code)).toEqual(['forwarded']);
  });

  test('parts without end, and without number', async () => {
    const deep = Array.from({ length: 2000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`).join('\r\n');
    const many = part('Content-Type: text/plain', 'x').repeat(50_000);
    for (const body of [deep, many]) {
      const began = performance.now();
      await opened('wire.eml', mailOf(...HEAD, body.startsWith('--') ? 'Content-Type: multipart/mixed; boundary=b\r\n\r\n' + body : body));
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });

  test('a mail without words is refused', async () => {
    expect(codesOf(await opened('wire.eml', mailOf(...HEAD, '', '  ')))).toEqual(['empty']);
  });

  test('a box of mails', async () => {
    const mail = mailOf('From desk@wire.example Wed Apr  9 10:00:00 2031', ...HEAD, '', REPORT, '', '');
    expect((await opened('box', mail.replaceAll('\r\n', '\n').repeat(2))).map(told)).toEqual([
      'box/1.eml: text of eml',
      'box/2.eml: text of eml',
    ]);
  });

  test('prose with a colon is no mail', async () => {
    expect(told((await opened('a.txt', `Velm: the bridge\nDate: unknown\nFrom: the harbour\n\n${REPORT}`))[0]!)).toBe(
      'a.txt: text of plain',
    );
  });
});

describe('saved pages (MHTML)', () => {
  const saved = (page: string): string =>
    mailOf(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://velm.example/1',
      'Subject: Bridge shut',
      'Date: Wed, 9 Apr 2031 10:00:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      part(
        'Content-Type: text/html\r\nContent-ID: <f@x>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://velm.example/1',
        page,
      ) +
        part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', base64('xx')) +
        part('Content-Type: text/html\r\nContent-Location: https://ads.example/', '<p>Buy</p>') +
        '--b--',
    );

  test('the page itself, with its address and the moment it was saved; frames and pictures are left', async () => {
    const all = await opened('saved.mhtml', saved(PAGE.replaceAll('=', '=3D')));
    expect(all.map(told)).toEqual(['saved.mhtml: page of mhtml']);
    expect(textOf(all[0])).toBe(PAGE);
    expect(all[0]?.kind === 'page' && [all[0].capture.address, all[0].capture.retrieved, all[0].known.published]).toEqual([
      'https://velm.example/1',
      '2031-04-09T10:00:00+02:00',
      undefined,
    ]);
  });

  test('bytes of another encoding stay bytes, for the page to say which', async () => {
    const [one] = await opened('saved.mht', saved('<meta charset=3Dwindows-1252><p>V=E9lm</p>'));
    expect(one?.kind === 'page' && one.capture.bytes.includes(0xe9)).toBe(true);
  });
});
