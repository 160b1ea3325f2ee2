import { english, read, type Reading } from '../../../../src/index.ts';

/** Reports of one story, read by the English rules; they are called "report-0", "report-1". */
export const readingsOf = (...texts: readonly string[]): readonly Reading[] =>
  texts.map((text, i) => read({ id: `report-${i}`, text }, english));
