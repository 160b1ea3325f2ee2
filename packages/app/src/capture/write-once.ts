import { randomUUID } from 'node:crypto';
import { link, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file that is there whole or not at all, whatever happens in between, and never takes the place of another.
 *
 * @returns false where a file of that name is there already; it is left as it is.
 */
export async function writeOnce(path: string, content: Uint8Array | string): Promise<boolean> {
  const folder = dirname(path);
  const draft = join(folder, `.${randomUUID()}.part`);
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await putInPlace(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await syncFolder(folder);
  return true;
}

/** A link refuses to replace what is there, where a rename would do so in silence. */
async function putInPlace(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
    await unlink(draft);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error; // a disk that knows no links: a memory stick
    if (await stat(path).catch(() => null)) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    await rename(draft, path);
  }
}

/** The name itself must outlive a loss of power too. Some systems cannot open a folder, and keep names without being asked. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
