import type { BriefLine, Dossier } from '../model/dossier.ts';
import { headlineLines, headlineOf } from './brief/headline.ts';
import { questionLines } from './brief/questions.ts';
import { responseLines } from './brief/responses.ts';
import { unreadLines, unsaidLines } from './brief/unsaid.ts';
import type { Weighed } from './weigh/index.ts';

/**
 * Puts what was weighed into the lines an editor reads.
 *
 * Order: headline, agreed, disputed, on one origin, responses, unsaid, unread; within each, the order of the questions.
 * Every line names the answers, origins, merges or responses behind it in `refs` and brings their words. It adds nothing that is not in the dossier.
 */
export function brief(weighed: Weighed): Dossier {
  const { schema, story, engine, ...rest } = weighed;
  const headline = headlineOf(weighed);
  const lines: readonly BriefLine[] = [
    ...headlineLines(weighed, headline),
    ...questionLines(weighed),
    ...responseLines(weighed),
    ...unsaidLines(weighed),
    ...unreadLines(weighed),
  ];
  return { schema, story, headline, ...rest, brief: lines, engine };
}
