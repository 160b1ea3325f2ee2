import { leftoverAccountLabels, leftoverLabels, leftoverNetworks } from '../lexicon.generated.ts';
import type { Line } from './page.ts';

const ACCOUNT = new Set(leftoverAccountLabels);
const NETWORKS = new Set(leftoverNetworks);
const LABELS = new Set(leftoverLabels);
const STUB_HEADS = new Set([
  'socials',
  'social',
  'social media',
  'follow us',
  'follow us on',
  'connect with us',
  'find us on',
  'stay connected',
]);

type Field = 'account' | 'label' | 'network' | 'head' | 'stub' | null;

/** What a line is in a card: a field that only cards have, a field that tables have too, a network's name, a card's head, the head of a list of networks, or prose. */
function fieldOf({ text, key }: Line): Field {
  if (key === '') return null;
  const bare = key.replace(/^[•*▪◦–-]{1,2} ?/, '');
  if (STUB_HEADS.has(bare)) return 'stub';
  if (NETWORKS.has(bare) && /:$|^[•*▪◦]|^[a-z]/.test(text)) return 'network';
  if (ACCOUNT.has(bare)) return 'head';
  const label = /^([a-z][a-z /()-]{1,24}?) ?:(?:\s|$)/.exec(bare)?.[1];
  if (label === undefined) return null;
  return ACCOUNT.has(label)
    ? 'account'
    : NETWORKS.has(label) && /: ?(?:@[\w.]{2,30}|\S*[./]\S*)$/.test(text)
      ? 'account'
      : LABELS.has(label)
        ? 'label'
        : null;
}

/** Runs of lines that are all fields of some kind, cut before the first that tells of networks. */
export function* runsOf(lines: readonly Line[]): Generator<Run> {
  const fields = lines.map(fieldOf);
  for (let i = 0; i < lines.length; i += 1) {
    if (fields[i] === null) continue;
    let networks = -1;
    let end = i;
    for (; end < lines.length && fields[end] !== null; end += 1) if (networks < 0 && isNetwork(fields[end])) networks = end;
    const cut = networks < 0 ? end : networks;
    if (cut > i) yield { lines: lines.slice(i, cut), fields: fields.slice(i, cut) };
    if (cut < end) yield { lines: lines.slice(cut, end), fields: fields.slice(cut, end) };
    i = end;
  }
}

const isNetwork = (field: Field | undefined): boolean => field === 'network' || field === 'stub';

export interface Run {
  readonly lines: readonly Line[];
  readonly fields: readonly Field[];
}
