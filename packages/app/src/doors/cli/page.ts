import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Dossier, Reading, RuleCard } from '@stemma/core';
import type { Comparison } from '../../operations/compare.ts';
import { Problem } from '../../problems.ts';

// Built by packages/web/build.js. It lies in dist; our tests run this file from src.
const TEMPLATES = ['../../page/page.html', '../../../dist/page/page.html'].map((place) => new URL(place, import.meta.url));

/**
 * The dossier as the page that an editor forwards: one file, everything inside, nothing fetched. The same comparison gives the same bytes.
 *
 * Scripts and styles run by their hash alone; the data lies in blocks that no browser runs. Who runs no scripts sees the brief without them.
 *
 * @throws Problem `page-not-built`.
 */
export async function writtenPage({ dossier, readings }: Comparison): Promise<string> {
  const [template, core] = await Promise.all([templateText(), import('@stemma/core')]);
  const texts = new Map(readings.map(({ report }) => [report.id, report.text]));
  const plain = core.htmlParts(dossier, texts);
  const cards = rulesNamedBy(dossier, readings, core.rulesOf(core.english));
  const fills: Readonly<Record<string, string>> = {
    title: plain.title,
    'plain-style': `'sha256-${createHash('sha256').update(plain.style).digest('base64')}'`,
    plain: `<style>${plain.style}</style>\n${plain.body}`,
    dossier: dataBlock(dossier),
    readings: dataBlock({
      readings: readings.map((reading) => ({ ...core.readingJson(reading), mentions: undefined })),
      texts: [...texts],
    }),
    rules: dataBlock(cards),
  };
  // A function, since “$&” in a report must stay what it is.
  return template.replace(/\{\{([a-z-]+)\}\}/g, (place, name: string) => fills[name] ?? place);
}

async function templateText(): Promise<string> {
  for (const place of TEMPLATES) {
    const text = await readFile(place, 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  throw new Problem('page-not-built', '');
}

/** JSON that can stand in a script element: nothing in it ends the element, opens a comment, or is a line end to old parsers. Every sign beyond ASCII that cannot be seen is written as its number. */
const dataBlock = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The rules that the dossier or a reading names, so that the page can show what each observes. */
function rulesNamedBy(dossier: Dossier, readings: readonly Reading[], rules: readonly RuleCard[]): readonly RuleCard[] {
  const named = new Set<string>();
  for (const question of dossier.questions) {
    named.add(question.rule);
    for (const relation of question.relations) named.add(relation.rule);
    for (const answer of question.answers) {
      named.add(answer.cell);
      for (const { rule, chain } of answer.evidence) for (const id of [rule, ...chain.map((link) => link.rule)]) named.add(id);
    }
  }
  for (const merge of dossier.merges) named.add(merge.rule);
  for (const { marks, attributions, inTitle = [] } of readings) {
    for (const { rule } of marks) named.add(rule);
    for (const { rule, chain } of [...attributions, ...inTitle]) for (const id of [rule, ...chain.map((link) => link.rule)]) named.add(id);
  }
  return rules.filter((rule) => named.has(rule.id));
}
