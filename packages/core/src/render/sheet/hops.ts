import type { Dossier, Hop } from '../../model/dossier.ts';
import { oneLine } from '../visible.ts';
import { node, type Node } from './node.ts';
import type { Wordlist } from '../words.ts';
import { reportName } from './names.ts';

/** What a repeat did to the words, in an editor's verbs. */
export const HOP_WORDS: Readonly<Record<Hop['change'], string>> = {
  'hedge-dropped': 'drops a hedge',
  'hedge-added': 'adds a hedge',
  'quote-trimmed': 'trims the quotation',
  'number-moved': 'gives another number',
  'second-hand-to-first': 'makes second hand first hand',
  'plural-inflated': 'makes one voice several',
  'attribution-lost': 'drops on whose word it is',
  'named-to-unnamed': 'drops the name',
  'order-reversed': 'turns the order round',
  added: 'adds',
};

/** Each change between two reports: who beside whom, what was dropped or added, and both wordings. */
export function hopNodes(dossier: Dossier, words: Wordlist, short: (id: string) => string): readonly Node[] {
  return dossier.hops.map((hop) => node(hopSentence(hop, dossier), { marks: words.cite([hop.from, hop.to]), ref: short(hop.id) }));
}

export function hopSentence(hop: Hop, dossier: Dossier): string {
  const [from, to] = [hop.from, hop.to].map((c) => `“${clipped(oneLine(c.text))}”`);
  const where = `Compared with ${reportName(dossier, hop.from.report)}, ${reportName(dossier, hop.to.report)} ${HOP_WORDS[hop.change]}${hedgeOf(hop)}`;
  return `${where}: ${from === to ? from : `${from} becomes ${to}`}.`;
}

/** The hedge itself, where the dossier marks it: ", “reportedly”". */
function hedgeOf({ change, evidence, from, to }: Hop): string {
  if (change !== 'hedge-added' && change !== 'hedge-dropped') return '';
  const hedge = evidence.find((c) => c.text !== from.text && c.text !== to.text && c.text.length <= 40);
  return hedge ? `, “${oneLine(hedge.text)}”` : '';
}

/** The beginning of long words, since the whole stands in the list; cut at a space where there is one. */
export function clipped(text: string, most = 80): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  const end = cut > most / 2 ? cut : most;
  return `${text.slice(0, /[\ud800-\udbff]/u.test(text[end - 1] ?? '') ? end - 1 : end)} …`;
}
