import type { SourcedAttribution } from '../../../../model/attribution.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Reading } from '../../../../model/layers.ts';
import { chargingVerbs } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { cut } from '../events/rule.ts';
import { evidenceBy } from '../evidence.ts';
import { wordsOf } from '../story.ts';
import { tokensIn } from '../tokens.ts';
import { ID, no, NO, shortened, YES } from './asserted.ts';
import type { Denied } from './denied.ts';
import { contentOf } from './words.ts';

const CHARGES: ReadonlySet<string> = new Set(chargingVerbs);
const MOST_ACCUSED = 9; // tokens that name who is accused

/** "denied such accusations": the assertion is the sentence before. */
export function askedBefore(denied: Denied): AlignedQuestion | null {
  const { reading } = denied;
  const here = reading.sentences[denied.sentence];
  const previous = reading.sentences[denied.sentence - 1];
  if (!here || !previous || previous.paragraph !== here.paragraph) return null;
  const said = reading.attributions.find(
    (a) => a.sentence === previous.index && /^(?:say|report|allege|show)$/.test(a.cueClass) && a.content.length > 0 && a.source.length > 0,
  );
  if (!said || laid(reading, said.content)) return null;
  const answers = new Answers();
  const all = [...said.source, ...said.cue, ...said.content];
  const start = Math.min(...all.map((s) => s.start));
  const end = Math.max(...all.map((s) => s.end));
  answers.add('no', NO, no(denied));
  answers.add('yes', YES, evidenceBy(reading, cut(reading, start, end), said.cueClass === 'allege' ? 'alleges' : 'reports', ID, said));
  if (answers.size < 2) return null;
  const inside = tokensIn(reading, said.content);
  const key = `denial:${reading.report.sha256.slice(0, 8)}:${start}`;
  const about = [...contentOf(reading, inside[0]?.index ?? 0, (inside.at(-1)?.index ?? 0) + 1).keys()].sort().slice(0, 3).join(' ');
  return questionOf({ key, text: asked(inside, said.cueClass === 'allege'), slot: 'boolean', about, rank: 19, rule: ID }, answers, [
    { a: 'yes', b: 'no', kind: 'party-denial', rule: ID },
  ]);
}

/** "Police arrested him over the theft. He denied it": the theft, and not the arrest; of what stands behind it nothing is told as so. */
const laid = (reading: Reading, content: SourcedAttribution['content']): boolean =>
  tokensIn(reading, content).some((t) => t.pos === 'VERB' && CHARGES.has(t.lemma.toLowerCase()));

/** A question out of what was asserted: "Is it so that …?" for a clause, "Was there …?" for a thing; of an accusation whom it accuses of what. */
function asked(tokens: readonly Token[], accuses: boolean): string {
  const words = (from: number, to = tokens.length): string =>
    shortened(
      wordsOf(tokens.slice(from, to))
        .replace(/^that /i, '')
        .replace(/[.,;:!?”"]+$/, ''),
    );
  const of = tokens.findIndex((t) => t.lower === 'of');
  if (accuses && of > 0 && of < MOST_ACCUSED && tokens.slice(0, of).every((t) => t.pos !== 'VERB' && t.pos !== 'AUX')) {
    const end = tokens.findIndex((t, i) => i > of + 1 && /^(?:which|who|that|,|;)$/.test(t.lower));
    const article = /^(?:an?|the)$/i.test(tokens[0]?.text ?? '') ? `${tokens[0]?.lower} ` : '';
    return `Does the accusation of ${words(of + 1, end < 0 ? tokens.length : end)} against ${article}${words(0, of)} hold?`;
  }
  const article = /^(?:an?|the)$/i.test(tokens[0]?.text ?? '');
  return article ? `Was there ${tokens[0]?.lower} ${words(0)}?` : `Is it so that ${words(0)}?`;
}
