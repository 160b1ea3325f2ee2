import type { Dossier, ReadingJson, RuleCard } from '@stemma/core/sheet';

/** A reading as the page carries it: without its mentions, which no view shows. */
export type PageReading = Omit<ReadingJson, 'mentions'>;

/** All that the page knows: a dossier, what was read in each report, the reports' texts, and the rules that found something. Nothing else. */
export interface PageData {
  readonly dossier: Dossier;
  readonly readings: readonly PageReading[]; // by report id
  readonly texts: ReadonlyMap<string, string>; // by report id
  readonly rules: ReadonlyMap<string, RuleCard>; // by rule id
}

/** What `stemma compare` writes into the page beside the dossier, in this shape. */
export interface WrittenReadings {
  readonly readings: readonly PageReading[];
  readonly texts: readonly (readonly [report: string, text: string])[];
}

/** Reads the data out of the page. Readings, texts and rules are taken apart when they are first asked for, so that the brief need not wait. */
export function pageData(read: (id: 'stemma-dossier' | 'stemma-readings' | 'stemma-rules') => string): PageData {
  const written = once(() => JSON.parse(read('stemma-readings')) as WrittenReadings);
  const texts = once(() => new Map(written().texts));
  const rules = once(() => new Map((JSON.parse(read('stemma-rules')) as readonly RuleCard[]).map((rule) => [rule.id, rule])));
  return {
    dossier: JSON.parse(read('stemma-dossier')) as Dossier,
    get readings() {
      return written().readings;
    },
    get texts() {
      return texts();
    },
    get rules() {
      return rules();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
