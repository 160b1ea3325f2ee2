import { readFileSync } from 'node:fs';
import { compare, type Dossier, english, read, readingJson, rulesOf, type Reading } from '@stemma/core';
import { pageData, type PageData } from '../src/page-data.ts';

const STORIES = `${import.meta.dirname}/../../../stories`;

interface Listed {
  readonly story: string;
  readonly reports: readonly { readonly file: string; readonly outlet?: string; readonly published?: string; readonly title?: string }[];
}

/** A bundled story, compared. */
export function bundled(name: string): { readonly dossier: Dossier; readonly readings: readonly Reading[] } {
  const { story, reports } = JSON.parse(readFileSync(`${STORIES}/${name}/reports.json`, 'utf8')) as Listed;
  const readings = reports.map(({ file, ...known }) =>
    read({ ...known, id: file.replace(/^.*\/|\.[a-z]+$/gu, ''), text: readFileSync(`${STORIES}/${name}/${file}`, 'utf8') }, english),
  );
  return { dossier: compare(readings, english, { story }), readings };
}

/** The data of a page, as the command writes it and the page reads it. */
export function dataOf({ dossier, readings }: { readonly dossier: Dossier; readonly readings: readonly Reading[] }): PageData {
  const texts = readings.map(({ report }) => [report.id, report.text] as const);
  const written = {
    'stemma-dossier': dossier,
    'stemma-readings': { readings: readings.map(readingJson), texts },
    'stemma-rules': rulesOf(english),
  };
  return pageData((id) => JSON.stringify(written[id]));
}
