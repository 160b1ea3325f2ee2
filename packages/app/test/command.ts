import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { run } from '../src/doors/cli/program.ts';
import { fetcher } from '../src/ingest/fetcher.ts';
import { opener } from '../src/ingest/opener.ts';
import { bundledStories } from '../src/ingest/stories.ts';

const stories = fileURLToPath(new URL('../../../stories', import.meta.url));
const bin = fileURLToPath(new URL('../bin/stemma.js', import.meta.url));

export interface Outcome {
  readonly out: string;
  readonly errors: string;
  readonly exit: number | null;
}

export interface Surroundings {
  readonly in?: string; // the folder in which the command runs
  readonly stdin?: string | Uint8Array;
  readonly uid?: number; // of the user who runs it
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built command as a person would, in a process of its own, without a terminal. */
export function stemma(args: readonly string[], { in: cwd, stdin = '', uid, environment = {} }: Surroundings = {}): Promise<Outcome> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, COLUMNS: _columns, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, ...(uid !== undefined && { uid }), env: { ...env, ...environment } });
    const [out, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => undefined); // the command may leave before it has read everything
    child.on('error', reject);
    child.on('close', (exit) => resolve({ out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString(), exit }));
    child.stdin.end(stdin);
  });
}

const folders: string[] = [];
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true, force: true })));

/**
 * Runs a command line within the test's own process: quick, for what needs no process of its own.
 *
 * Files must be named with their whole path.
 */
export async function within(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const said = { out: '', errors: '' };
  const into = (name: keyof typeof said): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        said[name] += chunk.toString();
        done();
      },
    });
  const tools = {
    stories: bundledStories([stories]),
    progress: { start: () => Promise.resolve(), step: () => undefined, compare: () => undefined, stop: () => undefined },
    opener: opener(),
    fetcher: fetcher(),
  };
  const exit = await run(args, { tools, out: into('out'), errors: into('errors'), input: Readable.from([]), environment, version: '0' });
  return { ...said, exit };
}

/** A folder with these files, gone after the tests. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'stemma-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  folders.push(path);
  return path;
}

/** Two reports of one invented story. */
export const morning = `The swing bridge at Port Ellery will stay shut for three weeks, the harbour master said on Monday.

“We found a crack in the main bearing,” Tomas Reyl told reporters. Two dock officials said the crack had been known since spring.
`;
export const evening = `Port Ellery's swing bridge will stay shut for at least five weeks, according to a repair firm.

The harbour master, Tomas Reyl, denied that anyone had known of the damage. “Nobody saw it before Sunday,” he said.
`;
