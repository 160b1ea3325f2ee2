import { Problem } from '../problems.ts';

/** What the operating system said, in our words. */
export function fromSystem(cause: unknown): Problem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Problem('not-found', 'There is no file or folder of that name.', { cause });
  if (code === 'EACCES' || code === 'EPERM')
    return new Problem('no-permission', 'It belongs to someone else, or is closed to you.', { cause });
  if (code === '' || !(cause instanceof Error)) throw cause; // a fault of our own
  return new Problem('cannot-read', `The system says: ${cause.message}.`, { cause });
}
