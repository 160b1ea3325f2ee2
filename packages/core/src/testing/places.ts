import type { Span } from '../model/span.ts';

/** A place in a report that something points at, and the way to it from the outside: `questions.0.answers.1.evidence.0`. */
export interface Place extends Span {
  readonly path: string;
  readonly report: string | null; // null where nothing around it names one
  readonly title: boolean; // positions into the title
  readonly text: string | null; // the words it claims to hold
}

/**
 * Every object with a `start` and an `end` anywhere in `value`, with the report it lies in.
 *
 * A place without a report of its own lies in that of the nearest object around it that has one; `a` and `b` of a pair of passages lie in
 * the reports that the pair names. A report in a list of reports is known by its `id`.
 */
export function placesIn(value: unknown): Place[] {
  const found: Place[] = [];
  const walk = (node: unknown, path: string, report: string | null, title: boolean, pair: Pair | null): void => {
    if (Array.isArray(node)) node.forEach((item, i) => walk(item, `${path}.${i}`, report, title, pair));
    if (!isObject(node)) return;
    const own = node['report'];
    const inReport = typeof own === 'string' ? own : typeof node['sha256'] === 'string' ? String(node['id']) : report;
    const inTitle = typeof own === 'string' ? node['in'] === 'title' : title;
    const { start, end, text, a, b } = node;
    if (typeof start === 'number' && typeof end === 'number')
      found.push({ path, start, end, report: inReport, title: inTitle, text: typeof text === 'string' ? text : null });
    const inner = typeof a === 'string' && typeof b === 'string' ? { a, b } : pair;
    for (const [key, item] of Object.entries(node))
      walk(
        item,
        path === '' ? key : `${path}.${key}`,
        (isObject(item) && (key === 'a' || key === 'b') && inner?.[key]) || inReport,
        inTitle,
        inner,
      );
  };
  walk(value, '', null, false, null);
  return found;
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Every value that stands under the field `name`, however deep. */
export function fieldsIn(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, name));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [...(key === name ? [item] : []), ...fieldsIn(item, name)]);
}

/** Every name of a field, however deep, each once. */
export function fieldNames(value: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) fieldNames(item, names);
  else if (isObject(value))
    for (const [key, item] of Object.entries(value)) {
      names.add(key);
      fieldNames(item, names);
    }
  return names;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
