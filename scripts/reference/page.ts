import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A reference page: its title, one paragraph, and the rest. */
export const page = (title: string, lead: string, ...blocks: readonly string[]): string =>
  `${['<!-- Written by `npm run docs`. Do not edit. -->', `# ${title}`, lead, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;

/** A Markdown table. */
export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

export const code = (text: string, language = ''): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;

/** What the product itself prints. Its output is a pipe: no colour, eighty columns. */
export function stemma(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'packages/app/bin/stemma.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`stemma ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
