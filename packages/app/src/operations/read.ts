import { operation } from './operation.ts';
import { readOne } from './read-one.ts';
import { reportFields, reportInput } from './report-input.ts';

export const readReport = operation({
  name: 'read',
  summary: 'Read reports one by one: who is said to have said what, and in which words.',
  input: reportFields,
  run: (fields) => readOne(reportInput(fields)),
});
