import { isIP } from 'node:net';
import { Problem } from '../problems.ts';

/** Longer ones are made by machines, to make other machines stumble. */
const MOST_LETTERS = 8192;

/**
 * A web address that may be asked, as far as its letters tell. Who answers under it is looked at when the connection is made.
 *
 * Read as browsers read it (WHATWG URL), so that 2130706433, 0x7f.1 and 127。0。0。1 are all 127.0.0.1 before anyone judges them. What stands behind "#"
 * is left out. `whyNot` says why a machine's own address may not be asked; null where it may.
 *
 * @throws Problem `bad-address` or `private-address`.
 */
export function webAddress(typed: string, whyNot: (ip: string) => string | null, base?: URL): URL {
  const shown = shortened(typed);
  if (typed.length > MOST_LETTERS) throw new Problem('bad-address', `It has ${typed.length} letters.`);
  if (!URL.canParse(typed, base?.href)) throw new Problem('bad-address', `“${shown}” cannot be read as one.`);
  const url = new URL(typed, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Problem('bad-address', `“${shown}” begins with “${shortened(url.protocol)}”, and only http and https are fetched.`);
  if (url.username !== '' || url.password !== '')
    throw new Problem('bad-address', `It carries a name or a password in front of “@${url.host}”.`);
  if (UNSAFE_PORTS.has(Number(url.port))) throw new Problem('bad-address', `Port ${url.port} belongs to another service than the web.`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const why = isIP(host) > 0 ? whyNot(host) : whyNotName(host);
  if (why !== null) throw new Problem('private-address', `“${shortened(url.host)}” is ${why}.`);
  url.hash = '';
  return url;
}

/** Names that mean something within one house only. What any other name leads to is looked up, and looked at. */
function whyNotName(host: string): string | null {
  const name = host.replace(/\.+$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return 'this machine';
  if (!name.includes('.')) return 'a name of one network only';
  return /\.(?:local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(name) ? 'a name of one network only' : null;
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** Ports that browsers refuse, since another service listens there and might take a request for its own (Fetch standard, "bad port"). */
const UNSAFE_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117,
  119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
  989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);
