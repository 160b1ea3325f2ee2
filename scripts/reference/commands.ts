import { code, page, stemma } from './page.ts';

/** Every command, as its own help tells it. */
export function commandsPage(): string {
  const top = stemma('--help');
  const list = /^Commands:\n((?: .*\n)+)/m.exec(top)?.[1] ?? '';
  const commands = [...list.matchAll(/^ {2}(\w[\w-]*)/gm)].map(([, name]) => name!);
  if (commands.length === 0) throw new Error('stemma --help lists no commands');
  return page(
    'The command line',
    'What `stemma --help` and `stemma COMMAND --help` print. In a checkout, write `npx stemma` after `npm ci`.',
    code(top, 'text'),
    ...commands.flatMap((name) => [`## stemma ${name}`, code(stemma(name, '--help'), 'text')]),
  );
}
