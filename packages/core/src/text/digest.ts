import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of `text` as UTF-8, in hexadecimal. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** A short name for content: the first ten hexadecimal digits of its hash behind a letter that says what it names. */
export const contentId = (letter: string, ...parts: readonly string[]): string => `${letter}-${digest(parts.join('\u0000')).slice(0, 10)}`;
