// npm run check              everything that can be wrong without a test noticing; one line each
// npm run check -- --only types,lint
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  readonly what: string;
  readonly commands: readonly (readonly [command: string, ...args: string[]])[];
}

const ROOT = join(import.meta.dirname, '..');
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);
const node = (...args: string[]): [string, ...string[]] => [process.execPath, ...args];

const CHECKS: readonly Check[] = [
  { name: 'data', what: 'word lists in order, and the module written from them', commands: [node('scripts/data.ts', '--check')] },
  {
    name: 'types',
    what: 'TypeScript, packages, the page, tests and tools',
    commands: [
      [bin('tsc'), '-b'],
      [bin('tsc'), '-p', 'tsconfig.tools.json'],
      [bin('tsc'), '-p', 'packages/web'],
      [bin('tsc'), '-p', 'packages/web/test'],
      [bin('tsc'), '-p', 'packages/web/browser-tests'],
    ],
  },
  { name: 'lint', what: 'ESLint', commands: [[bin('eslint'), '.', '--max-warnings', '0']] },
  { name: 'format', what: 'Prettier', commands: [[bin('prettier'), '--check', '--log-level', 'warn', '.']] },
  {
    name: 'arrows',
    what: 'who imports whom',
    commands: [[bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'packages/core/src', 'packages/app/src']],
  },
  { name: 'unused', what: 'unused files, exports and packages (knip)', commands: [[bin('knip')]] },
  { name: 'docs', what: 'docs/reference and NOTICE are what the program says', commands: [node('scripts/docs.ts', '--check')] },
  {
    name: 'packages',
    what: 'both packages as npm would publish them (publint)',
    commands: [
      [bin('publint'), 'run', 'packages/core', '--strict'],
      [bin('publint'), 'run', 'packages/app', '--strict'],
    ],
  },
];

/** What a failed command printed, or null. npm's bin links start with `#!/usr/bin/env node`, which must be our own Node. */
function complaint([command, ...args]: readonly [string, ...string[]]): string | null {
  const path = `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: path, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  if (error) return error.message;
  return status === 0 ? null : `${stdout}${stderr}`.trim();
}

function main(only: ReadonlySet<string> | null): void {
  const unknown = [...(only ?? [])].filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0)
    throw new Error(`No check is called ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}.`);
  let failed = 0;
  for (const { name, what, commands } of CHECKS.filter((check) => only?.has(check.name) ?? true)) {
    const began = performance.now();
    const said = commands.map(complaint).find((text) => text !== null) ?? null;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${said === null ? 'ok    ' : 'FAILED'} ${name.padEnd(9)} ${what} (${seconds} s)`);
    if (said === null) continue;
    failed += 1;
    console.log(said.replace(/^/gm, '       '));
  }
  if (failed > 0) process.exitCode = 1;
  console.log(failed === 0 ? 'All in order.' : `${failed} of ${only?.size ?? CHECKS.length} failed.`);
}

if (!existsSync(bin('tsc'))) throw new Error('Nothing is installed yet. Run “npm ci” first.');
const at = process.argv.indexOf('--only');
main(at < 0 ? null : new Set((process.argv[at + 1] ?? '').split(',')));
