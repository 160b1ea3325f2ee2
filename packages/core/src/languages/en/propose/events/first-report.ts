import { hasOutletShape, OUTLETS } from '../../mention/known-names.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/first-report';
const FIRST = /^(?:first|initially|originally|earlier)$/;

export const firstReport: SlotRule = {
  id: ID,
  summary: 'A report says which outlet told of the event first.',
  follows: 'Newsroom practice of crediting who broke a story; citogenesis and order of reporting (workflow of desks)',
  examples: {
    yes: [
      'The mayor met the union, a meeting <a>first reported by the Harbour Post</a>. ‖ The mayor met the union. <a>The Harbour Post first reported</a> the meeting.',
      'The mayor met the union, the Morning Tribune said. The meeting was <a>originally reported by the Harbour Post</a>. ‖ The mayor met the union.',
    ],
    no: ['The mayor met the union. The Harbour Post reported losses. ‖ The mayor met the union.'],
  },
  ask(story, event) {
    const answers = new Answers();
    for (const reading of story.readings)
      for (const m of reading.mentions) {
        if (m.kind !== 'outlet' && !OUTLETS.has(m.name.toLowerCase()) && !hasOutletShape(m.name)) continue;
        const sentence = reading.sentences[m.sentence];
        if (!sentence || supposes(reading, sentence.index)) continue;
        const [from, to] = m.tokens;
        const back = reading.tokens.slice(Math.max(sentence.tokens[0], from - 5), from);
        const ahead = reading.tokens.slice(to, Math.min(to + 4, sentence.tokens[1]));
        const behind = back.findIndex((t) => /^(?:reported|revealed|disclosed|published|broken)$/.test(t.lower));
        const name = OUTLETS.get(m.name.toLowerCase()) ?? m.name;
        if (behind >= 0 && back.some((t) => t.lower === 'by') && back.some((t) => FIRST.test(t.lower))) {
          const first = back.findIndex((t) => FIRST.test(t.lower));
          const start = (back[Math.min(first, behind)] as (typeof back)[number]).index;
          answers.add(name.toLowerCase(), { text: name }, evidenceAt(reading, spanOfTokens(reading, start, to), 'asserts', ID));
        } else if (FIRST.test(ahead[0]?.lower ?? '') && /^(?:reported|revealed|disclosed|published)$/.test(ahead[1]?.lower ?? '')) {
          answers.add(
            name.toLowerCase(),
            { text: name },
            evidenceAt(reading, spanOfTokens(reading, reading.tokens[from - 1]?.lower === 'the' ? from - 1 : from, to + 2), 'asserts', ID),
          );
        }
      }
    const [a, ...rest] = answers.keys;
    const relations = a ? rest.map((b) => ({ a, b, kind: 'conflict' as const, rule: ID })) : [];
    return questionOf(
      {
        key: `first-report:${event.key}`,
        text: `Who reported the ${event.family.noun} first?`,
        slot: 'single',
        about: event.key,
        rank: 9,
        rule: ID,
      },
      answers,
      relations,
    );
  },
};
