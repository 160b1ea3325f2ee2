import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { overlaps } from '../../../../model/span.ts';
import { childAge } from '../ages/child.ts';
import { namedAge } from '../ages/named.ts';
import { clockTimes } from '../clock-times/index.ts';
import { partOfDay } from '../clock-times/part-of-day.ts';
import { intent } from '../intent/index.ts';
import { measures } from '../measures/index.ts';
import { bearing } from '../places/bearing.ts';
import { journey } from '../places/journey.ts';
import { placeSpelling } from '../places/spelling.ts';
import { street } from '../places/street.ts';
import { where } from '../places/where.ts';
import { when } from '../when/index.ts';
import { askBackground, background, backgroundFigures } from './background.ts';
import { vocabularyOf } from './context.ts';
import { askCounted, askSingles, counted, countedFigures } from './counted.ts';
import { askDurations, duration, durationFigures } from './duration.ts';
import { ranked } from './rank.ts';
import { askRecalled, recalled, recalledFigures } from './recalled.ts';
import { oneOrMany } from './one-or-many.ts';
import type { FigureRule } from './rule.ts';
import { askTolls, toll, tollFigures } from './toll.ts';

/** Every rule that asks for a number, an age, a time of day or the ends of a journey. */
export const figureRules: readonly FigureRule[] = [
  toll,
  duration,
  background,
  recalled,
  oneOrMany,
  counted,
  clockTimes,
  partOfDay,
  intent,
  namedAge,
  childAge,
  journey,
  where,
  bearing,
  street,
  placeSpelling,
  when,
  measures,
];

/**
 * Number questions that the readings answer, at most eight: how many were killed, how much was paid, how many were freed.
 *
 * Compares only figures of the story's own incident. Reconciles before it contradicts.
 */
export function proposeQuantities(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const vocabulary = vocabularyOf(readings);
  const tolls = tollFigures(readings, vocabulary);
  const durations = durationFigures(readings, vocabulary);
  const lasting = backgroundFigures(readings, vocabulary);
  const told = [...tolls, ...durations, ...lasting];
  const figures = countedFigures(readings, vocabulary).filter(
    (f) => !told.some((t) => t.reading === f.reading && overlaps(t.span, f.span)),
  );
  return ranked([
    ...askTolls(tolls),
    ...askDurations(durations, readings),
    ...askBackground(lasting),
    ...askRecalled(recalledFigures(readings, vocabulary)),
    ...askCounted(figures),
    ...askSingles(figures),
  ]);
}

/** All that figures answer: quantities, times of day, ages; and the ends of journeys. */
export const proposeFigures = (readings: readonly Reading[]): readonly AlignedQuestion[] => [
  ...proposeQuantities(readings),
  ...[clockTimes, partOfDay, intent, namedAge, childAge, journey, where, bearing, placeSpelling, street, when, measures, oneOrMany].flatMap(
    (rule) => rule.ask(readings),
  ),
];
