import { pleasOf, type Line, type Plea } from './page.ts';
import type { MarkRule } from './rule.ts';

/** Verbs at the head of a sentence, and what shows that the reader is meant. */
const PLEAS: readonly RegExp[] = [
  /^(?:please |so |and |now |feel free to |be sure to |don['’]t forget to )?(?:share|leave|drop|post|add|tell us|let us know|give us|sound off|join the (?:conversation|discussion))\b.{0,80}\b(?:comments?(?: section)?|below[.!]?$|thoughts|insights|opinions?|experiences?|conversation|discussion)\b/i,
  /^(?:please )?let us know (?:what|how|if|in|on|your)\b/i,
  /^what (?:do you think|are your (?:thoughts|views|opinions))\b.{0,100}\?$/i,
  /^if you (?:found|find|enjoyed?|liked?|loved?) (?:this|our|the) (?:article|story|post|piece|page|video|content|site|work)\b/i,
  /^(?:please )?(?:share|like|retweet|forward|bookmark) (?:this|our|the) (?:article|story|post|piece|page|video)\b(?!.{0,80}\bsaid\b)/i,
  /^(?:[>»—-]{1,2} ?){0,2}(?:please |you can )?(?:follow|like|find|join|visit) (?:us|our (?:page|channel|website|blog|\w+ page)|@\w{2,30}|\w+(?: \w+)?(?: \(@\w{2,30}\))? on (?:twitter|facebook|instagram|x|tiktok))\b/i,
  /^(?:just )?(?:click|tap|press) (?:here|on (?:the|this)|the (?:link|button|box|video|image|photo|player))\b/i,
  /^(?:watch|see|view|listen to|hear|check out|scroll (?:down|through)|read)\b.{0,70}\b(?:above|below|here)[.:!]?$/i,
  /^(?:download|get|install) (?:our|the) (?:\w+ ){0,4}apps?\b/i,
  /^(?:support|donate to) (?:our|independent|local|quality) (?:\w+ ){0,2}(?:journalism|reporting|newsroom|work)\b/i,
  /^(?:stay tuned|stay informed|explore our other|check out our|read our (?:other|full|latest)|browse our)\b/i,
  /^do you have (?:a (?:story|news )|any )?(?:tips?|information|photos|video)\b.{0,80}\?$/i,
];

export const callToAction: MarkRule = {
  id: 'en/mark/call-to-action',
  kind: 'call-to-action',
  summary: 'A sentence that asks the reader to do something on the page: comment, share, watch above.',
  follows: 'practice of sites that live on comments and shares',
  examples: {
    yes: [
      'The vote is on Friday. <mark>What are your thoughts on the pier?</mark> <mark>Share your views in the comments below!</mark>',
      '<mark>If you enjoyed this article, consider sending it to a friend.</mark>',
      'The pier was closed.\n<mark>Watch the full interview above.</mark>',
      '<mark>Would you swim here?</mark> <mark>Tell us what you think in the comments.</mark>',
      '<mark>Follow us on Facebook for more.</mark>',
    ],
    no: [
      '“Share your thoughts in the comments,” the mayor wrote.',
      'Shares fell below nine crowns.',
      'The minister asked what people think.',
      'See what was found above the pier: a crane, two boats and a net.',
      'Join the queue, he told them, and leave the rest below.',
      'Leave campaigners want the pier closed.',
    ],
  },
  find({ lines }) {
    return lines.flatMap((line) => pleasIn(line).map(({ start, end }) => ({ start, end })));
  },
};

/** How a sentence begins that asks for something: a cheap look before the shapes themselves. */
const OPENS =
  /^(?:[>»—-]|(?:please|so|and|now|feel|be|don['’]t|share|leave|drop|post|add|tell|let|give|sound|join|what|if|like|retweet|forward|bookmark|you|follow|find|visit|just|click|tap|press|watch|see|view|listen|hear|check|scroll|read|download|get|install|support|donate|stay|explore|browse|do)\b)/i;
/** A plea has one of these words, or stands beside one that has. */
const MAYBE =
  /\b(?:comments?|thoughts|below|above|here|us|our|share|sharing|think|views|insights|article|story|follow|click|tap|download|tips?|stay|independent|local|quality|button|link|player|like|retweet|conversation|experiences?|opinions?|discussion|photos|video|information|the)\b/i;

function pleasIn(line: Line): Plea[] {
  const sentences = pleasOf(line);
  const isPlea = sentences.map((s) => !s.quoted && s.text.length <= 260 && OPENS.test(s.text) && PLEAS.some((shape) => shape.test(s.text)));
  if (!isPlea.includes(true) || !MAYBE.test(line.text)) return [];
  // A question to "you" right before a plea belongs to it.
  for (let i = sentences.length - 2; i >= 0; i -= 1) {
    const s = sentences[i] as Plea;
    if (isPlea[i + 1] && !s.quoted && s.text.endsWith('?') && s.text.length <= 200 && /\byou(?:r)?\b/i.test(s.text)) isPlea[i] = true;
  }
  return sentences.filter((_, i) => isPlea[i]);
}
