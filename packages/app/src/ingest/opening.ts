import type { Opened } from '../forms/form.ts';
import { LIMITS } from '../forms/limits.ts';
import { Problem, recordOf } from '../problems.ts';
import type { Arrival, Opening, Source } from './arrival.ts';

export interface OpeningOptions extends Opening {
  readonly skip?: number; // so many things of a container are passed over: they were dealt with
  readonly announce?: (index: number, name: string) => void; // called before the work on each thing begins, so that whoever waits knows what hung
  readonly alive?: () => void; // called while bytes of a large file go by
}

/** The reports that a source holds, one after another. What cannot be read gives its reason in its place; a fault of ours takes only its own item. */
export async function* arrivalsIn(source: Source, { skip = 0, announce, alive, ...opening }: OpeningOptions): AsyncGenerator<Arrival> {
  let index = 0;
  try {
    for await (const item of openedFrom(source, alive)) {
      index += 1;
      if (index <= skip) continue;
      announce?.(index, calledName(item));
      yield await arrivalOf(item, opening);
    }
  } catch (cause) {
    yield unreadArrival(source.kind === 'file' ? source.name : source.capture.name, cause);
  }
}

async function* openedFrom(source: Source, alive: OpeningOptions['alive']): AsyncGenerator<Opened> {
  if (source.kind === 'page') {
    yield { kind: 'page', form: 'html', capture: source.capture, known: {}, notes: [] };
    return;
  }
  const { open } = await import('../forms/open.ts');
  if (source.kind === 'capture') yield* open(source.capture, LIMITS);
  else {
    const { openFile } = await import('../forms/open-stream.ts');
    yield* openFile(source.path, source.name, LIMITS, alive);
  }
}

const calledName = (item: Opened): string => (item.kind === 'refused' ? item.name : item.capture.name);

/** The report that an opened thing is. */
export async function arrivalOf(item: Opened, opening: Opening): Promise<Arrival> {
  const name = calledName(item);
  try {
    if (item.kind === 'refused') throw item.problem;
    if (item.kind === 'text') return { name, report: (await import('./take-text.ts')).textReport(item, opening) };
    return { name, report: (await import('./cut-page.ts')).pageReport(item, opening) };
  } catch (cause) {
    return unreadArrival(name, cause);
  }
}

export const unreadArrival = (name: string, cause: unknown): Arrival => ({ unread: { file: name, ...recordOf(asProblem(cause, name)) } });

function asProblem(cause: unknown, name: string): Problem {
  if (cause instanceof Problem) return cause;
  return new Problem('own-fault', `It happened while opening “${name}”: ${cause instanceof Error ? cause.message : String(cause)}.`, {
    cause,
  });
}
