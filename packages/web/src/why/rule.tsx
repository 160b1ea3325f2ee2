import { Fragment } from 'react';
import { usePage } from '../open/open.tsx';
import { piecesOf } from './example.ts';

/** One rule by which something was found: what it observes, whom it follows, and the sentences that prove it. */
export function Rule({ id }: { readonly id: string }) {
  const card = usePage().rules.get(id);
  if (!card)
    return (
      <p className="rule-name">
        <code>{id}</code>
      </p>
    );
  const { yes, no } = card.examples;
  return (
    <details className="rule">
      <summary>{card.summary}</summary>
      {yes.length > 0 && <Examples title="It finds" sentences={yes} />}
      {no.length > 0 && <Examples title="It leaves" sentences={no} />}
      <p className="follows">
        Follows: {card.follows}. Its name: <code>{card.id}</code>
      </p>
    </details>
  );
}

/** Several rules, each once. */
export function Rules({ ids }: { readonly ids: readonly string[] }) {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return null;
  return (
    <section>
      <h3>{unique.length === 1 ? 'The rule that found it' : 'The rules that found it'}</h3>
      {unique.map((id) => (
        <Rule key={id} id={id} />
      ))}
    </section>
  );
}

function Examples({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="examples">
        {sentences.map((sentence) => (
          <li key={sentence}>
            {piecesOf(sentence).map(({ text, role }, i) =>
              role === null ? (
                <Fragment key={i}>{text}</Fragment>
              ) : (
                <span key={i} className={`role ${role}`} title={role}>
                  {text}
                </span>
              ),
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
