import type { ReactElement } from 'react';
import { copyText } from '../../store/verbs/copying.ts';
import { words } from '../../words/help.ts';

// By names of their own: the build puts the values in.
const VERSION = __JOTLAB_VERSION__;
const COMMIT = __JOTLAB_COMMIT__;
const JOSE = __JOSE_VERSION__;

/** What somebody who reports a fault has to say. */
const report = (): string =>
  [
    `Jotlab ${VERSION}${COMMIT === '' ? '' : ` (${COMMIT})`}`,
    words.about.joseIs(JOSE),
    navigator.userAgent,
    location.protocol,
  ].join('\n');

const files = () =>
  [
    ['licenses.txt', words.about.packages],
    ['licenses-worker.txt', words.about.worker],
    ['licenses-fonts.txt', words.about.fonts],
  ] as const;

/** The single file contains them. */
const inside = (): string | null => document.getElementById('licenses')?.textContent ?? null;

export function About(): ReactElement {
  const licences = inside();
  return (
    <div className="prose">
      <p>{words.about.purpose}</p>
      <dl className="facts">
        <Fact name={words.about.version}>{VERSION}</Fact>
        {COMMIT !== '' && <Fact name={words.about.build}>{COMMIT}</Fact>}
        <Fact name={words.about.jose}>{words.about.joseIs(JOSE)}</Fact>
        <Fact name={words.about.licence}>{words.about.licenceIs}</Fact>
      </dl>
      <button type="button" className="button" onClick={() => void copyText(report())}>
        {words.about.copy}
      </button>
      <h3>{words.about.licences}</h3>
      {licences === null ? (
        <ul>
          {files().map(([file, label]) => (
            <li key={file}>
              <a href={file} target="_blank" rel="noopener">
                {label}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <details>
          <summary>{words.about.packages}</summary>
          <pre className="mono licences">{licences}</pre>
        </details>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: string }): ReactElement {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
