import { useState } from 'react';
import { announce } from '../open/announce.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
type ThemeName = (typeof THEMES)[number];

const WORDS: Readonly<Record<ThemeName, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** Turns the page light or dark. Kept for as long as the page is open, and nowhere. */
export function Theme() {
  const [theme, setTheme] = useState<ThemeName>('system');
  const turn = (): void => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    setTheme(next);
    const root = document.documentElement;
    if (next === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    announce(`Colours: ${WORDS[next]}.`);
  };
  return (
    <button type="button" className="tool" onClick={turn} title={`Colours: ${WORDS[theme]}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="half">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
      <span className="unseen">Colours: {WORDS[theme]}</span>
    </button>
  );
}
