import { useId, useRef, type ReactNode } from 'react';

interface Asked {
  /** The button that opens the question. */
  button: ReactNode;
  className: string;
  /** While it is being done, the button opens nothing. */
  isPending: boolean;
  title: string;
  /** What will happen, below the title. */
  children: ReactNode;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
}

/** A button for what cannot be taken back: it is done after one question. */
export const AskFirst = ({ button, className, isPending, title, children, confirm, cancel, onConfirm }: Asked) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  return (
    // A block of its own: the distances within a stack would move the dialog out of the middle.
    <div>
      <button type="button" className={className} aria-disabled={isPending} onClick={() => { if (!isPending) dialog.current?.showModal(); }}>{button}</button>
      <dialog ref={dialog} aria-labelledby={titleId}>
        <div className="stack-4">
          <h2 id={titleId}>{title}</h2>
          {children}
          <div className="row">
            <button type="button" className="button" onClick={() => { close(); onConfirm(); }}>{confirm}</button>
            <button type="button" className="button quiet" onClick={close}>{cancel}</button>
          </div>
        </div>
      </dialog>
    </div>
  );
};
