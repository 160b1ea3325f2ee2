import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion, AlignedRelation } from '../../../model/claim.ts';
import { Answers, questionOf } from './answers.ts';
import { evidenceAt } from './evidence.ts';
import { distance } from './propositions/spelling.ts';
import type { Story } from './story.ts';

const ID = 'en/propose/names';

export const names: RuleCard = {
  id: ID,
  summary: 'Reports spell the name of one person in two ways.',
  follows: 'Levenshtein distance; newsroom rule that a name is checked letter by letter',
  examples: {
    yes: [
      '<a>Adela Storm</a> was hurt at the pier. ‖ <a>Adla Storm</a> was hurt at the pier on Monday.',
      'The harbour master, <a>Jon Bergson</a>, resigned. ‖ Harbour master <a>Jon Bergsen</a> resigned.',
    ],
    no: ['Adela Storm and Adla Storm were hurt. ‖ Adela Storm was hurt.', 'Adela Storm was hurt. ‖ Karin Storm was hurt.'],
  },
};

const SHORTEST = 4; // letters; shorter names are too easily alike

/**
 * "How is the name spelt?", for each person whom no report names in both ways.
 *
 * Two spellings of one name are no contradiction, and are shown as one. Misses nicknames.
 */
export function proposeNames(story: Story): AlignedQuestion[] {
  const formsIn = story.readings.map(
    (reading) => new Set(reading.mentions.filter((m) => m.kind === 'person' && m.text.includes(' ')).map((m) => formOf(m.text))),
  );
  const forms = [...new Set(formsIn.flatMap((f) => [...f]))].sort();
  const questions: AlignedQuestion[] = [];
  forms.forEach((a, i) => {
    for (const b of forms.slice(i + 1)) {
      if (!alike(a, b) || formsIn.some((f) => f.has(a) && f.has(b))) continue;
      const answers = new Answers();
      for (const reading of story.readings)
        for (const m of reading.mentions) {
          if (m.kind !== 'person') continue;
          const form = formOf(m.text);
          if (form === a || form === b)
            answers.add(
              form.toLowerCase(),
              { text: form },
              evidenceAt(reading, { start: m.start, end: m.start + m.text.replace(/['’]s?$/, '').length }, 'asserts', ID),
            );
        }
      if (answers.size < 2) continue;
      const relations: AlignedRelation[] = [{ a: a.toLowerCase(), b: b.toLowerCase(), kind: 'equivalence', rule: ID }];
      const question = questionOf(
        {
          key: `name:${a.toLowerCase()}:${b.toLowerCase()}`,
          text: `How is the name spelt, ${a} or ${b}?`,
          slot: 'single',
          about: `name:${a}`,
          rank: 60,
          rule: ID,
        },
        answers,
        relations,
      );
      if (question) questions.push(question);
    }
  });
  return questions;
}

const formOf = (text: string): string => text.replaceAll('’', "'").replace(/'s?$/, '').replace(/\s+/g, ' ');

/** Two full names of which all words but one are the same, and that one nearly so. */
function alike(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length !== y.length || x.length < 2) return false;
  const different = x.map((w, i) => [w, y[i] as string] as const).filter(([v, w]) => v !== w);
  const [pair] = different;
  if (different.length !== 1 || !pair) return false;
  const [v, w] = [pair[0].toLowerCase(), pair[1].toLowerCase()];
  if (v[0] !== w[0] || Math.min(v.length, w.length) < SHORTEST || `${v}s` === w || `${w}s` === v) return false;
  const apart = distance(v, w);
  return apart > 0 && apart <= (Math.min(v.length, w.length) >= 7 ? 2 : 1);
}
