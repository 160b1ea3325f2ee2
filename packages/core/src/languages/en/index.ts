import type { Language } from '../../language.ts';
import { alikeAnswers } from './answers/index.ts';
import { attribute, attributeRules } from './attribute/index.ts';
import { alikeEvents } from './events/index.ts';
import { agencyOf } from './credits/agency.ts';
import { creditsOf } from './credits/index.ts';
import { LEXICON_HASH } from './lexicon.generated.ts';
import { mark, markRules } from './mark/index.ts';
import { mention } from './mention/index.ts';
import { happened } from './happened/index.ts';
import { propose, respond, storyRules } from './propose/index.ts';
import { propositionRules } from './propositions/index.ts';
import { figureRules } from './propose/quantities/index.ts';
import { relationRules } from './propose/relations/index.ts';
import { speakerFollows } from './speaker.ts';
import { bear, bearings, signed } from './stance/index.ts';
import { tag } from './tag.ts';
import { scopeRules } from './scope/index.ts';
import { underOneName } from './voice/one-side.ts';
import { sourced, voiceRules } from './voice/index.ts';

/** English news. */
export const english: Language = {
  code: 'en',
  rules: [
    ...markRules,
    ...attributeRules,
    ...voiceRules,
    ...scopeRules,
    ...propositionRules,
    ...storyRules,
    ...figureRules,
    ...relationRules,
  ],
  lexicons: LEXICON_HASH,
  tag,
  speakerFollows,
  mark,
  mention,
  underOneName,
  attribute: (annotated) => sourced(annotated, attribute(annotated)),
  propose,
  credit: creditsOf,
  agency: agencyOf,
  respond,
  happened,
  alikeEvents,
  alikeAnswers,
  bear,
  bearings,
  signed,
};
