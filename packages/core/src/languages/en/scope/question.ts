import type { Token } from '../../../model/mention.ts';
import { reach } from './reach.ts';
import type { ScopeRule } from './rule.ts';

const ASKS =
  /^(?:ask|asks|asked|asking|know|knows|knew|wonder|wonders|wondered|wondering|see|unclear|unsure|doubt|doubts|doubted|question|questioned)$/;
const NEAR = 4; // tokens between the verb of asking and “if”

export const question: ScopeRule = {
  id: 'en/scope/question',
  kind: 'question',
  summary: '“Whether”, and “if” behind a verb of asking: the rest of the clause is asked, and not said.',
  follows: 'Saurí and Pustejovsky 2009 (FactBank): underspecified events',
  examples: {
    yes: [
      'The union asked <hedge>whether</hedge> <covers>the pier was closed</covers>.',
      'The keeper was asked <hedge>if</hedge> <covers>the boat had left</covers> before noon.',
    ],
    no: ['The pier closes if the storm comes.'],
  },
  find(tokens, at, from, to) {
    const { lower } = tokens[at] as Token;
    if (lower !== 'whether' && !(lower === 'if' && asked(tokens, at, from))) return null;
    const end = reach(tokens, at + 1, to);
    return end > at + 1 ? { hedge: [at, at + 1], covers: [at + 1, end] } : null;
  },
};

function asked(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - NEAR); i -= 1) if (ASKS.test((tokens[i] as Token).lower)) return true;
  return false;
}
