import { leftoverCredits } from '../lexicon.generated.ts';
import { hasMoreWords, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

const CREDITS = new Set(leftoverCredits);
const LONG = 320; // UTF-16 code units
const GLUED_CREDIT = /[\p{Ll}.](?:Photo: |Credit[\p{Lu}])[^.]{3,60}$/u; // the caption and its credit, run together
const CREDIT_WORD = /\b(?:photos?|photographs?|image|picture|video|file|screengrab|illustration|graphic|courtesy)\b/i;

export const captionCredit: MarkRule = {
  id: 'en/mark/caption-credit',
  kind: 'caption',
  summary: 'A picture’s caption, known by its credit.',
  follows: 'AP and Reuters practice: the credit stands last in brackets, or after a slash',
  examples: {
    yes: [
      '<mark>The pier at Vell Harbour, seen on Monday. (Ana Ruiz/AP Photo)</mark>\nThe pier was closed.',
      '<mark>Photo: Tomas Brandt</mark>',
      '<mark>Image caption: The pier at low tide</mark>',
      '<mark>Ana Ruiz / Getty Images</mark>',
      '<mark>FILE PHOTO: The mayor leaves the council in 2029.</mark>',
      '<mark>Getty.</mark>',
      '<mark>The pier at low tide.CreditAna Ruiz/Coast Wire</mark>',
    ],
    no: [
      'The photo showed the mayor on the pier (a picture he later called private).',
      'The mayor said the photo was old.',
      'Photographs of the pier: none were ever found, the court heard on Tuesday.',
      'He told Reuters.',
      'The agency AFP/Reuters dispute went on.',
    ],
  },
  find: ({ lines }) =>
    lines.filter(isCredited).map((line) => {
      // A caption is short. What ends a long line is a credit that a caption's last words ran into, and only that is marked.
      const credit = line.text.length > LONG ? line.text.lastIndexOf('(') : 0;
      return { start: line.start + Math.max(0, credit), end: line.end };
    }),
};

function isCredited({ text, key }: Line): boolean {
  if (key === '') return false;
  if (CREDITS.has(key)) return true;
  if (/^(?:file )?(?:photo|image|picture|photograph|video)s?(?: (?:caption|credit|by|courtesy(?: of)?))? ?[:|©]/i.test(text))
    return !/["“”]/.test(text) && (text.length < 90 || /^(?:file|image caption)/i.test(text));
  const tail = text.slice(-100);
  if ((tail.includes('Photo: ') || tail.includes('Credit')) && GLUED_CREDIT.test(tail.slice(-90))) return true;
  const bracket = tail.includes('(') ? /\(([^()]{2,90})\)?\.?$/.exec(tail) : null;
  if (bracket && isCredit(bracket[1] as string)) return true;
  return (
    (text.includes('/') || text.includes(' via ')) &&
    !hasMoreWords(text, 8) &&
    /(?:\/| via )\s?[A-Z][\w ]{1,24}\.?$/.test(text) &&
    isCredit(text)
  );
}

/** "Ana Ruiz/AP Photo", "Photo by Ana Ruiz", "AFP via Getty Images", "Courtesy of the Harbour Trust". */
function isCredit(words: string): boolean {
  const parts = words.split(/\/|,| via | for /).map((part) => part.trim().toLowerCase().replace(/\.$/, ''));
  if (parts.length > 1 && CREDITS.has(parts.at(-1) as string)) return true;
  if (parts.length === 1 && CREDITS.has(parts[0] as string) && parts[0] !== 'pool' && parts[0] !== 'file') return false; // "(AP)" alone credits the story
  return (
    /^(?:photo|image|picture|video|courtesy|screengrab|illustration|graphic)s?(?: of| by|:| courtesy|\/)/i.test(words) &&
    CREDIT_WORD.test(words)
  );
}
