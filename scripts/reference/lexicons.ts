import { DATA } from '../data.ts';
import { readLexicons, wordsOf, type Lexicon } from '../lexicons.ts';
import { page, tableOf } from './page.ts';

const entries = ({ words }: Lexicon): number => (Array.isArray(words) ? words.length : wordsOf(words).length);

/** Every word list with what it is, where its words come from, and its license. */
export function lexiconsPage(): string {
  const { lexicons } = readLexicons(DATA);
  const total = lexicons.reduce((n, lexicon) => n + entries(lexicon), 0);
  return page(
    'Word lists',
    `${lexicons.length} lists of English, ${total} entries, each a file of \`packages/core/data/en/\` that anyone may edit. The build checks them; [CONTRIBUTING](../../CONTRIBUTING.md) says how to add a word.`,
    tableOf(
      ['list', 'what it holds', 'entries', 'source', 'license'],
      lexicons.map((lexicon) => [
        `[${lexicon.name}](../../packages/core/data/en/${lexicon.name}.yml)`,
        lexicon.title,
        String(entries(lexicon)),
        lexicon.source,
        lexicon.license,
      ]),
    ),
    ...lexicons.filter(({ note }) => note).map(({ name, note }) => `**${name}.** ${note!.replace(/\s+/g, ' ')}`),
  );
}
