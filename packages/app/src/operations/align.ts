import type { AlignedMentions, Reading, Unread } from '@stemma/core';
import { z } from 'zod';
import { Problem, recordOf } from '../problems.ts';
import { byFile } from './read-all.ts';
import { operation } from './operation.ts';
import { ownFault, readOne } from './read-one.ts';
import { reportFields, reportInput } from './report-input.ts';

const place = z.number().int().nonnegative();
const mention = z.object({
  id: z.string().min(1).describe('What the mention is called in what comes out'),
  report: z.string().describe('The id of the report in which it stands'),
  start: place.describe('Where its words begin, in UTF-16 code units of the report’s text'),
  end: place.describe('Where they end'),
});

const once = (ids: readonly { readonly id: string }[]): boolean => new Set(ids.map(({ id }) => id)).size === ids.length;

export const alignMentions = operation({
  name: 'align',
  summary: 'Tell which of the given mentions are one event, across the reports of a story.',
  input: z
    .object({
      story: z.string().describe('What to call the story'),
      reports: z.array(reportFields).refine(once, { error: 'two reports have the same id' }).describe('Every report of it'),
      mentions: z.array(mention).refine(once, { error: 'two mentions have the same id' }).describe('Places where reports tell of an event'),
    })
    .superRefine(({ reports, mentions }, context) => {
      const lengths = new Map(reports.map(({ id, text }) => [id, text.length]));
      for (const [index, { report, start, end }] of mentions.entries()) {
        const length = lengths.get(report);
        const fault =
          length === undefined
            ? { at: 'report', message: `no report is called “${report}”` }
            : start >= end || end > length
              ? { at: 'end', message: `it should be greater than “start” and at most ${length}, where “${report}” ends` }
              : null;
        if (!fault) continue;
        context.addIssue({ code: 'custom', path: ['mentions', index, fault.at], message: fault.message });
        return;
      }
    }),
  async run({ story, reports, mentions }): Promise<AlignedMentions> {
    const readings: Reading[] = [];
    const unread: Unread[] = [];
    for (const report of reports) {
      try {
        readings.push(await readOne(reportInput(report)));
      } catch (error) {
        if (!(error instanceof Problem) || error.code === 'own-fault') throw error;
        unread.push({ file: report.id, ...recordOf(error) });
      }
    }
    const { alignEvents, english } = await import('@stemma/core');
    try {
      return { story, clusters: alignEvents(readings, mentions, english), unread: unread.sort(byFile) };
    } catch (cause) {
      throw ownFault(`aligning the events of “${story}”`, cause);
    }
  },
});
