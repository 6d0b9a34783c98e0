import { type ReactElement, useEffect, useRef, useState } from 'react';
import { MOST_TOKENS } from '../../jose/many/protocol.ts';
import { loadLints } from '../../store/doors/lintsDoor.ts';
import { useMany } from '../../store/use/useMany.ts';
import { wipeMany } from '../../store/verbs/many.ts';
import { words } from '../../words/many.ts';
import { WHOLE, type View } from './arrange.ts';
import { List } from './List.tsx';
import { Progress } from './Progress.tsx';
import { Together } from './Together.tsx';
import './tokens.css';

/** What is to be said of how a file was read, once. */
function useRemarks(name: string): string[] {
  const says = words.many;
  const outcome = useMany((many) => many.outcome);
  const trouble = useMany((many) => many.trouble);
  const isEmpty = useMany((many) => many.rows.length === 0);
  const remarks = trouble ? [says.troubles[trouble]] : [];
  if (!outcome) return remarks;
  if (outcome.as === 'notText') return [says.notText(name)];
  if (outcome.stopped) remarks.push(says.notRead(outcome.bytes, outcome.size));
  else if (isEmpty) remarks.push(says.none(name));
  if (outcome.broken) remarks.push(says.broken);
  if (outcome.cut) remarks.push(says.cut(MOST_TOKENS));
  return remarks;
}

/** What the list shows, and what of it is looked at. */
function Found(): ReactElement {
  const count = useMany((many) => many.rows.length);
  const shared = useMany((many) => many.shared);
  const [view, setView] = useState<View>(WHOLE);
  return (
    <>
      {shared.length > 0 && (
        <Together shared={shared} onChoose={(id) => setView({ ...WHOLE, active: id, chosen: { id } })} />
      )}
      {count > 0 && <List view={view} onView={setView} />}
    </>
  );
}

/** All tokens of a file, or of the text on the bench: found, checked, to be filtered and opened. */
export function Tokens(): ReactElement {
  const says = words.many;
  const count = useMany((many) => many.rows.length);
  const file = useMany((many) => many.name);
  const list = useMany((many) => many.list);
  const name = file === '' ? says.fromBench : file;
  const [open, setOpen] = useState(true);
  const section = useRef<HTMLElement>(null);
  const remarks = useRemarks(name);
  const [, setLoaded] = useState(false);
  // The words of findings.
  useEffect(
    () =>
      void loadLints().then(
        () => setLoaded(true),
        () => undefined,
      ),
    [],
  );
  // It appears after the file was opened, so it is scrolled into view.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
    section.current?.focus({ preventScroll: true });
  }, [list]);
  return (
    <section ref={section} id="tokens" className="tokens" aria-label={says.region} tabIndex={-1} data-pane>
      <div className="pane-head">
        <h2>
          {says.region} <span className="tokens-of">{count > 0 ? says.summary(count, name) : name}</span>
        </h2>
        <span className="tokens-acts">
          {count > 0 && (
            <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? says.hide : says.show}
            </button>
          )}
          <button type="button" className="link-button" title={says.wipeHint} onClick={wipeMany}>
            {says.wipe}
          </button>
        </span>
      </div>
      <Progress />
      {remarks.map((remark) => (
        <p key={remark} className="tokens-remark" role="status">
          {remark}
        </p>
      ))}
      {open && <Found key={list} />}
    </section>
  );
}
