/** Printed only: who made this paper and who checked it, to be filled in by hand. */
export const Signing = () => (
  <div className="signing">
    {['Prepared by', 'Checked by', 'Date'].map((what) => (
      <p key={what}>
        <span>{what}</span>
      </p>
    ))}
  </div>
);
