import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds core, app and page, so that the tests meet the command as a person does. */
export default function build(): void {
  try {
    execFileSync(process.execPath, [`${root}/node_modules/typescript/bin/tsc`, '-b', root], { cwd: root, stdio: 'pipe' });
  } catch (error) {
    // Types are checked by “npm run types”. What was written in spite of an error can still be tried.
    if (!existsSync(`${root}/packages/app/dist/main.js`)) throw error;
  }
  execFileSync(process.execPath, [`${root}/packages/web/build.js`], { cwd: root, stdio: 'pipe' });
}
