import type { Citation } from '@stemma/core/sheet';
import { useEffect, useState } from 'react';
import { announce } from '../open/announce.tsx';
import { copyText } from '../open/clipboard.ts';
import { usePage } from '../open/open.tsx';
import { withSources } from './sources.ts';

interface Props {
  readonly sentence: string;
  readonly evidence: readonly Citation[];
  readonly numbers?: readonly number[];
}

/** Copies a sentence with its sources as text. Where the browser allows no copying, the text is shown to be copied by hand. */
export function Copy({ sentence, evidence, numbers }: Props) {
  const { dossier } = usePage();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const wait = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(wait);
  }, [state]);
  const copy = async (): Promise<void> => {
    const done = await copyText(withSources(sentence, evidence, dossier, numbers));
    setState(done ? 'copied' : 'by-hand');
    announce(done ? 'Copied with its sources.' : 'Your browser allows no copying. The text stands below, to be copied by hand.');
  };
  return (
    <>
      <button type="button" className="act copy" onClick={() => void copy()}>
        {state === 'copied' ? 'Copied' : 'Copy'}
        <span className="unseen"> this sentence with its sources</span>
      </button>
      {state === 'by-hand' && (
        <textarea
          className="by-hand"
          readOnly
          rows={6}
          aria-label="The sentence with its sources"
          value={withSources(sentence, evidence, dossier, numbers)}
        />
      )}
    </>
  );
}
