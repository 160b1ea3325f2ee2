import type { z } from 'zod';

/** The first thing that a schema has against a value, as a sentence a person understands: “reports[1].text” is missing. */
export function inWords(error: z.ZodError, value: unknown): string {
  const [issue] = error.issues;
  if (!issue) return '';
  const path = issue.path.reduce<string>(
    (so, part) => (typeof part === 'number' ? `${so}[${part}]` : so === '' ? String(part) : `${so}.${String(part)}`),
    '',
  );
  const there = issue.path.reduce<unknown>(
    (at, part) => (at !== null && typeof at === 'object' ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    value,
  );
  const name = path === '' ? 'The value' : `“${path}”`;
  if (issue.code === 'invalid_type' && there === undefined) return `${name} is missing.`;
  if (issue.code === 'invalid_type') return `${name} should be ${KINDS[issue.expected] ?? issue.expected}, and is ${kindOf(there)}.`;
  if (issue.code === 'too_small') return `${name} is empty.`;
  return `${name}: ${issue.message}.`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'an object',
  array: 'a list',
  number: 'a number',
  boolean: 'true or false',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? typeof value;
}
