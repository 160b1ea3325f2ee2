import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { publishedOn } from '../../mention/dates/calendar.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { isProse } from '../quantities/by-sentence.ts';
import { giverAt } from '../relations/giver.ts';
import { relateAll, type Compared, type Given, type Logic } from '../relations/index.ts';
import type { Story } from '../story.ts';

const ID = 'en/propose/states/arrests';
const ARRESTS = /^(?:arrest|detain|apprehend|capture)$/;

export const arrests: RuleCard = {
  id: ID,
  summary: 'Reports say that nobody has been arrested, or that somebody has.',
  follows: 'Succession of states: an arrest ends “no arrests have been made”',
  examples: {
    yes: [
      'Gunmen attacked the Harbour Hall. <a>No arrests</a> have been made. ‖ Gunmen attacked the Harbour Hall. Police <a>arrested a man</a> on Tuesday.',
      'Shots were fired at the hall. <a>Nobody has been arrested</a>. ‖ Shots were fired at the hall. <a>A suspect was arrested</a>.',
    ],
    no: ['Shots were fired at the hall. Police may arrest a man. ‖ Shots were fired at the hall. No arrests have been made.'],
  },
};

interface Side extends Compared {
  readonly key: 'nobody' | 'somebody';
}

const LOGIC: Logic<Side> = { turns: (a, b) => a.key === 'nobody' && b.key === 'somebody', last: (a) => a.key === 'somebody' };

/** "Has anybody been arrested?", where one report says that nobody has and another that somebody has. */
export function proposeArrests(story: Story): readonly AlignedQuestion[] {
  const answers = new Answers();
  const given: Record<Side['key'], Given[]> = { nobody: [], somebody: [] };
  for (const reading of story.readings)
    for (const { key, span, sentence } of toldIn(reading)) {
      const evidence = evidenceAt(reading, span, 'asserts', ID);
      if (!evidence) continue;
      answers.add(key, { text: key === 'nobody' ? 'nobody yet' : 'yes' }, evidence);
      const day = publishedOn(reading.report.published);
      given[key].push({ reading, sentence, start: span.start, day, told: null, voice: giverAt(reading, span) });
    }
  if (answers.size < 2 || answers.reports.size < 2) return [];
  const sides: Side[] = [
    { key: 'nobody', given: given.nobody },
    { key: 'somebody', given: given.somebody },
  ];
  const question = questionOf(
    { key: 'state:arrests', text: 'Has anybody been arrested?', slot: 'single', about: 'arrests', rank: 34, rule: ID },
    answers,
    relateAll(sides, LOGIC),
  );
  return question ? [question] : [];
}

interface Told {
  readonly key: Side['key'];
  readonly span: Span;
  readonly sentence: number;
}

function toldIn(reading: Reading): readonly Told[] {
  const incidents = incidentsOf(reading);
  return reading.sentences.flatMap((sentence): readonly Told[] => {
    const { index, tokens: within } = sentence;
    if (incidents[index] !== 0 || !isProse(reading, index) || supposes(reading, index)) return [];
    const words = reading.tokens.slice(...within);
    if (!words.some((t) => ARRESTS.test(t.lemma.toLowerCase()) || t.lower === 'arrests')) return [];
    const none = words.find((t, i) => t.lower === 'no' && /^arrests?$/.test(words[i + 1]?.lower ?? ''));
    if (none) return [{ key: 'nobody', span: spanOfTokens(reading, none.index, none.index + 2), sentence: index }];
    return clausesOf(reading, sentence).flatMap(({ verb, subject, object }): readonly Told[] => {
      if (!ARRESTS.test(verb.lemma) || verb.modal !== null || verb.infinitive || verb.gerund || (verb.participle && !verb.passive))
        return [];
      const whom = (verb.passive ? subject : object)[0];
      if (!whom) return [];
      const nobody = noneOf(reading.tokens.slice(whom.from, whom.to));
      if (verb.negated && !nobody) return [];
      const span = spanOfTokens(reading, Math.min(whom.from, verb.from), Math.max(whom.to, verb.to));
      return [{ key: nobody ? 'nobody' : 'somebody', span, sentence: index }];
    });
  });
}

/** "nobody", "no one", "no suspects" */
const noneOf = (tokens: readonly Token[]): boolean => /^(?:no|nobody|none)$/.test(tokens[0]?.lower ?? '');
