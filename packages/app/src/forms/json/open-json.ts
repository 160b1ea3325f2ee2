import { captureOf, type Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { isJsonFeed, jsonFeedItems } from '../feeds/json-feed.ts';
import { openItems } from '../feeds/feed.ts';
import type { FormName, Opened } from '../form.ts';
import { innerOf, refused, spend, type Within } from '../within.ts';
import type { Found } from './fields.ts';
import { parseJson } from './parse.ts';
import { reportsIn } from './shapes.ts';

/**
 * Opens JSON: one object, a list, a JSON Feed, or an object a line. Null where it only looks like JSON, and is a text that begins with a bracket.
 *
 * A bad line is refused by its number, and the others are read.
 */
export function openJson(capture: Capture, text: string, within: Within): Iterable<Opened> | AsyncIterable<Opened> | null {
  const lines = text.split('\n');
  const beginning = lines.slice(0, 20).filter((line) => line.trim() !== '');
  const areLines = beginning.length > 1 && beginning.some((line) => typeof parseJson(line) === 'object');
  const whole = areLines && isComplete(beginning[0] ?? '') ? undefined : parseJson(text);
  if (whole !== undefined && whole !== null) {
    if (isJsonFeed(whole)) return openItems(capture, 'json-feed', jsonFeedItems(whole), within);
    return openValue(capture, whole, 'json', null, within);
  }
  if (areLines) return openLines(capture, lines, within);
  const saysJson = /\.(?:json|jsonl|ndjson)$/i.test(capture.name) || /json/i.test(capture.contentType ?? '');
  if (!saysJson && !/^\s*\{\s*"/.test(text)) return null;
  return [refused(capture.name, new Problem('broken-file', 'It begins as JSON and breaks off or breaks its rules.'))];
}

const isComplete = (line: string): boolean => typeof parseJson(line) === 'object';

async function* openLines(capture: Capture, lines: readonly string[], within: Within): AsyncGenerator<Opened> {
  for (const [index, line] of lines.entries()) if (line.trim() !== '') yield* openLine(capture, line, index + 1, within);
}

/** What one line of a file of lines holds. `number` counts from 1, and names a bad one. */
export async function* openLine(outer: Capture, line: string, number: number, within: Within): AsyncGenerator<Opened> {
  const value = parseJson(line);
  if (value === undefined) yield refused(`${outer.name}/${number}`, new Problem('bad-line', `Line ${number} is not JSON.`));
  else yield* openValue(outer, value, 'jsonl', number, within);
}

async function* openValue(outer: Capture, value: unknown, form: FormName, line: number | null, within: Within): AsyncGenerator<Opened> {
  const found = [...reportsIn(value)];
  for (const [index, report] of found.entries()) {
    const many = found.length > 1 ? `${index + 1}` : null;
    const place = [line === null ? null : `${line}`, many].filter((part) => part !== null).join('.');
    const name = place === '' ? outer.name : `${outer.name}/${place}`;
    if (report instanceof Problem) {
      const detail = line === null ? report.detail : `It is line ${line}. ${report.detail}`;
      yield refused(name, new Problem(report.code, detail, { cause: report }));
      continue;
    }
    yield* openReport(outer, report, form, place, within);
  }
}

async function* openReport(outer: Capture, found: Found, form: FormName, place: string, within: Within): AsyncGenerator<Opened> {
  const { text, type, known, notes } = found;
  const name = place === '' ? outer.name : `${outer.name}/${place}`;
  const address = known.url ?? null;
  const inner =
    typeof text === 'string'
      ? { ...innerOf(outer, place, text, type, address), name }
      : captureOf(name, text, { contentType: type === '' ? null : type, address, asked: outer.asked, retrieved: outer.retrieved });
  try {
    spend(within, inner.bytes.length, 0);
    if (inner.bytes.length > within.limits.pageBytes) throw new Problem('too-big', 'Its text alone is larger.');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield refused(name, error);
    return;
  }
  if (typeof text !== 'string') {
    for await (const opened of within.open(inner))
      yield opened.kind === 'refused' ? opened : { ...opened, known: { ...opened.known, ...known } };
    return;
  }
  yield type === 'text/html'
    ? { kind: 'page', form, capture: inner, known, notes }
    : { kind: 'text', form, capture: inner, text, known, blocks: [], notes };
}
