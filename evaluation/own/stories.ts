import { linesIn } from '../json-lines.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpora } from '../measure.ts';

/** A story of ours as it is kept: places in reports that are not ours, [report, start, end). */
interface Kept {
  readonly story: string;
  readonly from: string; // folder below evaluation/divergence/dev
  readonly disagreements: readonly {
    readonly kind: string;
    readonly strength?: 'soft';
    readonly question: string;
    readonly values: readonly (readonly (readonly [string, number, number])[])[];
  }[];
  readonly origins: readonly (readonly string[])[];
}

/** The stories of one part with the reports' texts, in the form of `handpicked.dev.json`. */
export function storiesOf(part: 'a' | 'b', corpora: Corpora): readonly object[] {
  const texts = new Map<string, { readonly docs: readonly { readonly id: string; readonly text: string }[] }>();
  const load = (folder: string): void => {
    for (const line of readFileSync(corpora.at('evaluation/divergence/dev', folder, 'stories.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const story = JSON.parse(line) as { story: string; docs: readonly { id: string; text: string }[] };
      texts.set(story.story, story);
    }
  };
  const kept = linesIn(join(import.meta.dirname, `stories-${part}.jsonl`)) as readonly Kept[];
  for (const folder of new Set(kept.map(({ from }) => from))) load(folder);
  return kept.map(({ story, disagreements, origins }) => ({
    story,
    docs: texts.get(story)?.docs ?? [],
    disagreements: disagreements.map(({ values, ...rest }) => ({
      ...rest,
      values: values.map((places, i) => ({ value: String(i), evidence: places.map(([doc, start, end]) => ({ doc, start, end })) })),
    })),
    origins: origins.map((docs) => ({ docs })),
  }));
}
