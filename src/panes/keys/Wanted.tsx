import type { ReactElement } from 'react';
import { keyWanted, type KeyHint, phraseOf, type WantedKey } from '../../jose/keys/wanted.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { isUnsecured } from '../../jose/explain/signatureFamily.ts';
import { loadTakeKeys } from '../../store/verbs/loadTakeKeys.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { words } from '../../words/keys.ts';
import { headerOf, parameter } from '../../jose/token/joseHeader.ts';
import { jwsOf } from '../../jose/token/parts.ts';
import { hintWords, LINKS, whyWanted } from './hintWords.ts';

const SHOWN = 8;

const wantedOf = new WeakMap<TokenReading, WantedKey[]>();
function wanted(reading: TokenReading): WantedKey[] {
  let list = wantedOf.get(reading);
  if (!list) wantedOf.set(reading, (list = keyWanted(reading.token)));
  return list;
}

/** Which key would check the token or open it. `isChecked`: of several signatures those that need none any more. */
export function WantedKeys({
  reading,
  isChecked,
}: {
  reading: TokenReading;
  isChecked: (index: number) => boolean;
}): ReactElement {
  if (isUnsecured(reading.token)) return <p className="note note-bad">{words.wanted.unsecured}</p>;
  return (
    <>
      {wanted(reading)
        .filter(({ of, index }) => of !== 'signature' || !isChecked(index))
        .slice(0, SHOWN)
        .map((key, index) => (
          <Wanted key={index} wanted={key} reading={reading} />
        ))}
      <p className="soft hint wanted-why">{whyWanted(reading.token)}</p>
    </>
  );
}

function sentence(key: WantedKey): string {
  const { operation, algState, alg } = key;
  const phrase = phraseOf(key);
  if (phrase !== undefined) return operation === 'verify' ? words.wanted.check(phrase) : words.wanted.open(phrase);
  return algState === 'missing' || alg === undefined ? words.wanted.noAlg : words.wanted.unknownAlg(alg.slice(0, 60));
}

function Wanted({ wanted: key, reading }: { wanted: WantedKey; reading: TokenReading }): ReactElement {
  const { of, index, count, algorithm, enc, meant, kid, hints, issuer } = key;
  return (
    <section className="card">
      {count > 1 && <h3>{of === 'recipient' ? words.keysPane.recipient(index) : words.keysPane.signature(index)}</h3>}
      <p>
        <strong>{sentence(key)}</strong>
      </p>
      {meant && <p className="soft">{words.wanted.nearMiss(meant.id)}</p>}
      <dl className="facts">
        {algorithm && (
          <div className="fact">
            <dt>{words.keysPane.algorithm}</dt>
            <dd>
              <span className="mono">{algorithm.id}</span> <span className="soft">{algorithm.meaning}</span>
            </dd>
          </div>
        )}
        {enc !== undefined && (
          <div className="fact">
            <dt>{words.wanted.content}</dt>
            <dd className="mono">
              <VisibleText text={enc} limit={60} name={words.contents.character} />
            </dd>
          </div>
        )}
        {kid !== undefined && (
          <div className="fact">
            <dt>{words.wanted.kid}</dt>
            <dd>
              <q className="mono">
                <VisibleText text={kid} limit={120} name={words.contents.character} />
              </q>{' '}
              <span className="soft">{words.wanted.kidHint}</span>
            </dd>
          </div>
        )}
      </dl>
      {hints.map((hint) => (
        <p key={hint.name} className="warn hint">
          {hintWords(hint, of)}
          <TryEmbedded name={hint.name} index={index} reading={reading} />
          {LINKS.has(hint.name) && of !== 'recipient' && <FetchThem />}
        </p>
      ))}
      {/* Nobody publishes a shared secret. */}
      {issuer && issuer.publishedAt.length > 0 && !algorithm?.keyTypes.includes('oct') && (
        <div className="published">
          <p className="soft hint">{words.wanted.published}</p>
          <ul>
            {issuer.publishedAt.map(({ url }) => (
              <li key={url} className="mono">
                <VisibleText text={url} limit={200} name={words.contents.character} />
              </li>
            ))}
          </ul>
          <p className="soft hint">
            {words.wanted.publishedHint} <FetchThem />
          </p>
        </div>
      )}
    </section>
  );
}

/** Leads to the dialog that shows the address before anything is asked. */
function FetchThem(): ReactElement {
  return (
    <button type="button" className="link-button" onClick={() => openDialog('fetch')}>
      {words.keysPane.fetchThere}
    </button>
  );
}

/** An embedded key can be tried, and then says whose it is: the maker's own. */
function TryEmbedded({
  name,
  index,
  reading,
}: {
  name: KeyHint['name'];
  index: number;
  reading: TokenReading;
}): ReactElement | null {
  if (name !== 'jwk' && name !== 'x5c') return null;
  const found = parameter(headerOf(jwsOf(reading.token)?.signatures[index]), name);
  if (!found) return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() =>
        void loadTakeKeys()
          .then(({ tryEmbedded }) => tryEmbedded(name, found.raw))
          .catch(() => undefined)
      }
    >
      {words.wanted.tryEmbedded(name)}
    </button>
  );
}
