import type { Language } from '../language.ts';
import type { SourcedAttribution, Voice } from '../model/attribution.ts';
import type { Attributed } from '../model/layers.ts';
import type { Mark } from '../model/report.ts';
import { segment } from './segment.ts';

/**
 * The attributions of a title that stands apart from the text, with positions in the title.
 *
 * A title that is also the text's first line is read there and not again. Whoever bears a surname in the title and is the only one of that surname who
 * speaks in the text is taken for that speaker; other names of a title stay as they stand there.
 */
export function readTitle(reading: Attributed, language: Language): readonly SourcedAttribution[] {
  const { report } = reading;
  const { title } = report;
  if (title === null || title.trim() === '' || startsWith(report.text, title)) return [];
  const heading: Mark = { start: 0, end: title.length, kind: 'heading', rule: 'title' };
  const segmented = segment({ report: { ...report, text: title, title: null }, marks: [heading], notes: [] }, language);
  const { attributions } = language.attribute({ ...segmented, mentions: language.mention(segmented) });
  const heard = bySurname(reading.attributions);
  return attributions.map((a) => known(a, heard));
}

/** The same words, whatever spaces and capitals. */
function startsWith(text: string, title: string): boolean {
  const plain = (words: string): string => words.toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
  const wanted = plain(title);
  return plain(text.slice(0, 2 * title.length + 200)).startsWith(wanted);
}

const surnameOf = ({ named, kind, label }: Voice): string | null =>
  named && kind === 'person' ? (label.split(' ').at(-1)?.toLowerCase() ?? null) : null;

/** Voices by surname; null where two people of one surname speak. */
function bySurname(attributions: readonly SourcedAttribution[]): ReadonlyMap<string, Voice | null> {
  const heard = new Map<string, Voice | null>();
  for (const { voice } of attributions) {
    const surname = voice && surnameOf(voice);
    if (!voice || surname === null) continue;
    const before = heard.get(surname);
    if (before === undefined) heard.set(surname, voice);
    else if (before !== null && before.key !== voice.key) heard.set(surname, null);
  }
  return heard;
}

function known(attribution: SourcedAttribution, heard: ReadonlyMap<string, Voice | null>): SourcedAttribution {
  const { voice, chain } = attribution;
  // a lone name in a title may be taken for a body: nothing there tells
  const lone = voice?.named === true && (voice.kind === 'person' || voice.kind === 'institution') && !voice.label.includes(' ');
  const meant = lone ? (heard.get(voice.label.toLowerCase()) ?? null) : null;
  if (!voice || !meant) return attribution;
  const whole: Voice = { ...meant, relay: voice.relay };
  return {
    ...attribution,
    voice: whole,
    chain: chain.map((l) => (l.voice === voice || l.voice.key === voice.key ? { ...l, label: meant.label, voice: whole } : l)),
  };
}
