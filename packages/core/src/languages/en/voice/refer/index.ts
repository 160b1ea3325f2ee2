import { age } from './age.ts';
import { barePlural } from './bare-plural.ts';
import { body, ownBody } from './body.ts';
import { description } from './description.ts';
import { epithet } from './epithet.ts';
import type { ReferRule } from './heard.ts';
import { introduced } from './introduced.ts';
import { medium } from './medium.ts';
import { memberOfGroup } from './member-of-group.ts';
import { office } from './office.ts';
import { pronoun } from './pronoun.ts';
import { sameSpeaker } from './same-speaker.ts';
import { staff } from './staff.ts';
import { surname } from './surname.ts';
import { topic } from './topic.ts';

/** In the order in which they are tried; the first that finds somebody decides. */
export const referRules: readonly ReferRule[] = [
  surname,
  age,
  topic,
  pronoun,
  memberOfGroup,
  medium,
  body,
  ownBody,
  staff,
  office,
  description,
  barePlural,
  introduced,
  epithet,
  sameSpeaker,
];
