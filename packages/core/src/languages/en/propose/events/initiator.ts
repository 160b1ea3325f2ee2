import type { AlignedRelation } from '../../../../model/claim.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import { clausesOf, type Clause, type Prepositional } from '../../clause/clauses.ts';
import { requestVerbs } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { phraseAt, referentOf, type Referent } from '../story.ts';
import { anchorsIn, anchorsOn, type StoryEvent } from './central.ts';
import { presupposing, spanOfTokens, supposes, TALK, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/initiator';
const VERBS = new Set<string>(requestVerbs);
const INVITE = new Set(['invite', 'summon', 'host']);
const NOUNS = new Set(['request', 'invitation', 'behest', 'initiative', 'instigation', 'urging', 'suggestion', 'insistence']);

export const initiator: SlotRule = {
  id: ID,
  summary: 'Somebody asked for the event, or it came about at their request.',
  follows: 'TAC slot filling: one slot of one event; corroboration model §1',
  examples: {
    yes: [
      "The mayor met the union on Monday. <a>Mayor Ana Ruiz requested the meeting</a>. ‖ Ana Ruiz met the union, reportedly <a>at the union's request</a>.",
      'The mayor met the union. <a>The meeting, which the union had sought</a>, was short. ‖ The mayor met the union on Monday.',
    ],
    no: ['The mayor met the union. She requested a glass of water. ‖ The mayor met the union.'],
  },
  ask(story, event) {
    if (!TALK.has(event.family.noun)) return null;
    const answers = new Answers();
    const add = (reading: Reading, who: Referent, from: number, to: number): void =>
      answers.add(who.side, { text: labelOf(who) }, evidenceAt(reading, spanOfTokens(reading, from, to), 'asserts', ID));
    for (const reading of story.readings) {
      const tokens = new Set(anchorsOn(event, reading).map((a) => a.token));
      for (const sentence of reading.sentences) {
        if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index)) continue;
        const isEvent = (np: NounPhrase): boolean => {
          for (let i = np.from; i < np.to; i += 1) if (tokens.has(i)) return true;
          const head = reading.tokens[np.head]?.lemma.toLowerCase() ?? '';
          // "a meeting", "the request for the meeting": what was asked for need not be definite
          return event.family.nouns.includes(head) || (np.head > np.from && event.family.light.includes(head) && sentence.index < 3);
        };
        const clauses = clausesOf(reading, sentence);
        for (const clause of clauses) {
          const { verb, subject, object, prepositional } = clause;
          // "the minister was invited by Ruiz": who asks another to come has asked for the event
          if (INVITE.has(verb.lemma) && !verb.negated && verb.modal === null) {
            const host = verb.passive ? prepositional.find((p) => p.preposition === 'by')?.object : subject[0];
            const guest = verb.passive ? subject[0] : object[0];
            const asker = host && guest ? referentOf(story, reading, host) : null;
            const asked = host && guest ? referentOf(story, reading, guest) : null;
            const ours = (r: Referent | null): boolean => r !== null && event.participants.some((p) => p.key === r.key);
            if (host && guest && asker && ours(asker) && ours(asked)) {
              add(reading, asker, Math.min(host.from, guest.from, verb.from), Math.max(host.to, guest.to, verb.to));
              continue;
            }
          }
          if (!VERBS.has(verb.lemma) || verb.negated || verb.modal !== null) continue;
          const wanted =
            object.find(isEvent) ??
            prepositional.find((p) => /^(?:for|with)$/.test(p.preposition) && isEvent(p.object))?.object ??
            (object.length > 0 ? hungOn(prepositional, isEvent) : undefined);
          if (verb.passive) {
            const agent = prepositional.find((p) => p.preposition === 'by')?.object;
            const who = subject.some(isEvent) && agent ? referentOf(story, reading, agent) : null;
            if (who && agent) add(reading, who, verb.from, agent.to);
            continue;
          }
          const agent = subject[0];
          if (!wanted || !agent || agent.to > wanted.from + 60) continue;
          const who = referentOf(story, reading, identified(reading, clauses, agent));
          if (!who) continue;
          const to = Math.max(agent.to, verb.to, wanted.to);
          const from = Math.min(agent.from, verb.from, wanted.from);
          add(reading, who, to - from > 40 ? verb.from : from, to);
        }
        for (let i = sentence.tokens[0]; i < sentence.tokens[1]; i += 1) {
          const token = reading.tokens[i];
          if (!token || !NOUNS.has(token.lemma.toLowerCase()) || token.pos === 'VERB') continue;
          const phrase = phraseAt(reading, i);
          if (!phrase?.possessor || phrase.head !== i || reading.tokens[phrase.from - 1]?.lower !== 'at') continue;
          const about = anchorsIn(event, reading, sentence.index).length > 0 || spokeOfIt(event, reading, sentence);
          if (!about) continue;
          const owner: NounPhrase = {
            kind: 'np',
            from: phrase.possessor[0],
            to: phrase.possessor[1],
            head: phrase.possessor[1] - 1,
            possessor: null,
            pronoun: false,
          };
          const who = referentOf(story, reading, owner);
          if (who) add(reading, who, phrase.from - 1, phrase.to);
        }
      }
    }
    const keys = answers.keys;
    const relations: AlignedRelation[] = keys.flatMap((a, i) =>
      keys.slice(i + 1).map((b) => ({ a, b, kind: 'conflict' as const, rule: ID })),
    );
    return questionOf(
      {
        key: `initiator:${event.key}`,
        text: `Who asked for the ${event.family.noun}?`,
        slot: 'single',
        about: event.key,
        rank: 1,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
      relations,
    );
  },
};

const labelOf = (who: Referent): string => (who.side.startsWith('country:') ? who.side.slice('country:'.length) : who.label);

/** "the villagers were the ones who asked": those who are the ones. */
function identified(reading: Reading, clauses: readonly Clause[], agent: NounPhrase): NounPhrase {
  if (!/^ones?$/.test(reading.tokens[agent.head]?.lower ?? '')) return agent;
  return clauses.find((c) => c.verb.lemma === 'be' && c.verb.to <= agent.from && agent.from - c.verb.to <= 2)?.subject[0] ?? agent;
}

/** "initiated the request for the meeting", "sought a round of talks": the event hangs on the object. */
const hungOn = (prepositional: readonly Prepositional[], isEvent: (np: NounPhrase) => boolean): NounPhrase | undefined =>
  prepositional.find((p) => /^(?:for|of)$/.test(p.preposition) && isEvent(p.object))?.object;

/** The sentence before speaks of the event, and this one goes on in the same paragraph. */
function spokeOfIt(event: StoryEvent, reading: Reading, sentence: Sentence): boolean {
  const before = reading.sentences[sentence.index - 1];
  return before !== undefined && before.paragraph === sentence.paragraph && anchorsIn(event, reading, before.index).length > 0;
}
