import { Dialog } from '../open/dialog.tsx';
import { closePanel } from '../open/navigate.ts';

/** What stands behind one thing of the dossier. */
export const Why = ({ id }: { readonly id: string | null }) => (
  <Dialog open={id !== null} onClose={closePanel} title="Why" className="why">
    {id}
  </Dialog>
);
