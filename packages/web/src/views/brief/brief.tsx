import { sheetOf } from '@stemma/core/sheet';
import { useMemo } from 'react';
import { finding } from '../../open/findings.ts';
import { usePage } from '../../open/open.tsx';
import type { Route } from '../../route.ts';
import { Words } from '../../words/words.tsx';

/** The brief: what an editor forwards. */
export function Brief(_: { readonly route: Route }) {
  const { dossier } = usePage();
  const sheet = useMemo(() => sheetOf(dossier), [dossier]);
  const all = sheet.words.all();
  return (
    <>
      {sheet.sections.map((section) => (
        <section key={section.id} aria-labelledby={`brief-${section.id}`}>
          <h2 id={`brief-${section.id}`}>{section.heading}</h2>
          {section.nodes.map((node, i) => (
            <div key={i} {...finding(node.ref ?? String(i))}>
              {node.text} <Words evidence={node.marks.flatMap((n) => all[n - 1] ?? [])} numbers={node.marks} />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}
