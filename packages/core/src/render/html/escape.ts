import { visible } from '../visible.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as text, for an element or a quoted attribute: nothing in it can open markup, and no control sign stays raw. */
export const escaped = (text: string): string => visible(text, true).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] as string);
