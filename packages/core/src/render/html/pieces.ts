import type { Node } from '../sheet/node.ts';
import { escaped } from './escape.ts';

/** Prints nodes; remembers which numbers it has printed, since the first of each is the place to come back to. */
export interface Printer {
  marks(numbers: readonly number[]): string;
  line(node: Node): string;
  list(nodes: readonly Node[], className: string): string;
}

export function printer(): Printer {
  const printed = new Set<number>();
  const mark = (n: number): string => {
    const id = printed.has(n) ? '' : ` id="m${n}"`;
    printed.add(n);
    return `<a class="m"${id} href="#w${n}" aria-label="Words ${n}">${n}</a>`;
  };
  const marks = (numbers: readonly number[]): string => (numbers.length === 0 ? '' : ` ${numbers.map(mark).join('')}`);
  const line = ({ text, lead, counts, marks: numbers, codes, ref }: Node): string => {
    const question = lead > 0 ? `<span class="question">${bdi(text.slice(0, lead))}</span>` : '';
    const tail = counts > 0 ? ` <span class="counts">${escaped(text.slice(text.length - counts).replace(/\.$/u, ''))}</span>` : '';
    const small = [...codes, ...(ref === null ? [] : [ref])].join(' ');
    return `${question}${bdi(text.slice(lead, text.length - counts).trimEnd())}${tail}${marks(numbers)}${small === '' ? '' : ` <span class="codes">${escaped(small)}</span>`}`;
  };
  const list = (nodes: readonly Node[], className: string): string =>
    `<ul class="${className}">\n${nodes.map((n) => `<li>${line(n)}${n.children.length > 0 ? list(n.children, 'sides') : ''}</li>`).join('\n')}\n</ul>`;
  return { marks, line, list };
}

/** Text that keeps its own direction of writing. */
export const bdi = (text: string): string => (text === '' ? '' : `<bdi>${escaped(text)}</bdi>`);
