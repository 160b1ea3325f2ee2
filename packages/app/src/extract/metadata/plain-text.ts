/** The characters that HTML names most in what pages put into their data; all others come as numbers or as themselves. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', laquo: '«', raquo: '»',
  auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à', aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', ccedil: 'ç', ecirc: 'ê',
}; // prettier-ignore

/** Marks that turn the direction of what follows, and that show nothing themselves. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g;

/**
 * What a field of a page's data says, as words in one line: entities read once, tags left out, no marks of direction, which would turn around
 * what is printed beside it.
 */
export function plainText(field: string): string {
  return (
    entitiesRead(field.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' '))
      .replace(DIRECTIONS, '')
      // eslint-disable-next-line no-control-regex -- they are what is left out
      .replace(/[\u0000-\u0020\u007f-\u009f\u00a0\u2028\u2029]+/g, ' ')
      .trim()
  );
}

/** JSON-LD and `content` attributes are often escaped once more than they need be. */
function entitiesRead(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
