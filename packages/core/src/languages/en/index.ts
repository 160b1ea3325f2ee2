import type { Language } from '../../language.ts';
import { attribute } from './attribute/index.ts';
import { mark } from './mark/index.ts';
import { mention } from './mention/index.ts';
import { propose, respond } from './propose/index.ts';
import { speakerFollows } from './speaker.ts';
import { tag } from './tag.ts';
import { sourced } from './voice/index.ts';

/** English news. */
export const english: Language = {
  code: 'en',
  rules: [],
  lexicons: '',
  tag,
  speakerFollows,
  mark,
  mention,
  attribute: (annotated) => sourced(annotated, attribute(annotated)),
  propose,
  respond,
};
