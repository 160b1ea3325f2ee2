import type { EvaluationSet } from '../measure.ts';
import { align } from './align.ts';
import { attribution } from './attribution.ts';
import { archive } from './archive.ts';
import { backChannel } from './back-channel.ts';
import { check } from './check.ts';
import { extraction } from './extraction.ts';
import { handpicked, ownStories } from './handpicked.ts';
import { hops } from './hops.ts';
import { incidents } from './incidents.ts';
import { own } from './own.ts';
import { quiet } from './quiet.ts';
import { reuse } from './reuse.ts';
import { same } from './same.ts';
import { speakers } from './speakers.ts';

/** In the order in which the table shows them. */
export const SETS: readonly EvaluationSet[] = [
  backChannel,
  handpicked,
  ownStories,
  quiet,
  attribution,
  own,
  speakers,
  check,
  align,
  same,
  incidents,
  hops,
  reuse,
  archive,
  extraction,
];

/** Sets that wait for a command. */
export const LATER: readonly { readonly name: string; readonly command: string }[] = [
  { name: 'stories out of a stream', command: 'group' },
];
