import type { ReadingJson } from '@stemma/core';
import { z } from 'zod';
import { list, mark, note, people, place, span, type Same } from './parts.ts';

export const READING_SCHEMA = 'stemma/reading/1';

const piece = z.tuple([place, place]).readonly().describe('[start, end) in UTF-16 code units of the report’s text');
const pieces = list(piece).describe('More than one where the words are broken, as a quotation is by its speaker');

const voice = z
  .object({
    label: z.string().describe('As the report puts it'),
    key: z.string().describe('The same for the same voice within one report'),
    named: z.boolean(),
    kind: z.enum(['person', 'persons', 'institution', 'outlet', 'document', 'vague', 'weasel', 'own-voice']),
    count: people,
    party: z.string().nullable(),
    body: z.string().exactOptional().describe('What kind of body an institution is: “ministry”'),
    role: z.string().nullable(),
    access: z.string().nullable().describe('How it would know, verbatim'),
    relay: z.string().nullable().describe('The outlet that reached it'),
    onRecord: z.boolean(),
    expert: z.boolean(),
    reason: z.string().nullable().describe('Why it is anonymous, verbatim'),
    member: z.string().nullable().describe('Key of the group of which it is a part'),
  })
  .describe('Who speaks; null where the words do not tell');

const refers = piece.exactOptional().describe('The words to which a pronoun or a description points back');
const chain = list(z.object({ label: z.string(), span: piece.nullable(), grade: z.string(), rule: z.string(), refers })).describe(
  'On whose word, from the outside in',
);

const attribution = z.object({
  source: pieces.describe('Who is said to have said it; empty where the text hides it'),
  cue: pieces.describe('The words that attribute'),
  content: pieces.describe('What they are said to have said'),
  likely: pieces.exactOptional().describe('Pieces of the content that are only probably its'),
  rule: z.string(),
  counted: z
    .object({
      right: z.number().int(),
      found: z.number().int(),
      by: z.enum(['verb', 'construction']).describe('Of this verb in this construction, or of the construction with any verb'),
    })
    .exactOptional()
    .describe('How often such an attribution was right on articles that readers had marked; not there where nothing like it was seen'),
  cueClass: z.string(),
  cueLemma: z.string(),
  force: z
    .enum(['factive', 'negating', 'questioning', 'loaded', 'directive', 'commissive', 'neutral'])
    .describe(
      'What the cue itself does to its content: takes it for settled, denies it, asks it, colours it, wants it done, promises it, or none of these',
    ),
  negated: z.boolean(),
  direct: z.boolean().describe('The content is, or holds, a quotation'),
  voice: voice.nullable(),
  hedges: pieces.describe('Words that weaken the content or the cue'),
  weakened: list(place).describe('Places in the report’s list of what is weakened, whose words stand in this cue or content'),
  chain,
});

const carried = z.object({
  span: piece,
  attribution: place.nullable().describe('Place in the list of attributions from which it is carried'),
  chain,
});

const weakened = z.object({
  hedge: piece.describe('The word that weakens, asks or denies'),
  covers: piece.describe('The words to which it does so'),
  kind: z.enum(['hearsay', 'modal', 'adverb', 'question', 'negation']),
});

const part = z.string();
const date = z.object({
  from: z.string().nullable().describe('First possible, ISO 8601'),
  to: z.string().nullable().describe('Last possible'),
  precision: z.enum(['minute', 'hour', 'day', 'week', 'month', 'year', 'unknown']),
  certain: list(part).describe('Parts that the words state'),
  implied: list(part).describe('Parts that we filled in'),
  text: z.string(),
});

const quantity = z.object({ min: z.number().nullable(), max: z.number().nullable(), unit: z.string(), approximate: z.boolean() });

const mention = span.extend({
  kind: z.enum(['person', 'organization', 'outlet', 'place', 'role', 'group', 'quantity', 'date']),
  text: z.string().describe('Verbatim'),
  name: z.string().describe('Normal form: the full name where only a part stands there'),
  sentence: z.number().int(),
  head: z.number().int(),
  tokens: z.tuple([z.number().int(), z.number().int()]).readonly(),
  quantity: quantity.exactOptional(),
  date: date.exactOptional(),
  count: z.object({ min: z.number().int(), max: z.number().int().nullable() }).exactOptional(),
});

/** One line of `read --jsonl`, field by field. */
export const readingSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    sha256: z.string().describe('Of the text, as UTF-8, in hexadecimal'),
    attributions: list(attribution).describe('By cue'),
    inTitle: list(attribution).describe('Of a title that stands apart from the text; positions count in the title'),
    carried: list(carried).describe('Words outside every content that still rest on somebody’s word'),
    weakened: list(weakened).describe('Words that are hedged, asked or denied, inside attributions and outside them'),
    mentions: list(mention).describe('People, bodies, places, quantities and dates'),
    paragraphs: list(piece),
    sentences: list(piece),
    marks: list(mark).describe('Stretches that are no part of the prose; no rule draws from them'),
    notes: list(note),
  })
  .describe('What one report says, and on whose word');

// Neither the schema nor the engine may have a field, or a value, that the other lacks: this does not compile otherwise.
export type DescribesReadings = Same<z.input<typeof readingSchema>, ReadingJson>;
