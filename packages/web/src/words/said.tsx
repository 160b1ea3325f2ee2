import { visible } from '@stemma/core/sheet';

/** Words of a report, or a name out of it: in their own direction of writing, with signs that cannot be seen written out. Never markup. */
export const Said = ({ children }: { readonly children: string }) => (
  <bdi dir="auto" className="said">
    {visible(children)}
  </bdi>
);
