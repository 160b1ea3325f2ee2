import { clipped, oneLine } from '@stemma/core/sheet';

/** Puts the story’s name at the head of every printed page. The name is data, so each of its signs is written as its number, and none can end the string. */
export function printedHeader(story: string): void {
  const words = [...`Stemma · ${clipped(oneLine(story))}`].map((sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `).join('');
  const [sheet] = document.styleSheets;
  try {
    sheet?.insertRule(`@page { @top-left { content: "${words}" } }`, sheet.cssRules.length);
  } catch {
    // A browser without margin boxes prints its own header.
  }
}
