import { useEffect } from 'react';
import { walkFindings } from '../open/findings.ts';
import { go } from '../open/navigate.ts';
import { routeToView, VIEWS } from '../route.ts';

/** What the keyboard does anywhere in the page, as the help lists it. Within a view, a drawing or a list has keys of its own. */
export const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j'], 'the next finding'],
  [['k'], 'the finding before'],
  [['w'], 'open or close the words of the finding'],
  [['n', 'p'], 'in the Reader: the next evidence, the evidence before; Enter for its card'],
  [['Enter'], 'follow a link, press a button'],
  [['/'], 'search'],
  [['1', '…', '6'], 'Brief, Stemma, Differences, Responses, Timeline, Reader'],
  [['?'], 'this help'],
  [['Esc'], 'close what is open'],
];

/** Listens to the keys that work everywhere. Says nothing while one types, or where a dialog is open, or with a modifier. */
export function useKeys(help: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const view = /^[1-6]$/u.test(event.key) ? VIEWS[Number(event.key) - 1] : undefined;
      if (view) go(routeToView(view));
      else if (event.key === 'j') walkFindings(1);
      else if (event.key === 'k') walkFindings(-1);
      else if (event.key === 'w') openWords();
      else if (event.key === '?') help();
      else if (event.key === '/') document.getElementById('search')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [help]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

/** Presses the button that opens the words of the finding that holds the focus. */
function openWords(): void {
  document.activeElement?.closest('[data-finding]')?.querySelector<HTMLButtonElement>('.words-button')?.click();
}
