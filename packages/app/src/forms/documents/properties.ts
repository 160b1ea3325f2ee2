/** What programs write where a person's name should stand. */
const NO_AUTHOR =
  /^(?:unknown|user|users?\d*|admin(?:istrator)?|owner|author|default|anonymous|root|guest|microsoft|windows user|un-named|python-docx|openoffice|libreoffice)\b|microsoft|adobe|acrobat|office user|\b(?:scanner|copier|printer)\b|^[\d\W_]+$|@/i;

/** The author that a document's properties name; null where it is only a program or an account. */
export function authorIn(given: string | null): string | null {
  const name = given?.replace(/\s+/g, ' ').trim() ?? '';
  return name === '' || name.length > 200 || NO_AUTHOR.test(name) ? null : name;
}

/** The title that a document's properties give; null where it is only the name of a file or of a form. */
export function titleIn(given: string | null, fileName: string): string | null {
  const title = (given ?? '')
    .replace(/^(?:microsoft (?:office )?word|powerpoint|layout \d+|slide \d+) - /i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isFile =
    /\.(?:docx?|pdf|indd|qxp|odt|rtf|pub|tmp|txt|html?|xlsx?)$/i.test(title) || fileName.toLowerCase().endsWith(title.toLowerCase());
  const isFiller = /^(?:untitled|document|title|word document|blank|press release|template)?\s{0,3}\d{0,6}$/i.test(title);
  return title === '' || title.length > 400 || isFile || isFiller ? null : title;
}
