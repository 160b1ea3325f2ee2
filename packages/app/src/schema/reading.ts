import { z } from 'zod';
import { list, mark, note, people, place } from './parts.ts';

export const READING_SCHEMA = 'stemma/reading/1';

const piece = z.tuple([place, place]).describe('[start, end) in UTF-16 code units of the report’s text');
const pieces = list(piece).describe('More than one where the words are broken, as a quotation is by its speaker');

const voice = z
  .object({
    label: z.string(),
    named: z.boolean(),
    kind: z.string(),
    count: people,
    party: z.string().nullable(),
    access: z.string().nullable(),
    relay: z.string().nullable(),
  })
  .describe('Who speaks; null where the words do not tell');

const attribution = z.object({
  source: pieces.describe('Who is said to have said it; empty where the text hides it'),
  cue: pieces.describe('The words that attribute'),
  content: pieces.describe('What they are said to have said'),
  rule: z.string(),
  voice: voice.nullable(),
  hedges: pieces,
  chain: list(z.object({ label: z.string(), span: piece.nullable() })).describe('On whose word, from the outside in'),
});

/** One line of `read --jsonl`. */
export const readingSchema = z
  .object({
    id: z.string(),
    attributions: list(attribution).describe('By cue'),
    mentions: list(z.object({ start: place, end: place, kind: z.string(), text: z.string(), name: z.string() })),
    marks: list(mark),
    notes: list(note),
  })
  .describe('What one report says, and on whose word');
