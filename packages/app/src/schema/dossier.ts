import { DOSSIER_SCHEMA, type Dossier } from '@stemma/core';
import { z } from 'zod';
import { amount, citation, datedText, dateRange, list, mark, note, people, place, range, span, type Same } from './parts.ts';

const report = z.object({
  id: z.string().describe('The id that was given, else the shortest path that tells the file apart'),
  title: z.string().nullable(),
  outlet: z.string().nullable().describe('Who published it'),
  published: z.string().nullable(),
  url: z.string().nullable(),
  sha256: z.string().describe('Of the text, as UTF-8, in hexadecimal'),
  length: place.describe('Of the text, in UTF-16 code units'),
  agency: z.string().exactOptional().describe('An agency that the page or the feed credits beside the text'),
  form: z.string().exactOptional().describe('What arrived: “html”, “pdf”, “eml”'),
  captured: z.string().exactOptional().describe('SHA-256 of the bytes that arrived, in hexadecimal'),
  marks: list(mark).describe('Stretches that are no part of the prose; no rule draws from them'),
  notes: list(note),
});

const unread = z
  .object({ file: z.string(), code: z.string(), title: z.string(), detail: z.string() })
  .describe('What could not be read, and why');

const origin = z
  .object({
    id: z.string(),
    label: z.string().describe('As the reports put it'),
    kind: z.string(),
    named: z.boolean(),
    count: people.describe('How many people the words say there are; max is null where they do not tell'),
    party: z.string().nullable().describe('A party’s id'),
    relay: z.string().nullable().describe('The outlet that reached it'),
    access: z.string().nullable().describe('How it would know, verbatim'),
    weight: z.enum(['strong', 'firm', 'weak', 'none', 'opinion']),
    flags: list(z.string()),
    reports: list(z.string()),
    evidence: list(citation).describe('Where the voice is named'),
    reliability: z
      .object({ outlet: z.string(), letter: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), date: z.string(), reason: z.string() })
      .exactOptional()
      .describe('What the user’s registry says of the outlet that reached it'),
  })
  .describe('Where information first enters the story. Reports that pass it on share it');

const merge = z
  .object({
    id: z.string(),
    a: z.string(),
    b: z.string(),
    grade: z.enum(['certain', 'probable', 'possible']),
    rule: z.string(),
    because: z.string(),
    evidence: list(citation),
  })
  .describe('Two voices that are, or may be, one origin. Certain merges lower the maximum, possible ones the minimum only');

const stance = z.enum([
  'asserts',
  'reports',
  'confirms',
  'states',
  'alleges',
  'entails',
  'denies',
  'declines',
  'neither-confirms-nor-denies',
  'asserts-partly',
  'implies',
  'speculates',
  'opines',
  'questions',
  'mentions',
  'reports-silence',
]);

const evidence = citation.extend({
  stance: stance.describe('How these words stand to the answer'),
  origin: z.string().nullable().describe('An origin’s id; null: the report’s own voice'),
  chain: list(z.object({ label: z.string(), grade: z.string(), rule: z.string(), span: span.nullable() })).describe(
    'On whose word, from the outside in',
  ),
  hedges: list(span.extend({ text: z.string() })),
  rule: z.string(),
});

const answer = z.object({
  id: z.string(),
  value: z.string(),
  number: amount.exactOptional(),
  date: dateRange.exactOptional(),
  evidence: list(evidence),
  reports: place.describe('How many reports give it'),
  origins: range.extend({ ids: list(z.string()) }),
  parties: place,
  support: z.enum(['S0', 'S1', 'S2', 'S3', 'S4', 'BG']),
  contest: z.enum(['C0', 'C1', 'C2', 'C3']),
  admiralty: z.string().describe('Source letter F (never graded by us) and a proposed digit'),
  confidence: z.enum(['low', 'moderate', 'high']),
  cell: z.string().describe('The table cell that gave the words'),
  words: z.string(),
});

const relation = z.object({
  id: z.string(),
  a: z.string(),
  b: z.string(),
  kind: z.enum([
    'conflict',
    'refinement',
    'equivalence',
    'generalisation',
    'complement',
    'succession',
    'party-denial',
    'internal-contradiction',
  ]),
  rule: z.string(),
});

const achRow = z.object({ origin: z.string(), cells: list(z.enum(['C', 'I', 'N'])), diagnostic: z.boolean() });

const question = z
  .object({
    id: z.string(),
    text: z.string(),
    slot: z.enum(['boolean', 'single', 'set', 'quantity', 'date', 'party-response', 'opinion', 'background']),
    about: z.string(),
    presupposes: z.object({ question: z.string(), answer: z.string() }).exactOptional(),
    answers: list(answer),
    relations: list(relation).describe('How two answers stand to each other; a and b are their ids'),
    verdict: z.string(),
    settle: list(z.string()).describe('What would settle it'),
    ach: z
      .object({ hypotheses: list(z.string()), rows: list(achRow) })
      .exactOptional()
      .describe('Competing hypotheses: which origin is consistent (C), inconsistent (I) or neutral (N)'),
    rule: z.string(),
    askedBy: list(citation),
  })
  .describe('One slot of one event, put so that two reports can answer it differently');

const response = z.object({
  id: z.string(),
  party: z.string().nullable(),
  voice: z.string(),
  kind: z.enum([
    'denied',
    'partly-denied',
    'declined',
    'neither-confirmed-nor-denied',
    'did-not-respond',
    'silent',
    'confirmed',
    'stated',
    'not-asked',
  ]),
  verb: z.string().describe('Verbatim'),
  proposition: z.string().nullable().describe('What was denied or confirmed, verbatim'),
  date: datedText.nullable(),
  evidence: list(citation),
});

const hop = z.object({
  id: z.string(),
  from: citation,
  to: citation,
  change: z.enum([
    'hedge-dropped',
    'hedge-added',
    'quote-trimmed',
    'number-moved',
    'second-hand-to-first',
    'plural-inflated',
    'attribution-lost',
    'named-to-unnamed',
    'order-reversed',
    'added',
  ]),
  evidence: list(citation),
});

const briefLine = z.object({
  id: z.string(),
  section: z.enum(['headline', 'agreed', 'disputed', 'single', 'responses', 'unsaid', 'unread']),
  text: z.string(),
  refs: list(z.string()).describe('Ids of answers, origins, merges and responses that stand behind it'),
  evidence: list(citation),
});

/** Everything that `compare` finds, field by field. */
export const dossierSchema = z
  .object({
    schema: z.literal(DOSSIER_SCHEMA),
    story: z.string(),
    headline: z.string(),
    counts: z
      .object({ reports: place, origins: range, parties: place, question: z.string().nullable() })
      .describe('Of the leading answer to the central question, which “question” names'),
    reports: list(report).describe('By id'),
    unread: list(unread),
    parties: list(z.object({ id: z.string(), label: z.string() })),
    origins: list(origin),
    merges: list(merge),
    questions: list(question).describe('By weight, then by id'),
    responses: list(response).describe('Who denied, declined, confirmed'),
    echoes: list(
      z.object({
        origin: z.string(),
        reports: list(z.string()),
        named: list(z.string()),
        suggested: list(z.string()),
        falls: list(z.string()),
      }),
    ).describe('Reports that pass one origin on'),
    shared: list(
      z.object({
        a: z.string(),
        b: z.string(),
        what: z.enum(['reuse', 'quotation', 'peculiarity']),
        passages: list(z.object({ a: span, b: span })),
      }),
    ).describe('Words that two reports have in common'),
    hops: list(hop).describe('What changed on the way from one report to another'),
    sourcing: list(z.object({ report: z.string(), check: z.string(), evidence: list(citation) })),
    timeline: list(
      z.object({
        kind: z
          .enum(['event', 'statement', 'report', 'update'])
          .exactOptional()
          .describe('What happened, what was said, when a report was published or changed'),
        date: datedText,
        event: z.string(),
        reported: list(z.string()),
        evidence: list(citation),
      }),
    ),
    unsaid: list(z.object({ question: z.string(), basis: z.string(), askedBy: list(z.string()), evidence: list(citation) })),
    brief: list(briefLine).describe('What the brief prints, each line with what opens it'),
    engine: z
      .object({ version: z.string(), rules: z.string(), lexicons: z.string() })
      .describe('The version, and hashes of its rules and words'),
  })
  .describe('Everything that Stemma can show about a story');

// Neither the schema nor the engine may have a field, or a value, that the other lacks: this does not compile otherwise.
export type DescribesDossiers = Same<z.output<typeof dossierSchema>, Dossier>;
