import type { Dossier, Reading } from '@stemma/core';
import type { Comparison } from '../../operations/compare.ts';
import { writtenPage } from './page.ts';
import { harmless, harmlessJson, type Look } from './terminal.ts';

export const FORMATS = ['text', 'markdown', 'html', 'plain-html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The format that a file's name asks for: `brief.html` is a page. The page without scripts has to be asked for. */
export function formatOf(file: string | undefined): Format {
  if (file && /\.html?$/i.test(file)) return 'html';
  if (file && /\.(?:md|markdown)$/i.test(file)) return 'markdown';
  if (file && /\.json$/i.test(file)) return 'json';
  return 'text';
}

/** A comparison in the form that was asked for. Nothing in it can steer a terminal. */
export async function rendered({ dossier, readings }: Comparison, format: Format, look: Look, withReadings: boolean): Promise<string> {
  const core = await import('@stemma/core');
  switch (format) {
    case 'text':
      return harmless(ended(core.renderText(dossier, look)), look.color);
    case 'markdown':
      return harmless(ended(core.renderMarkdown(dossier)));
    case 'html':
      return writtenPage({ dossier, readings });
    case 'plain-html':
      return harmless(ended(core.renderHtml(dossier, textsOf(readings))));
    case 'json':
      return harmlessJson(ended(core.renderJson(dossier, withReadings ? readings : undefined)));
  }
}

/** One line of `compare --jsonl`. */
export async function dossierLine({ dossier, readings }: Comparison, withReadings: boolean): Promise<Dossier> {
  const { readingJson } = await import('@stemma/core');
  return withReadings ? { ...dossier, ...{ readings: readings.map(readingJson) } } : dossier;
}

export const textsOf = (readings: readonly Reading[]): ReadonlyMap<string, string> =>
  new Map(readings.map(({ report }) => [report.id, report.text]));

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
