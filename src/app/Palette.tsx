import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { palette as W } from '../words/dialogs.ts';
import { type Act, actsFor, useActs } from './acts.ts';
import './palette.css';

/** Everything that can be done here, by its name. Keyboard first; on a phone, a sheet with the same list. */
export function Palette({ onClose }: { onClose: () => void }): ReactElement {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const acts = actsFor(useActs(), search);
  const at = Math.min(chosen, acts.length - 1);

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // Typing brings up the keyboard of a phone, over half of the list.
    element.querySelector<HTMLElement>(matchMedia('(max-width: 599px)').matches ? '[role="listbox"]' : 'input')?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`act-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (act: Act | undefined): void => {
    if (!act || act.not !== '') return;
    // Closed first: the focus goes back to where it was, and the act may take it elsewhere.
    dialog.current?.close();
    act.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const single = event.key.startsWith('Arrow');
      setChosen(single ? (to + acts.length) % Math.max(1, acts.length) : Math.max(0, Math.min(to, acts.length - 1)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(acts[at]);
    }
    // What the bench would do with these keys is not meant here.
    if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
  };
  return (
    // A click beside it closes it, as Escape does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="palette"
      aria-label={W.title}
      onKeyDown={onKeyDown}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div className="palette-body">
        <input
          className="input"
          role="combobox"
          aria-label={W.search}
          aria-expanded="true"
          aria-controls="acts"
          aria-autocomplete="list"
          aria-activedescendant={acts.length > 0 ? `act-${at}` : undefined}
          placeholder={W.search}
          value={search}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setSearch(event.target.value);
            setChosen(0);
          }}
        />
        <div id="acts" role="listbox" aria-label={W.title} tabIndex={-1} aria-activedescendant={acts.length > 0 ? `act-${at}` : undefined}>
          {acts.map((act, index) => (
            // The keys are the dialog's: the focus stays in the search.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={act.id}
              id={`act-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-disabled={act.not !== ''}
              onPointerMove={() => setChosen(index)}
              onClick={() => run(act)}
            >
              <span>{act.label}</span>
              {act.not !== '' && <span className="palette-not">{act.not}</span>}
              {act.keys && <kbd>{act.keys}</kbd>}
            </div>
          ))}
        </div>
        {acts.length === 0 && (
          <p className="palette-none" role="status">
            {W.none}
          </p>
        )}
      </div>
    </dialog>
  );
}
