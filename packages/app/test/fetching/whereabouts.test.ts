import { describe, expect, test } from 'vitest';
import { webAddress } from '../../src/fetching/address.ts';
import { whyNotPublic } from '../../src/fetching/whereabouts.ts';
import { Problem } from '../../src/problems.ts';

describe('which machines are public', () => {
  test.each([
    '1.1.1.1',
    '9.9.9.9',
    '172.32.0.1',
    '172.15.255.255',
    '100.63.255.255',
    '100.128.0.1',
    '11.0.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
    '2400::1',
  ])('%s is', (ip) => expect(whyNotPublic(ip)).toBeNull());
  test.each(
    [
      ['0.0.0.0', '0.1.2.3', '127.0.0.1', '127.255.255.254', '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
      ['169.254.169.254', '169.254.170.2', '100.64.0.1', '100.100.100.200', '100.127.255.255', '168.63.129.16', '192.0.0.192', '192.0.2.7'],
      [
        '198.18.0.1',
        '198.19.255.255',
        '198.51.100.9',
        '203.0.113.9',
        '192.88.99.1',
        '224.0.0.1',
        '239.255.255.255',
        '240.0.0.1',
        '255.255.255.255',
      ],
      [
        '::',
        '::1',
        'fe80::1',
        'fe80::1%eth0',
        'febf::1',
        'fec0::1',
        'fc00::1',
        'fd00:ec2::254',
        'ff02::1',
        '100::1',
        '2001:db8::1',
        '3fff::1',
        '5f00::1',
      ],
      [
        '::ffff:127.0.0.1',
        '::ffff:8.8.8.8',
        '::127.0.0.1',
        '::ffff:0:127.0.0.1',
        '64:ff9b::7f00:1',
        '64:ff9b::808:808',
        '64:ff9b:1::a00:1',
      ],
      [
        '2002:7f00:1::',
        '2002:808:808::',
        '2001::1',
        '2001:0:4136:e378:8000:63bf:3fff:fdd2',
        '2001:10::1',
        '2001:20::1',
        '4000::1',
        'e000::1',
      ],
      ['2606:4700::5efe:127.0.0.1', '2606:4700::200:5efe:10.0.0.1', '[::1]', '', 'nonsense', '127.1', '0x7f.0.0.1', '1.1.1.1.1', ':::'],
    ].flat(),
  )('“%s” is not', (ip) => expect(whyNotPublic(ip)).not.toBeNull());
});

const judged = (typed: string): string => {
  try {
    return webAddress(typed, whyNotPublic).href;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe('row 33: spellings of addresses', () => {
  test.each(
    [
      [
        'http://127.0.0.1/',
        'http://127.1/',
        'http://127.0.1/',
        'http://2130706433/',
        'http://0x7f000001/',
        'http://0x7f.1/',
        'http://0177.0.0.1/',
      ],
      [
        'http://017700000001/',
        'http://127.0.0.1./',
        'http://127。0。0。1/',
        'http://１２７.0.0.1/',
        'http://%31%32%37.0.0.1/',
        'http:\\\\127.0.0.1\\',
      ],
      [
        'http://0/',
        'http://0.0.0.0/',
        'http://[::1]/',
        'http://[::]/',
        'http://[0:0:0:0:0:0:0:1]/',
        'http://[::ffff:127.0.0.1]/',
        'http://[::ffff:7f00:1]/',
      ],
      ['http://[::127.0.0.1]/', 'http://[64:ff9b::127.0.0.1]/', 'http://[2002:7f00:1::]/', 'http://[fe80::1]/', 'http://[fd00:ec2::254]/'],
      [
        'http://localhost/',
        'http://localhost../',
        'http://LOCALHOST./',
        'http://a.localhost/',
        'http://intranet/',
        'http://printer.local/',
        'http://metadata.google.internal/',
      ],
      [
        'http://169.254.169.254/latest/meta-data/',
        'http://2852039166/',
        'http://0xa9fea9fe/',
        'http://10.1/',
        'http://192.168.257/',
        'http://ⓛocalhost/',
      ],
      ['https://127.0.0.1:8443/', '  http://127.0.0.1/', 'http://router.lan/', 'http://nas.home.arpa./'],
    ].flat(),
  )('“%s” leads inside', (typed) => expect(judged(typed)).toBe('private-address'));

  test.each(
    [
      [
        'file:///etc/passwd',
        'ftp://files.example/',
        'data:text/html,hello',
        'javascript:alert(1)',
        'gopher://127.0.0.1/',
        'blob:https://a.example/1',
      ],
      [
        'ws://a.example/',
        'harbour.example/bridge',
        '//harbour.example/',
        '/bridge',
        '',
        'http://',
        'http://exa mple/',
        'http://1.2.3.4.5/',
        'http://[::1%25eth0]/',
      ],
      [
        'http://someone@harbour.example/',
        'http://someone:secret@harbour.example/',
        'http://harbour.example@127.0.0.1/',
        'http://:x@harbour.example/',
      ],
      [
        'http://harbour.example:22/',
        'http://harbour.example:25/',
        'https://harbour.example:6000/',
        'http://harbour.example:6667/',
        'http://harbour.example:99999/',
      ],
      [`http://harbour.example/${'a'.repeat(9000)}`],
    ].flat(),
  )('“%s” is none', (typed) => expect(judged(typed)).toBe('bad-address'));

  test.each([
    ['https://harbour.example/bridge?day=9#top', 'https://harbour.example/bridge?day=9'],
    ['HTTP://Harbour.Example:80/a/../b', 'http://harbour.example/b'],
    ['https://harbour.example:8443/', 'https://harbour.example:8443/'],
    ['https://hafen-köln.example/brücke', 'https://xn--hafen-kln-67a.example/br%C3%BCcke'],
    ['http://1.1.1.1/', 'http://1.1.1.1/'],
    ['http://[2606:4700::1111]/', 'http://[2606:4700::1111]/'],
    ['https://harbour.example./', 'https://harbour.example./'],
  ])('“%s” is asked as “%s”', (typed, asked) => expect(judged(typed)).toBe(asked));
});
