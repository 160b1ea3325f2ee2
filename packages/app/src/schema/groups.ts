import type { AlignedMentions, SameAnswers } from '@stemma/core';
import { z } from 'zod';
import { list, type Same } from './parts.ts';

export const ALIGN_SCHEMA = 'stemma/align/1';
export const SAME_SCHEMA = 'stemma/same/1';

const group = list(z.string());
const unread = z.object({ file: z.string(), code: z.string(), title: z.string(), detail: z.string() });

/** One line of `align --jsonl`. */
export const alignSchema = z
  .object({
    story: z.string().describe('As it was given'),
    clusters: list(group).describe('Ids of mentions that are one event; every mention is in one cluster'),
    unread: list(unread).describe('Reports that could not be read; their mentions stand alone'),
  })
  .describe('Which of the given mentions tell of one event');

/** One line of `same --jsonl`. */
export const sameSchema = z
  .object({
    id: z.string().describe('As it was given'),
    groups: list(group).describe('Ids of answers that say the same; every answer is in one group'),
  })
  .describe('Which answers to one question say the same. Whether they hold is not asked');

export type DescribesAligned = Same<z.input<typeof alignSchema>, AlignedMentions>;
export type DescribesSame = Same<z.input<typeof sameSchema>, SameAnswers>;
