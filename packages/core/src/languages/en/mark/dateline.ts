import type { Span } from '../../../model/span.ts';
import type { MarkRule } from './rule.ts';

const DASH = String.raw`(?:—|–|--|-|_|:)`;
const PLACE = String.raw`[A-Z][A-Z.'’-]{1,24}(?: [A-Z][A-Z.'’-]{0,20}){0,2}`; // "NEW YORK", "ST. JOHN'S"
const STATE = String.raw`, ?[A-Z][A-Za-z.’'-]{1,20}(?: [A-Z][A-Za-z.’'-]{0,20}){0,2}`; // ", N.Y.", ", Norway"
const MIXED = String.raw`[A-Z][a-zA-Z.’'-]{2,20}(?: [A-Z][a-zA-Z.’'-]{1,20}){0,3}`; // "Vell Harbour"
const DAY = String.raw`(?:,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2})?)?`;
const AGENCY = String.raw`\((?![RDI]-)[A-Z][A-Za-z0-9. /&-]{1,30}\)`; // "(AP)", "(Coast Wire)"
const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`^${PLACE}(?:${STATE})?${DAY}(?: ?${AGENCY})? ?${DASH}{1,2}(?=\s|$)`),
  new RegExp(String.raw`^${PLACE}(?:${STATE}${DAY}|${DAY} ?${AGENCY}) ?[—–](?=\S)`), // no space after the dash: more must show that a place is named
  new RegExp(String.raw`^${MIXED}(?:${STATE})?${DAY} ?${AGENCY} ?(?:[—–](?=\S)|${DASH}{1,2}(?=\s|$))`),
  new RegExp(String.raw`^${AGENCY} ?(?:—|–|--|-|_)(?=\s|$)`),
];
/** Capitals before a dash that name no place. */
const NO_PLACE =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|LIVE|VIDEO|PHOTOS?|NEWS|CORRECTION|ANALYSIS|OPINION|FACT|FILE|JUST IN|DEVELOPING|ALERT|LATEST|EDITOR|NOTE|LISTEN|READ|LOOK|REPORT|POLL|SPOILER|WARNING|REVIEW|INTERVIEW|PICTURE|GALLERY|RELATED|MORE|FAQ|DEBUNK|RUMOU?R|FALSE|TRUE|CLAIM|RATING|MIXTURE|[QA]$)/;

export const dateline: MarkRule = {
  id: 'en/mark/dateline',
  kind: 'dateline',
  summary: 'The place before the first sentence: where the report was filed, which need not be where it happened.',
  follows: 'AP Stylebook, datelines',
  examples: {
    yes: [
      '<mark>VELL HARBOUR, Orsa —</mark> The pier was closed on Monday.',
      '<mark>ORSA (Coast Wire) —</mark> The pier was closed on Monday.',
      'Pier Closed After Crack Is Found\n\n<mark>Vell Harbour, March 3 (CW) -</mark> The pier was closed.',
      '<mark>ST. ELMO, Orsa, March 3 (Coast Wire) --</mark> The pier was closed.',
      '<mark>(CW) —</mark> The pier was closed.',
      '<mark>NORTH VELL –</mark> Nine ships wait.',
      '<mark>ORSA, Vell (CW) -</mark>\n\nThe pier was closed on Monday.',
    ],
    no: [
      'BREAKING — The pier is closed.',
      'The pier — closed since Monday — is open.',
      'NATO-led talks began.',
      'The mayor (Harbour Party) — a former pilot — agreed.',
      'Tomas Brandt, the mayor — and a pilot — agreed.',
      'MAYOR: I was not there.',
      'THE PIER IS NOT AS SAFE AS THEY SAY - The council says so, and has said so for years.',
      'FAREWELL—The pier is closed.',
      'Mayor Tomas Brandt (D-Vell) — a former pilot — agreed.',
      'THE PIER IS NOT AS SAFE AS THEY SAY - The council says so, and has said so for years.',
      'FAREWELL—The pier is closed.',
      'Mayor Tomas Brandt (H-Vell) — a former pilot — agreed.'.replace('H-', 'D-'),
    ],
  },
  find({ lines }) {
    const found: Span[] = [];
    for (const { text, start } of lines) {
      const head = text.slice(0, 110);
      for (const shape of SHAPES) {
        const match = shape.exec(head);
        if (!match || NO_PLACE.test(match[0]) || match[0].endsWith(':')) continue;
        found.push({ start, end: start + match[0].length });
        break;
      }
    }
    return found;
  },
};
