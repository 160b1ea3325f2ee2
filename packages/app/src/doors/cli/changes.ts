import { Option } from 'commander';
import type { Change } from '../../capture/changes/changes.ts';
import { CAPTURES } from '../../capture/folder.ts';
import { type DetailChange, type FolderChanges, type PageChange, showChanges } from '../../operations/changes.ts';
import { print } from './output.ts';
import type { Door } from './program.ts';
import { toldUnread } from './report-problem.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

const EXAMPLES = `
A sentence that changed is shown once: [-what went-] {+what came+}. Blanks, shapes of quotation marks and of dashes make no difference. Slips of the pen
put right, commas, stamps of time and sentences that only moved are small edits, counted and shown with --all.

Examples:
  stemma fetch https://harbour.example/bridge    today, and again tomorrow
  stemma changes                                 what became of every page in captures/
  stemma changes monday/ https://harbour.example/bridge
  stemma changes --headlines --format json
`;

interface Options {
  readonly format: 'text' | 'json';
  readonly all?: boolean;
  readonly headlines?: boolean;
}

/** `stemma changes [FOLDER] [ADDRESS]` */
export function changesCommand(door: Door): void {
  door.program
    .command('changes')
    .summary('show how captured pages changed')
    .description(showChanges.summary)
    .argument('[FOLDER]', 'where captures are kept', CAPTURES)
    .argument('[ADDRESS]', 'one address alone')
    .addOption(new Option('-f, --format <FORMAT>', 'how the result is written').choices(['text', 'json']).default('text'))
    .option('--all', 'show small edits too')
    .option('--headlines', 'show headlines alone')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, address: string | undefined, { format, all = false, headlines = false }: Options) => {
      const found = await showChanges.run({ folder, address: address ?? null }, door.tools).finally(() => door.tools.opener.close());
      if (found.unread.length > 0) door.errors.write(toldUnread(found.unread));
      const { color } = lookOf(door.out, door.environment, door.noColor());
      if (format === 'json') await print(door.out, harmlessJson(`${JSON.stringify(headlines ? headlinesOf(found) : found, null, 2)}\n`));
      else for (const page of found.pages) await print(door.out, harmless(told(page, { all, headlines, color }), color));
      door.exit(found.unread.length > 0 ? 4 : 0);
    });
}

const headlinesOf = ({ pages, ...rest }: FolderChanges) => ({
  ...rest,
  pages: pages
    .filter(({ headline }) => headline !== null)
    .map(({ address, before, after, headline }) => ({ address, before, after, headline })),
});

interface Telling {
  readonly all: boolean;
  readonly headlines: boolean;
  readonly color: boolean;
}

function told(page: PageChange, { all, headlines, color }: Telling): string {
  const line = (name: string, text: string): string => `  ${name.padEnd(9)} ${text}`;
  const shown = (change: Change): string => line(NAMES[change.kind], wordsOf(change, color));
  const lines = page.headline ? [line('Headline', wordsOf(page.headline, color))] : [];
  if (!headlines) {
    lines.push(
      ...page.details.map(({ field, before, after }) =>
        line(FIELDS[field], `${oneLine(before ?? 'not said')} → ${oneLine(after ?? 'not said')}`),
      ),
    );
    lines.push(...page.sentences.map(shown));
    if (all) lines.push(...page.small.map((change) => `${shown(change)}  (small)`));
    else if (page.small.length > 0)
      lines.push(
        line(
          '',
          `${page.small.length} small edit${page.small.length === 1 ? '' : 's'}; “--all” shows ${page.small.length === 1 ? 'it' : 'them'}.`,
        ),
      );
    const { modified } = page.after;
    const silent = page.headline !== null || page.sentences.length > 0;
    if (silent && modified !== null && modified === page.before.modified)
      lines.push(line('', `The page itself still says it was last changed ${oneLine(modified)}.`));
  }
  if (lines.length === 0) {
    if (headlines) return '';
    lines.push(line('', 'Nothing that a reader would notice.'));
  }
  return `${oneLine(page.address)}\n  ${moment(page.before.retrieved)} → ${moment(page.after.retrieved)}\n${lines.join('\n')}\n\n`;
}

const NAMES: Readonly<Record<Change['kind'], string>> = { changed: 'Changed', removed: 'Gone', added: 'New', moved: 'Moved' };

const FIELDS: Readonly<Record<DetailChange['field'], string>> = {
  byline: 'Byline',
  outlet: 'Outlet',
  published: 'Published',
  modified: 'Modified',
};

const moment = (retrieved: string | null): string =>
  retrieved === null ? 'undated' : oneLine(`${retrieved.slice(0, 10)} ${retrieved.slice(11, 16)} UTC`);

/** As wdiff writes it: [-gone-] {+come+}. */
function wordsOf({ kind, before, after, pieces }: Change, color: boolean): string {
  const gone = (text: string): string => (color ? `\u001b[31m[-${oneLine(text)}-]\u001b[39m` : `[-${oneLine(text)}-]`);
  const come = (text: string): string => (color ? `\u001b[32m{+${oneLine(text)}+}\u001b[39m` : `{+${oneLine(text)}+}`);
  if (kind !== 'changed') return oneLine((after ?? before)?.text ?? '');
  if (pieces.length === 0) return `${gone(before?.text ?? '')} ${come(after?.text ?? '')}`;
  const shown = pieces.map(({ kind: what, text }) => (what === 'same' ? oneLine(text) : what === 'removed' ? gone(text) : come(text)));
  return shown.map((text, at) => (at === 0 || /^[,.;:!?)’”]/.test(pieces[at]?.text ?? '') ? text : ` ${text}`)).join('');
}

const oneLine = (text: string): string => harmless(text.replace(/\s+/g, ' '));
