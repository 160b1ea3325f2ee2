import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A panel above the page. It holds the focus while it is open; Esc and a click beside it close it, and the focus goes back to where it was. */
export function Dialog({ open, onClose, title, className = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const panel = dialog.current;
    if (!panel) return;
    if (!open) {
      if (panel.open) panel.close();
      return;
    }
    // It lies on the page, at what can be seen of it. The page does not scroll while it is open, but a turned telephone moves it.
    const lay = (): void => {
      panel.style.insetBlockStart = `${scrollY}px`;
    };
    lay();
    if (!panel.open) panel.showModal();
    addEventListener('scroll', lay);
    return () => removeEventListener('scroll', lay);
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={`panel ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => open && onClose()}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {open && (
        <div className="panel-inside">
          <div className="panel-head">
            <h2 id={heading}>{title}</h2>
            <button type="button" className="tool" onClick={onClose}>
              Close
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
