import { type Citation, type Dossier, oneLine } from '@stemma/core/sheet';

/**
 * A sentence with its sources as plain text, to paste into a mail or a note: the sentence, then each of its words with outlet, report and place.
 *
 * Numbers stand in square brackets as in the text brief.
 */
export function withSources(sentence: string, evidence: readonly Citation[], dossier: Dossier, numbers?: readonly number[]): string {
  const marks = evidence.map((_, i) => `[${numbers?.[i] ?? i + 1}]`);
  const lines = evidence.map((citation, i) => `${marks[i] ?? ''} “${oneLine(citation.text)}” (${whereOf(citation, dossier)})`);
  const head = oneLine(sentence);
  return lines.length === 0 ? `${head}\n` : `${head} ${marks.join('')}\n\n${lines.join('\n')}\n`;
}

/** "Harbour Post, harbour.txt 12–40", as the text brief writes it. */
export function whereOf({ report, in: where, start, end }: Citation, dossier: Dossier): string {
  const outlet = dossier.reports.find((r) => r.id === report)?.outlet;
  return `${outlet ? `${oneLine(outlet)}, ` : ''}${oneLine(report)}${where === 'title' ? ', title' : ''} ${start}–${end}`;
}
