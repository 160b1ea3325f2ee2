import type { SourcedAttribution } from '../../model/attribution.ts';
import type { Reading } from '../../model/layers.ts';
import { plainDate } from '../../text/plain-date.ts';
import { counted, listed } from '../../text/wording.ts';
import { type VoiceEntry, voicesOf } from '../sheet/voices.ts';
import { oneLine } from '../visible.ts';
import { escaped } from './escape.ts';
import { paragraphsOf } from './full-text.ts';
import { layer, type Layer, layeredLine } from './layers.ts';
import { bdi } from './pieces.ts';

/**
 * One report as it was read: a table of voices with what each is said to have said, then the whole text with sources, cues and contents marked.
 *
 * Each attribution has one number; in the table it leads to its words, in the text back to its voice. `at` keeps the places of several reports apart.
 */
export function readingHtml(reading: Reading, at: number): string {
  const { report, attributions, inTitle = [], notes } = reading;
  const voices = voicesOf(reading);
  const day = report.published === null ? 'no date given' : plainDate({ from: report.published, to: null, precision: 'day' });
  const told = `${counted(attributions.length + inTitle.length, 'attribution')}, ${counted(voices.length, 'voice')}`;
  return `<article aria-labelledby="r${at}">
<h2 id="r${at}" dir="auto">${inTitle.length > 0 ? layeredLine(report.title ?? '', layersOf(inTitle, at, 't')) : bdi(oneLine(report.title ?? report.id))}</h2>
<p class="meta small">${bdi(report.outlet ?? 'outlet not stated')} · ${escaped(day)} · ${bdi(report.id)}. ${escaped(told)}.</p>
${voices.length === 0 ? '<p>Nobody is said to have said anything.</p>' : voiceTable(voices, at)}
${notes.length === 0 ? '' : `<ul class="small">${notes.map((n) => `<li>${bdi(oneLine(n.detail))}</li>`).join('')}</ul>\n`}<div class="text">
${paragraphsOf(report.text, reading.marks, layersOf(attributions, at))}
</div>
</article>`;
}

function voiceTable(voices: readonly VoiceEntry[], at: number): string {
  return `<table class="voices stack">
<caption>Who is said to have said what. The numbers lead to the words.</caption>
<thead><tr><th scope="col">Voice</th><th scope="col">Is said to have said</th></tr></thead>
<tbody>
${voices.map((v) => voiceRow(v, at)).join('\n')}
</tbody></table>`;
}

function voiceRow({ label, traits, also, said, carried }: VoiceEntry, at: number): string {
  const under = [
    ...(traits.length === 0 ? [] : [traits.map(bdi).join(', ')]),
    ...(also.length === 0 ? [] : [`also ${listed(also.map((w) => `“${w}”`).map(bdi))}`]),
  ];
  const sayings = said.map(
    ({ number, cue, words, asides }) =>
      `<li id="v${at}-${number}"><b>${bdi(cue)}</b> ${words === '' ? '<span class="small">no words given</span>' : bdi(words)}${
        asides.length === 0 ? '' : ` <span class="small">(${bdi(asides.join('; '))})</span>`
      } <a class="m" href="#a${at}-${number}" aria-label="The words of attribution ${number}">${number}</a></li>`,
  );
  const rests = carried.map((words) => `<li class="small">still rests on it: ${bdi(words)}</li>`);
  return `<tr><th scope="row"><b>${bdi(label)}</b>${under.map((u) => `<span class="small under">${u}</span>`).join('')}</th><td><ul class="quotes">${[...sayings, ...rests].join('')}</ul></td></tr>`;
}

const ROLES = ['source', 'cue', 'content'] as const;

/** Contents stand outside what they hold; the cue carries the number, and is where a link to the attribution lands. */
function layersOf(attributions: readonly SourcedAttribution[], at: number, mark = ''): readonly Layer[] {
  return attributions.flatMap((a) =>
    ROLES.flatMap((role) =>
      a[role].map((piece, i) =>
        layer(piece, a.index + 1, role === 'cue' && i === 0 ? cueTags(a, at, mark) : tags(role, `${mark}${a.index + 1}`)),
      ),
    ),
  );
}

const tags = (role: (typeof ROLES)[number], number: string): Layer['tags'] => ({
  open: () => `<span class="${role}" title="${role} of ${number}">`,
  close: () => '</span>',
});

const cueTags = ({ index, cueLemma, rule, counted }: SourcedAttribution, at: number, mark: string): Layer['tags'] => {
  const number = `${mark}${index + 1}`;
  const seen = counted === undefined ? '' : `; such were right ${counted.right} of ${counted.found} times where readers had marked them`;
  return {
    open: (first) =>
      `<span class="cue"${first ? ` id="a${at}-${number}"` : ''} title="${escaped(`cue of ${number}: ${cueLemma}, ${rule}${seen}`)}">`,
    close: (last) =>
      `${last ? `<a class="back" href="#v${at}-${number}" aria-label="To the voice of attribution ${number}">${number}</a>` : ''}</span>`,
  };
};
