import { DOSSIER_SCHEMA, type Dossier } from '@stemma/core';
import { z } from 'zod';
import { inWords } from '../in-words.ts';
import { Problem } from '../problems.ts';
import { CHECK_SCHEMA, checkSchema } from './check.ts';
import { dossierSchema } from './dossier.ts';
import { EXTRACTED_SCHEMA, extractedSchema } from './extracted.ts';
import { ALIGN_SCHEMA, alignSchema, SAME_SCHEMA, sameSchema } from './groups.ts';
import { REUSE_SCHEMA, reuseSchema } from './reuse.ts';
import { READING_SCHEMA, readingSchema } from './reading.ts';

interface SchemaOptions {
  /** Refuses fields that are not described. The published schema lets them through, since a later version may add some. */
  readonly closed?: boolean;
}

/** JSON Schema (2020-12) of everything that leaves us, by name. */
export const jsonSchemas = {
  dossier: (options: SchemaOptions = {}) =>
    published(
      dossierSchema.extend({ readings: z.array(readingSchema).optional().describe('With --with-readings') }),
      DOSSIER_SCHEMA,
      options,
    ),
  reading: (options: SchemaOptions = {}) => published(readingSchema, READING_SCHEMA, options),
  extracted: (options: SchemaOptions = {}) => published(extractedSchema, EXTRACTED_SCHEMA, options),
  check: (options: SchemaOptions = {}) => published(checkSchema, CHECK_SCHEMA, options),
  align: (options: SchemaOptions = {}) => published(alignSchema, ALIGN_SCHEMA, options),
  same: (options: SchemaOptions = {}) => published(sameSchema, SAME_SCHEMA, options),
  reuse: (options: SchemaOptions = {}) => published(reuseSchema, REUSE_SCHEMA, options),
} as const;

function published(schema: z.ZodType, version: string, { closed = false }: SchemaOptions): object {
  const json = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: closed ? 'output' : 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly; // says only that we do not change it
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const { $schema, ...rest } = json;
  return { $schema, $id: `urn:${version.replaceAll('/', ':')}`, title: version, ...rest };
}

/**
 * The dossier in `value`, checked field by field.
 *
 * @throws Problem `not-a-dossier`.
 */
export function dossierFrom(value: unknown, name: string): Dossier {
  const version = value !== null && typeof value === 'object' && 'schema' in value ? value.schema : undefined;
  if (version !== DOSSIER_SCHEMA) {
    const says = typeof version === 'string' ? `says that it is “${version}”` : 'does not say that it is a dossier';
    throw new Problem('not-a-dossier', `“${name}” ${says}; this version reads “${DOSSIER_SCHEMA}”.`);
  }
  const parsed = dossierSchema.safeParse(value);
  if (!parsed.success) throw new Problem('not-a-dossier', `“${name}”: ${inWords(parsed.error, value)}`);
  return parsed.data;
}
