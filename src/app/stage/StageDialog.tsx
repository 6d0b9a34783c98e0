import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { words } from '../../words/talk.ts';

/** What opens over the stage. Escape closes it, and only it. */
export function StageDialog({
  title,
  onClose,
  onNext,
  children,
}: {
  title: string;
  onClose: () => void;
  /** What the keys of a clicker do while it is open; nothing by default. */
  onNext?: (() => void) | undefined;
  children: ReactNode;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The first thing to do, not the cross that closes it.
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="stage-dialog"
      aria-label={title}
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation();
        // The browser says "close" a task later than the key: a quick key after it would find the dialog still open.
        const act =
          event.key === 'Escape' ? onClose : ['ArrowRight', 'PageDown'].includes(event.key) ? onNext : undefined;
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="button button-icon" aria-label={words.talk.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
