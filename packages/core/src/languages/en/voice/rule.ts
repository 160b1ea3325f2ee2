import type { RuleCard } from '../../../language.ts';

/**
 * One way in which a stretch of text comes to rest on somebody's word.
 *
 * In examples, <source>, <cue> and <content> mark what has been found before (a <cue> without a source is hearsay), one of each to an attribution, in order;
 * <rests> marks a stretch whose chain must hold a link made by this rule. In `no`, no chain may hold one.
 */
export type VoiceRule = RuleCard;
