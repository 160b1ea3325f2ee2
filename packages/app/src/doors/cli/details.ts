import { Option } from 'commander';
import type { Detail } from '../../ingest/gather.ts';

/** What a person may say of single reports. Each option can be given again for the next one. */
export interface DetailOptions {
  readonly date?: readonly string[];
  readonly outlet?: readonly string[];
  readonly title?: readonly string[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export const detailOptions = (): Option[] => [
  new Option('--date <FILE=DATE>', 'the day a report was published, as 2031-04-09; again for each report').argParser(collect),
  new Option('--outlet <FILE=NAME>', 'who published it').argParser(collect),
  new Option('--title <FILE=HEADLINE>', 'its headline').argParser(collect),
];

export function detailsOf({ date = [], outlet = [], title = [] }: DetailOptions): Detail[] {
  return [
    ...date.map((given): Detail => ({ option: '--date', field: 'published', given })),
    ...outlet.map((given): Detail => ({ option: '--outlet', field: 'outlet', given })),
    ...title.map((given): Detail => ({ option: '--title', field: 'title', given })),
  ];
}
