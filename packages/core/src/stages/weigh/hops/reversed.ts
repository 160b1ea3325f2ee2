import type { Credit } from '../../../model/credit.ts';
import type { Citation } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import { quote } from '../../../model/quote.ts';
import { outletName } from '../../../text/outlet-name.ts';
import { citationOf } from '../order.ts';

interface Told {
  readonly reading: Reading;
  readonly first: Credit;
}

/**
 * Two reports that put different outlets first. One pair for each report that differs: from the earliest report of those that name the outlet most
 * reports put first.
 *
 * A report that puts two outlets first puts none.
 */
export function reversedOrders(
  readings: readonly Reading[],
  credits: ReadonlyMap<string, readonly Credit[]>,
): readonly { readonly from: Citation; readonly to: Citation }[] {
  const told = readings.flatMap((reading): Told[] => {
    const firsts = (credits.get(reading.report.id) ?? []).filter(({ place }) => place === 'first');
    const [first] = firsts;
    return first && firsts.every(({ outlet }) => outletName(outlet) === outletName(first.outlet)) ? [{ reading, first }] : [];
  });
  const counts = new Map<string, number>();
  for (const { first } of told) counts.set(outletName(first.outlet), (counts.get(outletName(first.outlet)) ?? 0) + 1);
  const ordered = [...told].sort(
    (x, y) =>
      (counts.get(outletName(y.first.outlet)) ?? 0) - (counts.get(outletName(x.first.outlet)) ?? 0) ||
      compare(x.reading.report.published ?? '9', y.reading.report.published ?? '9') ||
      compare(x.reading.report.id, y.reading.report.id),
  );
  const [lead] = ordered;
  if (!lead) return [];
  return ordered.filter(({ first }) => !same(first.outlet, lead.first.outlet)).map((other) => ({ from: cited(lead), to: cited(other) }));
}

const same = (a: string, b: string): boolean =>
  outletName(a) === outletName(b) ||
  ` ${outletName(a)} `.includes(` ${outletName(b)} `) ||
  ` ${outletName(b)} `.includes(` ${outletName(a)} `);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const cited = ({ reading, first }: Told): Citation => citationOf(quote(reading.report, first.span));
