import type { ReactElement, ReactNode } from 'react';
import type { TermId } from '../../jose/tables/terms.ts';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { words } from '../../words/words.ts';

/** A term, which opens the glossary at its place. */
export function TermLink({ term, children }: { term: TermId; children: ReactNode }): ReactElement {
  return (
    <button
      type="button"
      className="term-link"
      title={words.lens.lookUp}
      aria-haspopup="dialog"
      onClick={() => openDialog('glossary', term)}
    >
      {children}
    </button>
  );
}
