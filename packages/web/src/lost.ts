import type { Dossier } from '@stemma/core/sheet';
import { routeOf, VIEWS } from './route.ts';
import { briefSheet } from './views/brief/lines.ts';
import { found } from './why/found.ts';

const NAMES: readonly string[] = [...VIEWS, 'answer', 'origin', 'report', 'why'];

/**
 * Whether an address leads to something that this page does not have, so that another place is shown in its stead: a link that was cut or mistyped, or
 * that belongs to another story.
 *
 * What the panel and the reader miss, they say themselves.
 */
export function leadsNowhere(hash: string, dossier: Dossier): boolean {
  const text = hash.replace(/^#/u, '');
  if (text === '') return false;
  const [name = ''] = text.split('-', 1);
  const isBare = !text.includes('-') || text.length === name.length + 1;
  if (!NAMES.includes(name) || (isBare && !VIEWS.some((view) => view === name))) return true;
  const { view, at, why } = routeOf(hash);
  if (at === null || why !== null || view === 'reader' || found(dossier, at) !== null) return false;
  if (view === 'timeline') return !/^\d{1,9}$/u.test(at);
  if (view !== 'brief') return true;
  return !/^[a-z]-/u.test(at) && at !== 'words' && briefSheet(dossier).parts.every(({ id }) => id !== at);
}
