import * as core from '@stemma/core';
import type { Dossier, Reading } from '@stemma/core';

export interface Look {
  readonly width: number;
  readonly color: boolean;
}
/** The parts of the engine that write. Until each has landed in the core, a thin stand-in answers. */
interface Writers {
  renderText(dossier: Dossier, look: Look): string;
  renderMarkdown(dossier: Dossier): string;
  renderHtml(dossier: Dossier, texts: ReadonlyMap<string, string>): string;
  renderJson(dossier: Dossier, readings?: readonly Reading[]): string;
  renderReadingText(reading: Reading, look: Look): string;
  readingJson(reading: Reading): object;
  explain(dossier: Dossier, id: string, look: Look): string | null;
  rulesTable(): string;
}

const pair = ({ start, end }: { start: number; end: number }) => [start, end];
const standIns: Writers = {
  renderText: (d) =>
    [d.headline || d.story, ...d.brief.map((l) => l.text), ...d.unread.map((u) => `Not read: ${u.file}. ${u.title} ${u.detail}`), ''].join(
      '\n',
    ),
  renderMarkdown: (d) => `# ${d.story}\n\n${d.brief.map((l) => `- ${l.text}`).join('\n')}\n`,
  renderHtml: (d) => `<!doctype html><title>${d.story.replace(/[<&]/g, '')}</title><p>${d.headline.replace(/[<&]/g, '')}</p>\n`,
  renderJson: (d, readings) =>
    `${JSON.stringify(readings ? { ...d, readings: readings.map((r) => standIns.readingJson(r)) } : d, null, 1)}\n`,
  renderReadingText: (r) =>
    `${r.report.id}\n${r.attributions.map((a) => `${a.source.map((s) => r.report.text.slice(s.start, s.end)).join(' ')}\t${a.cue.map((s) => r.report.text.slice(s.start, s.end)).join(' ')}\t${a.content.map((s) => r.report.text.slice(s.start, s.end)).join(' ')}\t${a.rule}`).join('\n')}\n`,
  readingJson: (r) => ({
    id: r.report.id,
    attributions: r.attributions.map((a) => ({
      source: a.source.map(pair),
      cue: a.cue.map(pair),
      content: a.content.map(pair),
      rule: a.rule,
      voice: a.voice && {
        label: a.voice.label,
        named: a.voice.named,
        kind: a.voice.kind,
        count: a.voice.count,
        party: a.voice.party,
        access: a.voice.access,
        relay: a.voice.relay,
      },
      hedges: a.hedges.map(pair),
      chain: a.chain.map((link) => ({ label: link.label, span: link.span && pair(link.span) })),
    })),
    mentions: r.mentions.map(({ start, end, kind, text, name }) => ({ start, end, kind, text, name })),
    marks: r.marks,
    notes: r.notes,
  }),
  explain: (d, id) => d.brief.find((l) => l.id === id)?.text ?? null,
  rulesTable: () => core.english.rules.map((rule) => `${rule.id}\t${rule.summary}`).join('\n'),
};

export const engine: typeof core & Writers = { ...standIns, ...(core as typeof core & Partial<Writers>) } as typeof core & Writers;
