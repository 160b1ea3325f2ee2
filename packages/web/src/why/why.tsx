import { Dialog } from '../open/dialog.tsx';
import { closePanel } from '../open/navigate.ts';
import { usePage } from '../open/open.tsx';
import { WhyAnswer } from './answer.tsx';
import { type Found, found } from './found.ts';
import { WhyHop, WhyLine, WhyMerge, WhyOrigin, WhyQuestion, WhyRelation, WhyResponse } from './others.tsx';
import './why.css';

const TITLES: Readonly<Record<Found['kind'], string>> = {
  question: 'Behind this question',
  answer: 'Behind this answer',
  relation: 'How two answers stand to each other',
  origin: 'Behind this origin',
  merge: 'Why two were counted as one, or may be one',
  response: 'Behind this response',
  hop: 'What changed on the way',
  line: 'Behind this line',
};

/** What stands behind one thing of the dossier: the words, the rules, the merges, the cell of the table. Says what `stemma why` says. */
export function Why({ id }: { readonly id: string | null }) {
  const { dossier } = usePage();
  const what = id === null ? null : found(dossier, id);
  return (
    <Dialog open={id !== null} onClose={closePanel} title={what ? TITLES[what.kind] : 'Not in this file'} className="why">
      <div key={id} className="why-body">
        {what ? <Body what={what} /> : <p>This dossier holds nothing of that name. The link may belong to another file.</p>}
      </div>
    </Dialog>
  );
}

function Body({ what }: { readonly what: Found }) {
  switch (what.kind) {
    case 'question':
      return <WhyQuestion question={what.question} />;
    case 'answer':
      return <WhyAnswer answer={what.answer} question={what.question} />;
    case 'relation':
      return <WhyRelation relation={what.relation} question={what.question} />;
    case 'origin':
      return <WhyOrigin origin={what.origin} />;
    case 'merge':
      return <WhyMerge merge={what.merge} />;
    case 'response':
      return <WhyResponse response={what.response} />;
    case 'hop':
      return <WhyHop hop={what.hop} />;
    case 'line':
      return <WhyLine line={what.line} />;
  }
}
