import type { RuleCard } from '../../../language.ts';
import type { MarkKind } from '../../../model/report.ts';
import type { Span } from '../../../model/span.ts';
import type { Page } from './page.ts';

/**
 * A kind of leftover and how it is known.
 *
 * The examples are pages, or pieces of them: `<mark>` stands around what must be found, line by line.
 * `taken` are the places that earlier rules have marked; only a rule that asks what is prose looks at them.
 */
export interface MarkRule extends RuleCard {
  readonly kind: MarkKind;
  find(page: Page, taken: readonly Span[]): readonly Span[];
}
