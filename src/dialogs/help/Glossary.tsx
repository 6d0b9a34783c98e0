import { type ReactElement, useEffect, useRef, useState } from 'react';
import { type Term, type TermId, TERMS } from '../../jose/tables/terms.ts';
import { language } from '../../words/catalogue.ts';
import { isMeant, SearchBox, wordsOf } from '../SearchBox.tsx';
import { words } from '../../words/help.ts';

type Entry = Term & { id: string };

/** Every term, once, by its name. */
function entries(): Entry[] {
  const { compare } = new Intl.Collator(language());
  return (Object.keys(TERMS) as TermId[]).map((id) => ({ id, ...TERMS[id] })).sort((a, b) => compare(a.label, b.label));
}

/** The words of the RFCs, to be searched. `about`: the term that somebody asked for, brought into sight. */
export function Glossary({ about }: { about: string }): ReactElement {
  const [search, setSearch] = useState('');
  const meant = useRef<HTMLElement>(null);
  useEffect(() => {
    meant.current?.scrollIntoView({ block: 'center' });
    meant.current?.focus({ preventScroll: true });
  }, [about]);
  const wanted = wordsOf(search);
  const shown = entries().filter(({ id, label, meaning, section = '' }) =>
    isMeant(`${id} ${label} ${meaning} ${section}`, wanted),
  );
  return (
    <div className="prose glossary">
      <SearchBox
        label={words.glossary.search}
        found={shown.length === 0 ? words.glossary.none : words.glossary.found(shown.length)}
        search={search}
        onSearch={setSearch}
      />
      <dl>
        {shown.map(({ id, label, meaning, section }) => (
          <div key={id} className={id === about ? 'term is-meant' : 'term'}>
            <dt ref={id === about ? meant : undefined} tabIndex={id === about ? -1 : undefined}>
              {label} {section && <span className="soft">{section}</span>}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
