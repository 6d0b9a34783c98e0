import { type ReactElement, useEffect, useState } from 'react';
import type { Entry } from '../jose/lints/catalogue.ts';
import { SEVERITIES } from '../jose/token/fault.ts';
import { loadedLints, loadLints } from '../store/doors/lintsDoor.ts';
import { copyText } from '../store/verbs/copying.ts';
import { pageAddress } from '../ui/pageAddress.ts';
import { Source } from '../ui/Source.tsx';
import { SeverityBadge } from '../ui/SeverityBadge.tsx';
import { isMeant, SearchBox, wordsOf } from './SearchBox.tsx';
import { words } from '../words/checks.ts';

const addressOf = (id: string): string => `${pageAddress()}#finding=${id}`;

/** Every check that there is, to be searched; each has an address. `about`: the one to begin with. */
export function Checks({ about }: { about: string }): ReactElement {
  const [lints, setLints] = useState(loadedLints);
  const [search, setSearch] = useState(about);
  useEffect(() => {
    if (!lints) void loadLints().then(setLints);
  }, [lints]);
  const wanted = wordsOf(search);
  const all = lints?.entries() ?? [];
  // Its very id means one check, also where others begin like it.
  const exact = all.filter(({ id }) => id === search.trim());
  const entries =
    exact.length > 0 ? exact : all.filter(({ id, about, source }) => isMeant(`${id} ${about} ${source}`, wanted));
  const sections = [...new Set(entries.map(({ section }) => section))];
  return (
    <div className="prose checks">
      <SearchBox
        label={words.checks.search}
        found={words.checks.found(entries.length)}
        search={search}
        onSearch={setSearch}
      />
      <Severities entries={entries} />
      {sections.map((section) => (
        <section key={section} aria-label={words.checks.sections[section]}>
          <h3>{words.checks.sections[section]}</h3>
          <dl>
            {entries
              .filter((entry) => entry.section === section)
              .map((entry) => (
                <Check key={entry.id} entry={entry} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** What the severities of these checks mean. */
function Severities({ entries }: { entries: readonly Entry[] }): ReactElement {
  const used = SEVERITIES.filter((each) => entries.some(({ severity }) => severity === each));
  return (
    <ul className="severities" aria-label={words.checks.severities}>
      {used.map((severity) => (
        <li key={severity}>
          <SeverityBadge severity={severity} />
          <span>{words.checks.severityMeans[severity]}</span>
        </li>
      ))}
    </ul>
  );
}

function Check({ entry: { id, severity, about, why, source } }: { entry: Entry }): ReactElement {
  return (
    <>
      <dt data-rule={id}>
        <code>{id}</code> <SeverityBadge severity={severity} />
      </dt>
      <dd>
        {about} {why} <Source source={source} />{' '}
        <button
          type="button"
          className="link-button"
          aria-label={words.checks.addressLabel(id)}
          onClick={() => void copyText(addressOf(id))}
        >
          {words.checks.address}
        </button>
      </dd>
    </>
  );
}
