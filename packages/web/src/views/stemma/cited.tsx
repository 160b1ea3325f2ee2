import type { Citation } from '@stemma/core/sheet';
import { Quote } from '../../words/quote.tsx';
import { Words } from '../../words/words.tsx';

interface Props {
  readonly words: readonly Citation[];
  readonly shown?: number; // how many stand open
  readonly of: string; // what they are the words of, for those who hear the button
}

/** The first words open, the others behind a button: one glance must do, and nothing may be left out. */
export function Cited({ words, shown = 2, of }: Props) {
  const rest = words.slice(shown);
  const more = shown === 0 ? 'the words' : `${rest.length} more`;
  return (
    <div className="cited">
      {words.slice(0, shown).map((c) => (
        <Quote key={`${c.report} ${c.in ?? ''} ${c.start} ${c.end}`} citation={c} />
      ))}
      {rest.length > 0 && <Words evidence={rest} label={more} of={of} />}
    </div>
  );
}
