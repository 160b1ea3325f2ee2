import { Dialog } from '../open/dialog.tsx';
import { KEYS } from '../keys/keys.ts';

const WORDS: readonly (readonly [word: string, means: string])[] = [
  ['Report', 'One text that was given. Ten papers that print one agency’s copy are ten reports.'],
  [
    'Origin',
    'The last person, body or paper behind a sentence, as far as the words tell: where what is said began. Ten reports of one official are one origin.',
  ],
  [
    '1–2 origins',
    'At least one, at most two. Two unnamed voices may be the same people, and no word settles it; so a range is shown and never one number. The Stemma says why.',
  ],
  ['Party', 'The side to which an origin belongs. Two officials of one ministry may be two origins, and are one party.'],
  ['On the word of', 'Whoever the report says it has it from. “Stated without a source” means that the report names nobody.'],
  ['Denies, declines, did not respond', 'Different things, kept apart. Each with the report’s own verb.'],
  ['The small numbers', 'Open the very words on which a sentence rests. Each leads to its place in the report.'],
  ['Why', 'All that stands behind a line: words, rules, and how the count was made.'],
  ['(if so)', 'The question only arises if something else took place, which is disputed.'],
];

/** How to read the page and how to walk it by keyboard. */
export const Help = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog open={open} onClose={onClose} title="How to read this page" className="help">
    <p>
      The page shows who says what, and on whose word. It does not say who is right. Everything in it was found by rules, without a language
      model; nothing is fetched, and nothing leaves this file.
    </p>
    <h3>Words</h3>
    <dl className="glossary">
      {WORDS.map(([word, means]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
    <h3>Keys</h3>
    <dl className="keys">
      {KEYS.map(([keys, does]) => (
        <div key={does}>
          <dt>{keys.map((key) => (key === '…' ? ' … ' : <kbd key={key}>{key}</kbd>))}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
    <p>The address of the page changes with what you look at: copy it to lead somebody there who has the same file.</p>
  </Dialog>
);
