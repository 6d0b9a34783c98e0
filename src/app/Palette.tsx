import { type KeyboardEvent, type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import { actsFor, type SaidAct, useSaidActs } from './acts.ts';
import { chooseFile } from '../ui/chooseFile.ts';
import { Icon } from '../ui/Icon.tsx';
import { shortcut } from '../words/shortcut.ts';
import './palette.css';
import { words } from '../words/dialogs.ts';

// Outside the component: the compiler skips one that holds an import().
const loadRedacting = (): Promise<typeof import('../dialogs/redact/showRedacted.tsx')> =>
  import('../dialogs/redact/showRedacted.tsx');

const redactScreen = (on: boolean): void =>
  void loadRedacting().then(({ showRedacted, showToken }) => (on ? showRedacted() : showToken()));

interface Shown {
  /** None where a search has put them in the order of how well they match. */
  group: SaidAct['group'] | undefined;
  /** The place of the first in the whole list. */
  from: number;
  members: SaidAct[];
}

function groupsOf(acts: readonly SaidAct[], searched: boolean): Shown[] {
  const groups: Shown[] = [];
  for (const [index, said] of acts.entries()) {
    const group = searched ? undefined : said.group;
    const last = groups.at(-1);
    if (last && last.group === group) last.members.push(said);
    else groups.push({ group, from: index, members: [said] });
  }
  return groups;
}

function Option({
  said,
  index,
  chosen,
  onChoose,
  onRun,
}: {
  said: SaidAct;
  index: number;
  chosen: boolean;
  onChoose: (index: number) => void;
  onRun: (said: SaidAct) => void;
}): ReactElement {
  return (
    // The keys are the dialog's: the focus stays in the search.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`act-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={said.not !== ''}
      onPointerMove={() => onChoose(index)}
      onClick={() => onRun(said)}
    >
      <span>{said.label}</span>
      {said.answer && <span className="palette-not">{said.answer}</span>}
      {said.not !== '' && <span className="palette-not">{said.not}</span>}
      {said.keys && <kbd>{shortcut(said.keys)}</kbd>}
    </div>
  );
}

function Groups({
  groups,
  at,
  onChoose,
  onRun,
}: {
  groups: readonly Shown[];
  /** Place of the chosen one in the whole list. */
  at: number;
  onChoose: (index: number) => void;
  onRun: (said: SaidAct) => void;
}): ReactElement[] {
  return groups.map(({ group, from, members }) => (
    <div key={group ?? 'found'} role="group" aria-label={group ? words.palette.groups[group] : undefined}>
      {group && (
        <p className="palette-group" aria-hidden="true">
          {words.palette.groups[group]}
        </p>
      )}
      {members.map((said, index) => (
        <Option
          key={`${said.group} ${said.label}`}
          said={said}
          index={from + index}
          chosen={from + index === at}
          onChoose={onChoose}
          onRun={onRun}
        />
      ))}
    </div>
  ));
}

function Search({
  text,
  at,
  onChange,
}: {
  text: string;
  /** The id of the chosen act's element. */
  at: string | undefined;
  onChange: (text: string) => void;
}): ReactElement {
  return (
    <input
      className="input"
      role="combobox"
      aria-label={words.palette.search}
      aria-expanded="true"
      aria-controls="acts"
      aria-autocomplete="list"
      aria-activedescendant={at}
      placeholder={words.palette.search}
      value={text}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Where a key leads in a list of so many; undefined for other keys. Arrows go round, pages stop at the ends. */
function placeFor(key: string, at: number, count: number): number | undefined {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[key];
  if (to === undefined) return undefined;
  return key.startsWith('Arrow') ? (to + count) % Math.max(1, count) : Math.max(0, Math.min(to, count - 1));
}

/** A dialog with a search that has the focus. Escape or a click outside closes it. */
function useDialog(onClose: () => void): { dialog: RefObject<HTMLDialogElement | null>; close: () => void } {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    // Typing brings up the keyboard of a phone, over half of the list.
    element
      .querySelector<HTMLElement>(matchMedia('(max-width: 599px)').matches ? '[role="listbox"]' : 'input')
      ?.focus();
  }, []);
  const close = (): void => {
    dialog.current?.close();
    // The event comes later. Until then the keys that open the palette would find it open.
    onClose();
  };
  return { dialog, close };
}

/** Everything that can be done here, by its name. Keyboard first; on a phone, a sheet with the same list. */
export function Palette({ onClose }: { onClose: () => void }): ReactElement {
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(0);
  const { dialog, close } = useDialog(onClose);
  const acts = actsFor(useSaidActs(), search);
  const at = Math.min(chosen, acts.length - 1);

  useEffect(() => {
    document.getElementById(`act-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (said: SaidAct | undefined): void => {
    if (!said || said.not !== '') return;
    // Closed first: the focus goes back to where it was, and the act may take it elsewhere.
    close();
    said.run({ chooseFile, print: () => print(), redactScreen });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeFor(event.key, at, acts.length);
    if (to !== undefined) {
      event.preventDefault();
      setChosen(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(acts[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // In a narrow window the list has the focus; what a keyboard types is for the search all the same.
      dialog.current?.querySelector('input')?.focus();
    }
    // The palette handles these keys alone; the bench must not act on them as well.
    if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
  };
  return (
    // A click outside closes it, as Escape does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.palette.title}
      onKeyDown={onKeyDown}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="palette-body">
        <div className="palette-head">
          <Search
            text={search}
            at={acts.length > 0 ? `act-${at}` : undefined}
            onChange={(text) => {
              setSearch(text);
              setChosen(0);
            }}
          />
          <button type="button" className="button button-icon" aria-label={words.palette.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <div
          id="acts"
          role="listbox"
          aria-label={words.palette.title}
          tabIndex={-1}
          aria-activedescendant={acts.length > 0 ? `act-${at}` : undefined}
        >
          <Groups groups={groupsOf(acts, search !== '')} at={at} onChoose={setChosen} onRun={run} />
        </div>
        {acts.length === 0 && (
          <p className="palette-none" role="status">
            {words.palette.none}
          </p>
        )}
      </div>
    </dialog>
  );
}
