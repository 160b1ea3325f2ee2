import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Story } from '../story.ts';
import { askedOfAccused } from './accused.ts';
import { askedOf, ID } from './asserted.ts';
import { askedBefore } from './before.ts';
import { denialsOf } from './find.ts';
import { groups } from './group.ts';
import { weightsOf } from './words.ts';

export const denials: RuleCard = {
  id: ID,
  summary: 'Somebody denies what another report, or the sentence before, asserts.',
  follows: 'RumourEval stance "deny"; start from the denial and look for what it denies',
  examples: {
    yes: [
      'Police say <a>Jon Berg stole the bell of the chapel</a>. ‖ <a>Jon Berg did not steal the bell of the chapel</a>, his lawyer said.',
      '<a>The ministry accused the guild of hiding grain</a>. <a>The guild denied such accusations</a>. ‖ The harvest was poor this year.',
    ],
    no: ['The judge denied bail to the diver. ‖ The diver swam at dawn.', 'Jon Berg did not know the bell. ‖ Jon Berg rang the bell.'],
  },
};

/** A clause without its beginning, or two of which only one is denied: we read half of what was said. */
const HALF_READ = /^Is it so that (?:(?:of|for|to|by|with|from|but|and|or|which|who)\b|.*,? but )/;

/**
 * Questions that a denial opens: did it happen, is it so. The side that asserts is looked for in reports that do not deny it, or in the sentence before.
 *
 * Misses denials that share no word with what they deny.
 */
export function proposeDenials(story: Story): AlignedQuestion[] {
  const weights = weightsOf(story);
  const all = denialsOf(story, null);
  // “denied it” points to the sentence before as well
  const pointing = all.filter((d) => d.target === 'before' || (d.target === 'story' && d.by !== null && d.words.size === 0));
  const questions = [
    ...pointing.map(askedBefore),
    ...askedOfAccused(
      story,
      pointing.filter((d) => !askedBefore(d)),
    ),
    ...groups(
      story,
      all.filter((d) => d.target === 'words'),
    ).map((group) => askedOf(story, group, weights)),
  ];
  const byKey = new Map(questions.filter((q) => q !== null && !HALF_READ.test(q.text)).map((q) => [(q as AlignedQuestion).key, q]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as AlignedQuestion);
}
