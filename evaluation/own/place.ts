import { FIELDS, type Case, type Kind, type Place } from './case.ts';

/** What was wrong with a labeller's line, in words for the labeller. */
export interface Placed {
  readonly placed: Case | null; // null where there is a problem
  readonly problems: readonly string[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Turns a line of quoted words into a case of positions.
 *
 * Words stand once in the article, or are given as `{"words","in"}`: `in` stands once in the article and holds the words once.
 * The reasons in a `note` are not kept, only that there was one.
 */
export function placed(line: unknown, textOf: (article: string) => string | undefined): Placed {
  if (!isRecord(line)) return { placed: null, problems: ['the line is no object'] };
  const { kind, article, note } = line;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind))
    return { placed: null, problems: [`kind is ${shown(kind)}; there are ${Object.keys(FIELDS).join(', ')}`] };
  const text = typeof article === 'string' ? textOf(article) : undefined;
  if (text === undefined) return { placed: null, problems: [`there is no article ${shown(article)}`] };

  const fields = FIELDS[kind as Kind] as Readonly<Record<string, string | readonly string[]>>;
  const problems = Object.keys(line)
    .filter((key) => !(key in fields) && !['kind', 'article', 'note'].includes(key))
    .map((key) => `${key} is no field of ${kind}`);
  const values = Object.entries(fields).map(([field, shape]): readonly [string, unknown] => {
    const value = line[field];
    const say = (problem: string): null => {
      problems.push(`${field}: ${problem}`);
      return null;
    };
    if (value === undefined) return [field, say('is missing')];
    if (typeof shape !== 'string')
      return [field, shape.includes(value as string) ? value : say(`${shown(value)} is none of ${shape.join(', ')}`)];
    if (shape.endsWith('?') && value === null) return [field, null];
    if (shape === 'boolean') return [field, typeof value === 'boolean' ? value : say(`${shown(value)} is neither true nor false`)];
    if (shape === 'count?') return [field, isCount(value) ? value : say(`${shown(value)} is no [least, most or null]`)];
    if (!shape.startsWith('list')) return [field, placeOf(value, text, say)];
    if (!Array.isArray(value) || value.length === 0) return [field, say('must be a list with words in it')];
    return [field, value.map((item) => placeOf(item, text, say))];
  });
  if (problems.length > 0) return { placed: null, problems };
  const debatable = typeof note === 'string' && note !== '' ? { debatable: true } : {};
  return { placed: { kind, article, ...Object.fromEntries(values), ...debatable } as unknown as Case, problems };
}

function placeOf(value: unknown, text: string, say: (problem: string) => null): Place | null {
  const [words, within] = isRecord(value) ? [value['words'], value['in']] : [value, undefined];
  if (typeof words !== 'string' || words.trim() !== words || words === '') return say(`${shown(value)} is no words`);
  if (within === undefined) {
    const start = once(text, words);
    if (typeof start === 'string') return say(`“${words}” ${start} in the article${start === 'is not' ? '' : '; give {"words","in"}'}`);
    return [start, start + words.length];
  }
  if (typeof within !== 'string') return say(`“in” of “${words}” is no words`);
  const [outer, inner] = [once(text, within), once(within, words)];
  if (typeof outer === 'string') return say(`“${within}” ${outer} in the article`);
  if (typeof inner === 'string') return say(`“${words}” ${inner} in “${within}”`);
  return [outer + inner, outer + inner + words.length];
}

/** Where `words` stand, or what is the matter. */
function once(text: string, words: string): number | string {
  const first = text.indexOf(words);
  if (first < 0) return 'is not';
  let times = 1;
  for (let at = text.indexOf(words, first + 1); at >= 0; at = text.indexOf(words, at + 1)) times += 1;
  return times === 1 ? first : `stands ${times} times`;
}

const isCount = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length === 2 &&
  Number.isInteger(value[0]) &&
  (value[1] === null || (Number.isInteger(value[1]) && value[1] >= value[0]));

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
