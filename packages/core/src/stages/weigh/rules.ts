import type { RuleCard } from '../../language.ts';
import { LINK_RULES } from './link-rules.ts';
import { CELLS } from './table.ts';

type Card = Omit<RuleCard, 'examples'>;

const NEWSROOMS = 'Reuters Handbook; AP on anonymous sources; BBC Editorial Guidelines 3.3';
const WEIGHTS: readonly (readonly [string, string])[] = [
  ['on-record', 'Strong: a person or body by name and on the record, or a document.'],
  ['body-without-name', 'Firm: a body that speaks openly, though its name is not given (“police”).'],
  ['two-of-three', 'Firm: unnamed, but at least two of these are told: side or office, number, outlet.'],
  ['outlet-reports', 'Firm: a named outlet in its own voice, with reporting of its own.'],
  ['outlet-confirms', 'Weak: an outlet that is only said to have confirmed; whose word it had is not told.'],
  ['one-of-three', 'Weak: one of side or office, number, outlet.'],
  ['access-only', 'Weak: nothing but a claim to know (“close to the talks”).'],
  ['expert', 'Opinion: an outside expert by name. Counts in questions of opinion only.'],
  ['nobody-in-particular', 'None: “observers”, “critics”, “reports”.'],
  ['circle', 'None: outlets that only cite each other.'],
  ['unnamed-outlet', 'None: an outlet that is not named, passing on.'],
  ['nothing-told', 'None: “sources”, and nothing else.'],
  ['own-voice', 'None: the report itself.'],
];
const OTHERS: readonly Card[] = [
  {
    id: 'weigh/origin',
    summary:
      'An origin is the last voice that a newsroom reached, as reached by its nearest relay. What that voice heard from others stays its word.',
    follows: 'PROV hadPrimarySource; Verification Handbook, chapter 9',
  },
  { id: 'weigh/cannot-link', summary: 'Two people of different names are never one.', follows: 'constrained clustering (Wagstaff 2001)' },
  {
    id: 'weigh/range/max',
    summary: 'At most: groups under certain and probable links, with a weight of weak or more.',
    follows: 'the range, never one number',
  },
  {
    id: 'weigh/range/min',
    summary:
      'At least: the fewest groups into which firm origins fit, if all that may be one is one. A possible link lowers, and never raises.',
    follows: 'the range, never one number',
  },
  {
    id: 'weigh/counted',
    summary:
      'Only what is asserted, reported, confirmed, stated, alleged, entailed, denied or declined counts. A denial that repeats a day does not vouch for it.',
    follows: 'FactBank; RumourEval',
  },
  {
    id: 'weigh/presupposition',
    summary: 'An answer that presupposes a contested one is worded with “if”, and its digit is no better than the presupposed one’s.',
    follows: 'presupposition projection (Karttunen 1973)',
  },
  {
    id: 'weigh/admiralty',
    summary: 'The digit comes from support and contest. The letter is always F: we keep no record of anyone’s past.',
    follows: 'FM 2-22.3, appendix B; AJP-2.1',
  },
  { id: 'weigh/confidence', summary: 'Quality of sourcing, never likelihood.', follows: 'ICD 203' },
  {
    id: 'weigh/ach',
    summary:
      'Rows are origins, columns are answers that clash; a denial by the party concerned and a refusal to comment are not diagnostic.',
    follows: 'Heuer, Psychology of Intelligence Analysis, chapter 8',
  },
  {
    id: 'weigh/origin/agency-copy',
    summary:
      'A report that prints an agency’s copy, by its dateline, a credit line or its byline, reached its sources through that agency.',
    follows: 'AP Stylebook, datelines; newsroom practice of crediting agencies',
  },
  {
    id: 'weigh/reuse',
    summary:
      'Reports that share whole sentences outside quotations (22 words or more), or 80 words however broken up, share words; shared quotations are a shared source.',
    follows: 'Clough 2002 (METER); Broder 1997',
  },
];

const CARDS: readonly Card[] = [
  ...OTHERS,
  ...WEIGHTS.map(([id, summary]) => ({ id: `weigh/weight/${id}`, summary, follows: NEWSROOMS })),
  ...LINK_RULES.map(({ rule, grade, summary }) => ({
    id: rule,
    summary: `${grade[0]?.toUpperCase() ?? ''}${grade.slice(1)}: ${summary}`,
    follows: 'what the words of two reports allow to be one',
  })),
  ...CELLS.map(({ id, support, column, words }) => ({
    id,
    summary: `${support}, ${column}: ${words}.`,
    follows: 'the table of support and contest',
  })),
];

/** Every rule of this stage, the cells of the table among them, in the order in which they are tried. They know no language, and so have no sentences. */
export const weighRules: readonly RuleCard[] = CARDS.map((card) => ({ ...card, examples: { yes: [], no: [] } }));
