/** How what we print can look where it goes. */
export interface Look {
  readonly width: number; // columns
  readonly color: boolean;
}

/** As much of a screen as decides how things look on it. */
interface Face {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Colour only on a terminal, unless asked for: `--no-color` decides, then `NO_COLOR`, then `FORCE_COLOR`.
 *
 * Width is the terminal's, else `COLUMNS`, else 80; never so wide that lines are hard to follow.
 */
export function lookOf(screen: Face, environment: Environment, noColor: boolean): Look {
  const stated = Number(environment['COLUMNS']);
  const columns = screen.isTTY && screen.columns ? screen.columns : Number.isInteger(stated) && stated > 0 ? stated : 80;
  return { width: Math.min(Math.max(columns, 20), 110), color: !noColor && wantsColor(screen, environment) };
}

function wantsColor(screen: Face, environment: Environment): boolean {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return screen.isTTY === true && environment['TERM'] !== 'dumb';
}

/** Everything that a terminal obeys, and everything that turns the order of letters round. Line breaks and tabs are let through. */
// eslint-disable-next-line no-control-regex -- they are what is sought
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/** Our own colours and weights. Not all that there are: some hide what is written. */
// eslint-disable-next-line no-control-regex -- it is what is sought
const COLORS = /(\u001b\[(?:[0124]|1;4|3[1-69])m)/;

/**
 * `text` with every character that a terminal would obey shown as its number instead: ESC as ⟨U+001B⟩, as the brief shows it in a report's words.
 *
 * Everything that is printed passes through here, so that no report and no file's name can move the cursor, set a title or hide a line. Where
 * `color` is true our own colours stay.
 */
export function harmless(text: string, color = false): string {
  if (!color) return text.replace(OBEYED, numbered);
  return text
    .split(COLORS)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(OBEYED, numbered)))
    .join('');
}

const numbered = (letter: string): string => `⟨U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** JSON in which no character is left that a terminal obeys. It stands for the very same value. */
export const harmlessJson = (json: string): string =>
  json.replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
