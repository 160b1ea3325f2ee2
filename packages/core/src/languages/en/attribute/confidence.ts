import type { Proposal } from './rule.ts';

/** True where a proposal of this shape, with this verb, is mostly right. */
export function confident(_proposal: Proposal): boolean {
  return true;
}
