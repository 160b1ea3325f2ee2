import type { Dossier, DossierReport } from '../../model/dossier.ts';
import type { MarkKind } from '../../model/report.ts';
import { plainDate } from '../../text/plain-date.ts';
import { counted, stopped } from '../../text/wording.ts';
import type { Wordlist } from '../words.ts';
import { node, type Node } from './node.ts';

/** What each kind of leftover is called: one, and several. */
export const MARK_WORDS: Readonly<Record<MarkKind, readonly [string, string]>> = {
  boilerplate: ['piece of page furniture', 'pieces of page furniture'],
  contents: ['table of contents', 'tables of contents'],
  'image-name': ['image name', 'image names'],
  caption: ['caption', 'captions'],
  'author-card': ['author card', 'author cards'],
  table: ['table', 'tables'],
  biography: ['biography section', 'biography sections'],
  keyword: ['repeated search phrase', 'repeated search phrases'],
  'call-to-action': ['call to action', 'calls to action'],
  'social-stub': ['social-media stub', 'social-media stubs'],
  dateline: ['dateline', 'datelines'],
  heading: ['heading', 'headings'],
  markup: ['piece of markup', 'pieces of markup'],
};

const MOST = 60; // reports listed one by one

/** What a check of sourcing found, in an editor's words. After the large newsrooms' rules for anonymous sources. */
const CHECK_WORDS: Readonly<Record<string, string>> = {
  'plural-without-number': 'a plural without a number',
  'denied-or-declined-and-unnamed': 'a side that denied or declined by name, and an unnamed voice of the same side',
  'bare-sources': '“sources” and no more',
  'nobody-in-particular': 'nobody in particular',
  'no-reason-for-anonymity': 'no reason given for anonymity',
  'unnamed-relay': 'an outlet without its name',
  'inflated-plural': 'several voices where one is described',
  'opinion-from-anonymous-voice': 'opinion from an unnamed voice',
};

/** One line for each report: outlet, day, title, what of its page no rule drew from; under it, what its sourcing leaves open. */
export function reportNodes(dossier: Dossier, words: Wordlist): readonly Node[] {
  const rest = dossier.reports.length - MOST;
  const shown = dossier.reports.slice(0, MOST).map((report) => {
    const checks = dossier.sourcing.filter((s) => s.report === report.id && s.evidence.length > 0);
    const found = checks.map((s) => `${CHECK_WORDS[s.check] ?? s.check.replaceAll('-', ' ')} (${s.evidence.length})`);
    const children =
      found.length === 0
        ? []
        : [
            node(`On its sourcing: ${found.join(', ')}.`, {
              marks: words.cite(
                checks.flatMap((s) => s.evidence.slice(0, 1)),
                6,
              ),
            }),
          ];
    return node(reportSentence(report), { children });
  });
  return rest > 0 ? [...shown, node(`${rest} more in the dossier.`)] : shown;
}

function reportSentence(report: DossierReport): string {
  const day = report.published === null ? 'no date given' : plainDate({ from: report.published, to: null, precision: 'day' });
  const title = report.title === null || report.title === '' ? '' : ` “${report.title}”`;
  const who = report.outlet ?? 'outlet not stated';
  return `${report.id}: ${who}, ${day}.${title} ${leftoverWords(report)}`.trim();
}

/** "Set aside: 2 captions, 1 author card." */
export function leftoverWords({ marks, notes }: DossierReport): string {
  const counts = new Map<MarkKind, number>();
  for (const { kind } of marks) if (kind !== 'heading' && kind !== 'dateline') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, n]) => counted(n, ...MARK_WORDS[kind]));
  const aside = kinds.length > 0 ? `Set aside: ${kinds.join(', ')}.` : '';
  return [aside, ...notes.map((n) => stopped(n.detail))].filter((s) => s !== '').join(' ');
}
