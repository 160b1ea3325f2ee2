import type { Span } from '../../../model/span.ts';
import type { MarkRule } from './rule.ts';

const FILE = /^[\w()@%+.~-]{3,180}\.(?:jpe?g|png|gif|webp|svg|avif|heic|tiff?|bmp|mp4)$/i;
const CAMERA =
  /^(?:IMG|DSC|DSCF|DSCN|PXL|P|MVI|GettyImages|shutterstock|AdobeStock|iStock|Screenshot|Screen Shot|WhatsApp Image)[-_ ]?\d[\w-]*(?: at [\d.: ]{4,12}(?:[AP]M)?)?$/i;
const SIZE = /(?:^|[\s_-])\d{2,5} ?[x×] ?\d{2,5}(?: ?(?:px|pixels))?$/i;

export const imageName: MarkRule = {
  id: 'en/mark/image-name',
  kind: 'image-name',
  summary: 'A picture’s file name or size, left where the picture was.',
  follows: 'practice of content systems, which print a file’s name where its description is empty',
  examples: {
    yes: [
      '<mark>Untitled 7 800x533</mark>\nThe pier was closed on Monday.',
      '<mark>vell-harbour-pier-2031.jpg</mark>\nThe pier was closed on Monday.',
      '<mark>IMG_2041</mark>',
      'Tell us what you saw. <mark>20310412-118820041_hbr-pier_rtx7kq2m_1</mark>\n<mark>20310412-118820041_hbr-pier_rtx7kq2m_1</mark>',
    ],
    no: [
      'The hall measures 40 x 60',
      'Write to harbour-watch-2031@post.example',
      'The court named the file C-118/31-R.',
      'See https://vell.example/2031/04/12/pier-closed-again-for-the-third-time_7',
      'He finished in 1:04.2',
    ],
  },
  find({ lines }) {
    const found: Span[] = [];
    for (const { text, start, end } of lines) {
      if (text.length <= 200 && (FILE.test(text) || CAMERA.test(text) || isSized(text))) found.push({ start, end });
      else {
        const last = text.lastIndexOf(' ') + 1;
        const word = text.slice(last);
        if (isMachineName(word)) found.push({ start: start + last, end });
      }
    }
    return found;
  },
};

/** "Pier 2 1024x683": a few words and a size. A hall of "40 x 60" has spaces and small numbers. */
const isSized = (line: string): boolean => SIZE.test(line) && /\d{3,5}[x×]\d{2,5}/i.test(line) && line.split(' ').length <= 6;

/** Digits and letters, glued by underscores and hyphens, as no person writes them. Not an address. */
const isMachineName = (word: string): boolean =>
  word.length >= 20 &&
  word.length <= 200 &&
  /^[\w-]+$/.test(word) &&
  word.includes('_') &&
  (word.match(/\d/g) ?? []).length >= 8 &&
  (word.match(/[_-]/g) ?? []).length >= 2;
