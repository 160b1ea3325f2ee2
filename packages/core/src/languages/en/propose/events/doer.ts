import { Answers, questionOf } from '../answers.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { evidenceAt } from '../evidence.ts';
import { referentOf } from '../story.ts';
import { HARM, presupposing, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/doer';
const NOBODY = /^(?:it|they|he|she|who|which|that|people|person|man|woman|men|women|someone|one|bullet|shot|police)$/;

export const doer: SlotRule = {
  id: ID,
  summary: 'Somebody is said to have done it, is blamed for it, or claims it.',
  follows: 'ACE event argument "Attacker"; a claim of responsibility is its speaker’s own',
  examples: {
    yes: [
      'A bomb struck the pier. <a>The Night Front attacked</a> the pier. ‖ The attack hit the pier. <a>The Night Front claimed responsibility</a>.',
      'A bomb exploded on Monday. The explosion <a>was blamed on the Night Front</a>. ‖ The explosion hit the pier.',
    ],
    no: ['The attack hit the pier. ‖ The attack hit the pier on Monday.'],
  },
  ask(story, event) {
    if (!HARM.has(event.family.noun)) return null;
    const answers = new Answers();
    for (const anchor of event.anchors) {
      const { reading, clause } = anchor;
      if (anchor.form !== 'verb' || !clause || clause.verb.negated || clause.verb.modal || supposes(reading, anchor.sentence.index))
        continue;
      const agent = clause.verb.passive ? clause.prepositional.find((p) => p.preposition === 'by')?.object : clause.subject[0];
      if (!agent || agent.pronoun || NOBODY.test(reading.tokens[agent.head]?.lemma.toLowerCase() ?? '')) continue;
      // "the wedding of the mayor killing two": a gerund's doer cannot be told from the nearest noun
      if (clause.verb.gerund || (!clause.verb.passive && (clause.verb.participle || clause.object.length === 0))) continue;
      const who = referentOf(story, reading, agent);
      if (!who || who.key.startsWith('words:')) continue;
      const ends = [agent.from, clause.verb.from, agent.to, clause.verb.to];
      if (Math.max(...ends) - Math.min(...ends) > 24) continue;
      answers.add(
        who.side,
        { text: who.label },
        evidenceAt(reading, spanOfTokens(reading, Math.min(...ends), Math.max(...ends)), 'asserts', ID),
      );
    }
    for (const reading of story.readings)
      for (const sentence of reading.sentences) {
        if (supposes(reading, sentence.index)) continue;
        for (const clause of clausesOf(reading, sentence)) {
          const claims = clause.verb.lemma === 'claim' && clause.object.some((o) => reading.tokens[o.head]?.lower === 'responsibility');
          const blames = clause.verb.lemma === 'blame' && !clause.verb.negated;
          const agent = claims
            ? clause.subject[0]
            : blames
              ? (clause.prepositional.find((p) => p.preposition === 'on')?.object ?? clause.object[0])
              : undefined;
          if (!agent || agent.pronoun || clause.verb.negated) continue;
          const who = referentOf(story, reading, agent);
          if (!who || who.key.startsWith('words:')) continue;
          const thing = claims ? clause.object[0] : undefined;
          const ends = [agent.from, clause.verb.from, agent.to, clause.verb.to, thing?.to ?? agent.to];
          answers.add(
            who.side,
            { text: who.label },
            evidenceAt(reading, spanOfTokens(reading, Math.min(...ends), Math.max(...ends)), claims ? 'states' : 'alleges', ID),
          );
        }
      }
    return questionOf(
      {
        key: `doer:${event.key}`,
        text: `Who is said to have carried out the ${event.family.noun}?`,
        slot: 'single',
        about: event.key,
        rank: 1,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
    );
  },
};
