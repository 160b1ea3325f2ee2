import type { RuleCard } from '../../../language.ts';
import type { ChainLink, SourcedAttribution } from '../../../model/attribution.ts';
import type { AlignedQuestion, AlignedRelation, Evidence, Stance } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Mention } from '../../../model/mention.ts';
import { contentId } from '../../../text/digest.ts';
import { clausesOf } from '../clause/clauses.ts';
import { contextOf } from '../voice/context.ts';
import { readVoice } from '../voice/read.ts';
import { Answers, questionOf } from './answers.ts';
import { neitherNor } from './denials/find.ts';
import { evidenceAt, evidenceBy, evidenceOn } from './evidence.ts';
import { centralEvent, type StoryEvent } from './events/central.ts';
import { cut, supposes } from './events/rule.ts';
import { incidentsOf } from './incidents/index.ts';
import type { Story } from './story.ts';
import { tokensIn } from './tokens.ts';

const ID = 'en/propose/responses';

export const responses: RuleCard = {
  id: ID,
  summary: 'A party denies, declines, does not answer, confirms or makes a statement.',
  follows:
    'Newsroom guides on responses: "declined" and "did not respond" are facts of their own; corroboration model §4, no comment is evidence of nothing',
  examples: {
    yes: [
      'The mayor met the union. <a>Ana Ruiz, a spokeswoman for the union, denied the meeting</a>. ‖ The mayor met the union. <a>Norway’s embassy declined to comment</a>.',
      'The mayor met the envoy. <a>Norway’s embassy neither confirmed nor denied the meeting</a>. ‖ The mayor met the envoy. <a>Jon Berg did not respond to questions about the meeting</a>.',
    ],
    no: ['The mayor met the union. The judge denied bail. ‖ The mayor met the union.'],
  },
};

type Kind = Response['kind'];

/** One response, as one report gives it. */
interface Answered {
  readonly reading: Reading;
  readonly kind: Kind;
  readonly party: string; // key; never shown where a label exists
  readonly voice: string;
  readonly verb: string;
  readonly proposition: string | null;
  readonly evidence: Evidence;
}

const ANAPHOR =
  /^(?:it|them|this|that|reports?|claims?|allegations?|accusations?|charges?|stor(?:y|ies)|rumou?rs?|suggestions?|involvement|responsibility|wrongdoing)$/;
const STANCE: Readonly<Record<Kind, Stance>> = {
  denied: 'denies',
  'partly-denied': 'denies',
  declined: 'declines',
  'neither-confirmed-nor-denied': 'neither-confirms-nor-denies',
  'did-not-respond': 'declines',
  silent: 'reports-silence',
  confirmed: 'confirms',
  stated: 'states',
  'not-asked': 'mentions',
};
/** Kinds that answer "what did they say" alike. */
const GROUP: Readonly<Record<Kind, string>> = {
  denied: 'denied',
  'partly-denied': 'denied',
  declined: 'declined',
  'neither-confirmed-nor-denied': 'declined',
  'did-not-respond': 'did-not-respond',
  silent: 'silent',
  confirmed: 'confirmed',
  stated: 'stated',
  'not-asked': 'not-asked',
};
const TEXT: Readonly<Record<string, string>> = {
  denied: 'denied it',
  declined: 'declined to comment, or neither confirmed nor denied',
  'did-not-respond': 'did not respond',
  silent: 'said nothing publicly',
  confirmed: 'confirmed it',
  stated: 'made a statement',
};

/** Questions of the form "What did the ministry say of it?", one for each party that answered at all. */
export function proposeResponses(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const byParty = new Map<string, Answered[]>();
  for (const answered of answersOf(story, event)) {
    const list = byParty.get(answered.party);
    if (list) list.push(answered);
    else byParty.set(answered.party, [answered]);
  }
  const questions: AlignedQuestion[] = [];
  for (const party of [...byParty.keys()].sort()) {
    const list = byParty.get(party) ?? [];
    if (list.every((a) => a.kind === 'stated')) continue; // a statement alone is no response
    const answers = new Answers();
    for (const { kind, evidence } of list) answers.add(GROUP[kind], { text: TEXT[GROUP[kind]] ?? kind }, evidence);
    const relations: AlignedRelation[] = [];
    const has = new Set(answers.keys);
    for (const quiet of ['declined', 'did-not-respond', 'silent'])
      if (has.has(quiet) && has.has('denied')) relations.push({ a: quiet, b: 'denied', kind: 'succession', rule: ID });
    const question = questionOf(
      {
        key: `response:${party}`,
        text: `What did ${labelOf(party)} say of ${event ? 'it' : 'the reports'}?`,
        slot: 'party-response',
        about: party,
        rank: 10,
        rule: ID,
      },
      answers,
      relations,
    );
    if (question) questions.push(question);
    questions.push(...whenAnswered(party, list));
  }
  return questions;
}

/** "When did the ministry deny it?": the date in the denial's own sentence, before or behind its verb. */
function whenAnswered(party: string, list: readonly Answered[]): AlignedQuestion[] {
  const answers = new Answers();
  for (const { reading, kind, evidence } of list) {
    if (kind !== 'denied') continue;
    const dated = dateOf(reading, evidence);
    if (dated?.date)
      answers.add(dated.date.text.toLowerCase(), { text: dated.date.text, date: dated.date }, evidenceAt(reading, dated, 'asserts', ID));
  }
  const question = questionOf(
    {
      key: `denied-on:${party}`,
      text: `When did ${labelOf(party)} deny it?`,
      slot: 'date',
      about: `denial by ${labelOf(party)}`,
      rank: 11,
      rule: ID,
    },
    answers,
  );
  return question ? [question] : [];
}

/** The date that stands in the same sentence as a response: at its beginning, or within the response itself. */
function dateOf(reading: Reading, evidence: Evidence): Mention | null {
  const opens = reading.sentences[evidence.sentence]?.start ?? 0;
  return (
    reading.mentions.find(
      (m) =>
        m.kind === 'date' &&
        m.sentence === evidence.sentence &&
        m.date !== undefined &&
        m.date.precision !== 'year' &&
        (m.start - opens < 6 || (m.end <= evidence.start && evidence.start - m.end < 4)),
    ) ?? null
  );
}

/** The ledger: every response, by report and place. */
export function ledger(story: Story): Response[] {
  const event = centralEvent(story);
  return answersOf(story, event)
    .filter((a) => a.kind !== 'stated')
    .map(({ reading, kind, party, voice, verb, proposition, evidence }) => ({
      id: contentId('r', evidence.report, String(evidence.start), String(evidence.end), kind),
      party: labelOf(party),
      voice,
      kind,
      verb,
      proposition,
      date: dateFrom(dateOf(reading, evidence)),
      evidence: [{ report: evidence.report, start: evidence.start, end: evidence.end, text: evidence.text }],
    }));
}

function dateFrom(m: Mention | null): Response['date'] {
  return m?.date ? { from: m.date.from, to: m.date.to, precision: m.date.precision, text: m.date.text } : null;
}

/** "Norway", "the harbour team". */
const labelOf = (party: string): string => (/ \p{Ll}+$/u.test(party) ? `the ${party}` : party);

function answersOf(story: Story, event: StoryEvent | null): Answered[] {
  const found: Answered[] = [];
  for (const reading of story.readings) {
    const responded = new Map<string, Set<number>>(); // party to the sentences of its responses
    const take = (
      kind: Kind,
      party: string,
      voice: string,
      speaker: SourcedAttribution | readonly ChainLink[],
      start: number,
      end: number,
      verb: string,
      proposition: string | null,
      sentence: number,
    ): void => {
      const span = cut(reading, start, end);
      const evidence =
        speaker instanceof Array
          ? evidenceOn(reading, span, STANCE[kind], ID, speaker)
          : evidenceBy(reading, span, STANCE[kind], ID, speaker);
      if (
        !evidence ||
        found.some(
          (f) => f.reading === reading && f.kind !== 'stated' && f.evidence.start < evidence.end && evidence.start < f.evidence.end,
        )
      )
        return;
      found.push({ reading, kind, party, voice, verb, proposition, evidence });
      (responded.get(party) ?? responded.set(party, new Set()).get(party))?.add(sentence);
    };
    for (const a of reading.attributions) {
      const kind = kindOf(reading, a, event);
      const { voice } = a;
      if (!kind || !voice || voice.kind === 'outlet' || voice.kind === 'weasel' || voice.kind === 'vague' || voice.kind === 'document')
        continue;
      if (!voice.named && voice.party === null && !voice.onRecord) continue;
      const party = voice.party ?? voice.label;
      const start = Math.min(...[...a.source, ...a.cue].map((s) => s.start));
      const end = Math.max(...[...a.source, ...a.cue, ...a.content].map((s) => s.end));
      const proposition = propositionOf(reading, a, kind);
      take(kind, party, voice.label, a, start, end, reading.report.text.slice(a.cue[0].start, a.cue[0].end), proposition, a.sentence);
    }
    for (const hit of quiet(reading))
      if (incidentsOf(reading)[hit.sentence] === 0)
        take(hit.kind, hit.party, hit.voice, hit.chain, hit.start, hit.end, hit.verb, null, hit.sentence);
    // what an answering party's people state beside their answer
    for (const a of reading.attributions) {
      const { voice } = a;
      if (
        !voice?.onRecord ||
        !voice.party ||
        voice.kind === 'outlet' ||
        (a.cueClass !== 'say' && a.cueClass !== 'promise') ||
        a.negated ||
        a.content.length === 0
      )
        continue;
      const sentences = responded.get(voice.party);
      const near = sentences && [...sentences].some((s) => Math.abs(s - a.sentence) <= 1 && (s === a.sentence || a.sentence - s === 1));
      if (!near) continue;
      // “We do not comment on private meetings,” is no statement, whatever its verb
      const refuses = tokensIn(reading, a.content).some((t) => t.lower === 'comment');
      if (refuses) {
        take(
          'declined',
          voice.party,
          voice.label,
          a,
          a.cue[0].start,
          Math.max(...a.content.map((c) => c.end)),
          reading.report.text.slice(a.cue[0].start, a.cue[0].end),
          null,
          a.sentence,
        );
        continue;
      }
      const start = Math.min(...a.cue.map((s) => s.start), ...a.content.map((s) => s.start));
      const end = Math.max(...a.content.map((s) => s.end));
      const evidence = evidenceBy(reading, cut(reading, start, end), 'states', ID, a);
      if (evidence)
        found.push({
          reading,
          kind: 'stated',
          party: voice.party,
          voice: voice.label,
          verb: reading.report.text.slice(a.cue[0].start, a.cue[0].end),
          proposition: null,
          evidence,
        });
    }
  }
  return found;
}

/** What was denied or confirmed, verbatim. Who declined to comment answered no proposition. */
function propositionOf(reading: Reading, a: SourcedAttribution, kind: Kind): string | null {
  const content = a.content[0];
  if (!content) return null;
  const words = reading.report.text.slice(content.start, content.end).replace(/^(?:\[\w+\])?["“”\s]+/, '');
  return kind === 'declined' && !words.startsWith('to ') ? null : words;
}

const SPEAKING =
  /^(?:comment|say|discuss|answer|respond|confirm|elaborate|disclose|talk|speak|provide|give|identify|name|reveal|be|address|explain|specify|release|reply|deny|tell)$/;

/** Who declined to say is silent; who refused to move did something else. */
function aboutSpeaking(reading: Reading, a: SourcedAttribution): boolean {
  const words = tokensIn(reading, [...a.cue, ...a.content]);
  const to = words.findIndex((t) => t.lower === 'to' && t.pos !== 'ADP');
  const verb = to < 0 ? undefined : words.slice(to + 1).find((t) => t.pos === 'VERB' || t.pos === 'AUX');
  return verb === undefined || SPEAKING.test(verb.lemma.toLowerCase());
}

/** Whether an attribution is a response to the story, and which. */
function kindOf(reading: Reading, a: SourcedAttribution, event: StoryEvent | null): Kind | null {
  // who declines to comment in a report of the story declines to comment on it, unless the report has turned to another incident
  if (supposes(reading, a.sentence)) return null;
  if (a.cueClass === 'decline' && !aboutSpeaking(reading, a)) return null;
  if (a.cueClass === 'decline' && neitherNor(reading, a.cue[0])) return null; // read below, with its subject
  if (a.cueClass === 'decline') return incidentsOf(reading)[a.sentence] === 0 ? 'declined' : null;
  if ((a.cueClass !== 'deny' && a.cueClass !== 'confirm') || a.content.length === 0) return null;
  if (neitherNor(reading, a.cue[0])) return null; // read below, with its subject
  const words = tokensIn(reading, a.content);
  const anchored = event?.anchors.some((n) => n.reading === reading && words.some((t) => t.index === n.token)) ?? false;
  const anaphoric = words.slice(0, 4).some((t) => ANAPHOR.test(t.lower)) && aboutStory(reading, a.sentence, event);
  if (!anchored && !anaphoric) return null;
  return a.cueClass === 'deny' ? (a.negated ? null : 'denied') : a.negated ? null : 'confirmed';
}

/** The event is spoken of in this sentence or the one before, or in the paragraph. */
function aboutStory(reading: Reading, sentence: number, event: StoryEvent | null): boolean {
  if (!event) return true;
  const paragraph = reading.sentences[sentence]?.paragraph;
  return event.anchors.some(
    (n) => n.reading === reading && (Math.abs(n.sentence.index - sentence) <= 1 || n.sentence.paragraph === paragraph),
  );
}

interface Quiet {
  readonly kind: Kind;
  readonly party: string;
  readonly voice: string;
  readonly chain: readonly ChainLink[];
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** "neither confirmed nor denied", "did not respond", "could not be reached", "has not commented": forms that no cue of speech carries. */
function quiet(reading: Reading): Quiet[] {
  const found: Quiet[] = [];
  const context = contextOf(reading);
  for (const sentence of reading.sentences)
    for (const clause of clausesOf(reading, sentence)) {
      const agent = clause.subject[0];
      if (!agent || agent.pronoun) continue;
      const neither =
        clause.verb.lemma === 'confirm' && neitherNor(reading, { start: reading.tokens[clause.verb.main]?.start ?? 0, end: 0 });
      const mute = clause.verb.negated && /^(?:respond|reply|comment|answer|return)$/.test(clause.verb.lemma);
      const unreached = clause.verb.negated && clause.verb.passive && clause.verb.lemma === 'reach';
      if (!neither && !mute && !unreached) continue;
      const voice = readVoice(context, agent.from, agent.to)?.voice;
      if (!voice || voice.kind === 'weasel' || voice.kind === 'vague' || (!voice.named && voice.party === null)) continue;
      const chain: ChainLink[] = [
        {
          label: voice.label,
          span: { start: reading.tokens[agent.from]?.start ?? 0, end: reading.tokens[agent.to - 1]?.end ?? 0 },
          voice,
          grade: 'certain',
          rule: ID,
        },
      ];
      const kind: Kind = neither ? 'neither-confirmed-nor-denied' : clause.verb.lemma === 'comment' ? 'silent' : 'did-not-respond';
      const start = reading.tokens[agent.from]?.start ?? 0;
      let until = neither ? Math.min(clause.end + 4, sentence.tokens[1]) : clause.verb.to;
      while (
        !neither &&
        until < sentence.tokens[1] &&
        until - clause.verb.to < 10 &&
        !/^[,.;:?!—–“”"]$/.test(reading.tokens[until]?.text ?? '.')
      )
        until += 1;
      const end = reading.tokens[until - 1]?.end ?? start;
      found.push({
        kind,
        party: voice.party ?? voice.label,
        voice: voice.label,
        chain,
        verb: reading.report.text.slice(reading.tokens[clause.verb.from]?.start, reading.tokens[clause.verb.to - 1]?.end),
        start,
        end,
        sentence: sentence.index,
      });
    }
  return found;
}
