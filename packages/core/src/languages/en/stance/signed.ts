import type { Sign } from '../../../model/bearing.ts';

/** What the kinds of cue words show. */
const KINDS: Readonly<Record<string, string>> = {
  unfounded: 'words that call a story unfounded',
  denial: 'words of denial',
  retraction: 'words that set a story right',
  doubt: 'words of doubt',
  hearsay: 'words of hearsay',
  confirmation: 'words of confirmation or of an authority',
  relay: 'words that pass on what others say',
  future: 'words of what may come',
  negation: 'a negation',
  turn: 'a turn such as “but”',
  question: 'a question',
  'first-person': 'somebody who says “I” or “we”',
  denier: 'somebody who denies something',
};
const PLACES: Readonly<Record<string, string>> = {
  anywhere: 'in the report',
  first: 'in its first sentence',
  lead: 'in its first sentences',
  beside: 'beside the claim’s words',
  quoted: 'in quotation marks',
  plain: 'outside quotation marks',
  'of-report': 'said of a report, a rumour or a picture',
  'with-claim': 'in a sentence that holds the claim',
};
const DENIED: Readonly<Record<string, string>> = {
  claim: 'of the claim',
  near: 'of something close to the claim',
  other: 'of something else',
  story: 'of the story as a whole',
  this: 'of what “this” or “it” means',
  thing: 'of a thing in it',
  before: 'of what the sentence before says',
  early: 'near the beginning',
  late: 'further down',
};
const FORMS: Readonly<Record<string, string>> = {
  'own-voice': 'the report says it in its own voice',
  'second-hand': 'it is passed on at second hand',
  'on-record': 'somebody says it on the record',
  hedged: 'it is hedged',
  quoted: 'it stands in quotation marks',
  carried: 'it rests on the word of somebody named before',
  negated: 'its clause is negated',
  'negated-too': 'its clause is negated, as the claim is',
  'negation-lacking': 'its clause lacks the claim’s negation',
  modal: 'it “may”, “could” or “would” be',
  if: 'it stands behind “if” or “whether”',
  asked: 'it is asked',
  'in-first': 'it stands in the first sentence',
  'in-lead': 'it stands in the first sentences',
};
const OTHER: Readonly<Record<string, string>> = {
  length: 'how long the report is',
  update: 'a note that the report was updated',
  declined: 'somebody who declines to comment',
  'held/best': 'how much of the claim one sentence holds',
  'held/whole': 'how much of the claim the report holds',
  'held/lead': 'how much of the claim its first sentences hold',
};

/** What a sign is, in words a person reads; null where it would tell nobody anything: an article, a pair of small words. */
export const signed = ({ id, spans }: Sign): string | null => (/^(?:word|opening)\//.test(id) && spans.length === 0 ? null : told(id));

function told(id: string): string {
  if (id.startsWith('line/')) return `${told(id.slice('line/'.length))} (in a single line)`;
  const other = OTHER[id];
  if (other) return other;
  const slash = id.indexOf('/');
  const [what, where] = [id.slice(0, slash), id.slice(slash + 1)];
  if (what === 'word') return 'its words';
  if (what === 'opening') return 'the words of its first sentences';
  if (what === 'early' || what === 'best')
    return `where ${what === 'early' ? 'the claim first stands' : 'most of the claim stands'}, ${formed(where)}`;
  if (what.startsWith('fact')) return factual(what, where);
  if (what === 'denied') return `a denial ${DENIED[where] ?? where}`;
  if (what.startsWith('denied-')) return `${DENIALS[what] ?? 'a denial'} ${DENIED[where] ?? where}`;
  if (what === 'denier') return 'somebody who denies something';
  const negated = what.endsWith('-negated');
  const kind = KINDS[negated ? what.slice(0, -'-negated'.length) : what] ?? what;
  return `${kind}${negated ? ', negated,' : ''} ${PLACES[where] ?? where}`;
}

const DENIALS: Readonly<Record<string, string>> = {
  'denied-spoken': 'somebody’s denial',
  'denied-negated': 'a negated sentence',
  'denied-no-evidence': 'a lack of evidence',
  'denied-debunked': 'a verdict such as “untrue”',
  'denied-corrected': 'a correction of what was told',
};

const FACTS: Readonly<Record<string, string>> = {
  'fact-denied': 'what the claim says is denied',
  'fact-against': 'what the claim says stands negated',
  'fact-modal': 'what the claim says “may” or “would” be',
  'fact-hedged': 'what the claim says is hedged',
  'fact-own': 'the report says what the claim says, in its own voice',
  'fact-said': 'somebody is said to say what the claim says',
};

/** A clause with the claim’s verb, said of what the claim says it of. */
function factual(what: string, where: string): string {
  if (what === 'fact') return 'no clause says what the claim says';
  if (what === 'fact-cue') return `what the claim says is attributed (${where})`;
  const place = where === 'early' ? ' near the beginning' : where === 'late' ? ' further down' : ` (${where})`;
  return `${FACTS[what] ?? what}${place}`;
}

function formed(form: string): string {
  if (form.startsWith('voice-')) return `it rests on somebody’s word (${form.slice('voice-'.length)})`;
  if (form.startsWith('cue-')) return `it is attributed (${form.slice('cue-'.length)})`;
  return FORMS[form] ?? form;
}
