import type { Note } from '@stemma/core';
import type { Known } from '../form.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` as a list: itself, the one thing that it is, or nothing. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** One report as a JSON object holds it. */
export interface Found {
  readonly text: string | Uint8Array; // bytes where the object holds a whole page as base64
  readonly type: string; // "text/html", "text/plain", or what the object says of its page
  readonly known: Partial<Known>;
  readonly notes: readonly Note[];
}

/** `value` where it is a text with something in it, trimmed; null otherwise. */
export const worded = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** The same as it was given: positions count in it. */
export const asGiven = (value: unknown): string | null => (worded(value) === null ? null : (value as string));

export const nameIn = (value: unknown): string | null => (isFields(value) ? worded(value['name']) : null);

/** "Ana Ruiz, Ben Okoye" from a name, a list of names or a list of people. */
export function peopleIn(value: unknown): string | null {
  const names = listOf(value).flatMap((person) => worded(person) ?? nameIn(person) ?? []);
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

export const idOf = (value: unknown): string | null => (typeof value === 'number' && Number.isFinite(value) ? `${value}` : worded(value));

/** Whether `text` has tags of paragraphs and the like. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:p|div|br|ul|ol|li|h[1-6]|blockquote|figure|article|section|span|a|b|i|em|strong)(?:\s[^<>]{0,400})?\/?>/i.test(text);
