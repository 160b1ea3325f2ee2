import { description } from './description.ts';
import type { ReferRule } from './heard.ts';
import { memberOfGroup } from './member-of-group.ts';
import { pronoun } from './pronoun.ts';

/** In the order in which they are tried; the first whose words these are decides, even where it finds nobody. */
export const referRules: readonly ReferRule[] = [pronoun, memberOfGroup, description];
