import type { Note } from '@stemma/core';

/**
 * Letters that were read in the wrong encoding before they came here: "cafÃ©", "itâ€™s". Each stretch that leads back to UTF-8 without loss is mended;
 * a note counts them and keeps the first as it stood. What does not lead back stays as it is, and a note says so.
 *
 * `mend` false: everything stays as it was given, and only the note is made.
 */
export function mended(text: string, mend: boolean): { readonly text: string; readonly notes: readonly Note[] } {
  let count = 0;
  let stays = 0;
  let sample = '';
  const repaired = text.replace(STRETCH, (stretch) => {
    const bytes = bytesOf(stretch);
    const letters = bytes && decoded(bytes);
    if (letters == null || !isLikely(letters)) {
      if (SIGN.test(stretch)) stays += 1;
      return stretch;
    }
    count += 1;
    if (sample === '') sample = `“${stretch}” was once “${letters}”`;
    return mend ? letters : stretch;
  });
  const notes: Note[] = [];
  if (count > 0) notes.push({ code: 'mojibake', detail: `${places(count)} had letters read in a wrong encoding${mend ? `, and ${count === 1 ? 'was' : 'were'} mended` : ' and stand as they were given'}: ${sample}.` }); // prettier-ignore
  if (stays > 0) notes.push({ code: 'mojibake', detail: `${places(stays)} had letters read in a wrong encoding that cannot be mended.` });
  return { text: repaired, notes };
}

const places = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** What windows-1252 makes of the bytes 0x80 to 0x9f, with the five that it leaves free. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TRAIL = `[\u0080-\u00bf${FROM_80.replace(/[\u0080-\u009f]/g, '')}]`;
/** A leading byte of UTF-8 with the following bytes that it asks for, all read as windows-1252; as many in a row as there are. */
const STRETCH = new RegExp(`(?:[\u00c2-\u00df]${TRAIL}|[\u00e0-\u00ef]${TRAIL}{2}|[\u00f0-\u00f4]${TRAIL}{3})+`, 'g');
const SIGN = /â€|Ã[\u0080-\u00bf]/;

/** The bytes that windows-1252 read as `letters`. */
function bytesOf(letters: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const letter of letters) {
    const code = letter.codePointAt(0) ?? 0;
    const at = FROM_80.indexOf(letter);
    if (at >= 0) bytes.push(0x80 + at);
    else if (code <= 0xff) bytes.push(code);
    else return null;
  }
  return Uint8Array.from(bytes);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** "Â°C" can be meant in no language, "Ï€" hardly; what gives a control or an unassigned sign was no mojibake. */
const isLikely = (letters: string): boolean =>
  !/[\p{Cc}\p{Cn}\p{Co}]/u.test(letters) && /^[\p{L}\p{M}\p{P}\p{S}\p{Zs}\p{N}\p{Cf}]+$/u.test(letters);
