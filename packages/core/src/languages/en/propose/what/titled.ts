import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { apart } from '../propositions/apart.ts';
import type { Story } from '../story.ts';

const ID = 'en/propose/what/titled';

export const titled: RuleCard = {
  id: ID,
  summary: 'A title in quotation marks, given in two ways that differ by a word.',
  follows: 'newsroom rule that a title is copied letter by letter',
  examples: {
    yes: [
      'She wrote “<a>The Lamp on the Quay</a>” in Holm. ‖ Her book, “<a>The Lamp by the Quay</a>”, was sold out.',
      'They sang “<a>Seven Boats for the Old Harbour</a>”. ‖ The choir sang “<a>Seven Boats for the Harbour</a>”.',
    ],
    no: [
      'She wrote “The Lamp on the Quay”. ‖ Her book, “Lamp On The Quay”, was sold out.',
      'She wrote “The Lamp on the Quay” and “The Lamp by the Quay”. ‖ She wrote “The Lamp on the Quay”.',
      'They sang “Seven Boats for the Harbour”. ‖ They sang “Seven Days in the Harbour”.',
    ],
  },
};

const SHORTEST = 4; // words; shorter titles are too easily two
const LONGEST = 14;

interface Title {
  readonly reading: Reading;
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
}

/** "How is the title given?" Capitals, marks and an article at the head make no difference. Misses titles without quotation marks. */
export function proposeTitled(story: Story): AlignedQuestion[] {
  const byPair = new Map<string, Title[]>();
  for (const title of story.readings.flatMap(titlesIn))
    for (const key of keysOf(title.words)) {
      const list = byPair.get(key);
      if (list) list.push(title);
      else byPair.set(key, [title]);
    }
  const asked = new Set<string>();
  return [...byPair.keys()].sort().flatMap((key) => {
    const list = byPair.get(key) as readonly Title[];
    const forms = [...new Set(list.map((t) => t.words.join(' ')))].sort();
    if (forms.length < 2 || forms.some((f) => asked.has(f))) return [];
    const answers = new Answers();
    for (const { reading, span, text, words } of list)
      answers.add(words.join(' '), { text: `“${text}”` }, evidenceAt(reading, span, 'asserts', ID));
    const relations = apart(answers, ID);
    if (relations.length === 0 || twoInOne(list)) return [];
    for (const form of forms) asked.add(form);
    const longest = [...list].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))[0] as Title;
    const question = questionOf(
      { key: `title:${key}`, text: `How is the title “${longest.text}” given?`, slot: 'single', about: `title:${key}`, rank: 62, rule: ID },
      answers,
      relations,
    );
    return question ? [question] : [];
  });
}

/** One report gives both: two works, or a title and its play on words. */
function twoInOne(list: readonly Title[]): boolean {
  const byReport = new Map<string, Set<string>>();
  for (const { reading, words } of list) {
    const id = reading.report.id;
    byReport.set(id, (byReport.get(id) ?? new Set<string>()).add(words.join(' ')));
  }
  return [...byReport.values()].some((forms) => forms.size > 1);
}

/** A title with each one of its words left out: two that differ by a word share such a key. The words at its ends stay. */
function keysOf(words: readonly string[]): string[] {
  const keys = new Set<string>([words.join(' ')]);
  for (let i = 1; i + 1 < words.length; i += 1) keys.add([...words.slice(0, i), ...words.slice(i + 1)].join(' '));
  return [...keys];
}

const SMALL = /^(?:the|a|an|of|on|in|at|to|for|by|and|with|from|or|as|is)$/;

function titlesIn(reading: Reading): Title[] {
  return reading.quotations.flatMap(({ inner, closed }): Title[] => {
    if (!closed || inner.end - inner.start > 120) return [];
    const text = reading.report.text
      .slice(inner.start, inner.end)
      .trim()
      .replace(/[,.;]$/, '');
    const raw = text.split(/\s+/);
    if (raw.length > LONGEST || !raw.every((w) => /^[\p{Lu}\p{N}]/u.test(w) || SMALL.test(w))) return [];
    const words = raw.map((w) => w.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter((w) => w !== '');
    const own = /^(?:the|a|an)$/.test(words[0] ?? '') ? words.slice(1) : words;
    return own.length < SHORTEST ? [] : [{ reading, span: inner, text, words: own }];
  });
}
