import Button from '@mui/material/Button';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { FetchAnswer } from '../../fetcher.ts';
import {
  askable,
  isExpected,
  keepFetched,
  readFetched,
  sourcesOfToken,
  type Fetched,
  type KeyAddress,
} from '../../store/verbs/fetching.ts';
import { isSingleFile } from '../../ui/singleFile.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { keyName, keyType } from '../../words/keyName.ts';
import { DialogFoot } from '../DialogFoot.tsx';
import { Line } from '../fields.tsx';
import { Copy } from './Copy.tsx';
import { fetchOnce } from './fetchOnce.ts';
import { words } from '../../words/keyDialogs.ts';
import { say, sayAll } from '../../words/say.ts';

/** In a shell nothing of an address means anything. */
const curlFor = (url: string): string =>
  `curl --max-redirs 0 --max-time 10 --max-filesize 1000000 '${url.replaceAll("'", String.raw`'\''`)}'`;

/** A name for the reader's own network: asking there tells servers of theirs that they are looked for. */
const isInside = (url: string): boolean =>
  /^https?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[|[^./]+(?:[:/]|$)|[^/]+\.(?:internal|local|lan)(?:[:/]|$))/.test(
    url,
  );

type Failure = Extract<FetchAnswer, { ok: false }>;
type Result = { kind: 'failed'; failure: Failure } | Fetched;

function sayFailure(answer: Failure): string {
  return answer.why === 'status' ? words.fetching.failures.status(answer.status) : words.fetching.failures[answer.why];
}

/** The addresses that the token names, and one that the user types. */
function Addresses({
  sources,
  chosen,
  onChoose,
}: {
  sources: readonly KeyAddress[];
  /** -1: the address that the user types. */
  chosen: number;
  onChoose: (index: number) => void;
}): ReactElement {
  return (
    <fieldset className="key-choice">
      <legend className="soft">{words.fetching.addresses}</legend>
      {sources.map(({ url, by }, index) => (
        <label key={url} className="check key-address">
          <input type="radio" name="address" checked={chosen === index} onChange={() => onChoose(index)} />
          <span>
            <span className="mono">
              <VisibleText text={url} limit={300} name={words.contents.character} />
            </span>{' '}
            <span className="soft">{words.fetching.named[by]()}</span>
          </span>
        </label>
      ))}
      <label className="check key-address">
        <input type="radio" name="address" checked={chosen === -1} onChange={() => onChoose(-1)} />
        <span>{words.fetching.other}</span>
      </label>
    </fieldset>
  );
}

/** What will be asked, whose word the address is, and how to ask without this page. */
function Request({ source: { url, by, issuer } }: { source: KeyAddress }): ReactElement {
  return (
    <section aria-label={words.fetching.request}>
      <h3>{words.fetching.request}</h3>
      <p className="mono">
        {words.fetching.get} <VisibleText text={url} limit={2048} name={words.contents.character} />
      </p>
      {by !== 'you' && (
        <p className="warn">
          {issuer !== undefined && isExpected(issuer)
            ? words.fetching.expected
            : issuer === undefined
              ? words.fetching.byToken
              : words.fetching.byIssuer}
        </p>
      )}
      {isInside(url) && <p className="warn">{words.fetching.inside}</p>}
      <details>
        <summary>{words.fetching.curl}</summary>
        <p className="soft">{words.fetching.curlHint}</p>
        <p className="mono">{curlFor(url)}</p>
        <Copy label={words.fetching.curlName} text={curlFor(url)} />
      </details>
    </section>
  );
}

type Source = KeyAddress | undefined;

/** The button: asks the address, or keeps what came. */
function Act({
  source,
  busy,
  result,
  onAsk,
  onDone,
}: {
  source: Source;
  busy: boolean;
  result: Result | null;
  onAsk: (from: KeyAddress) => void;
  onDone: () => void;
}): ReactElement {
  if (isSingleFile()) return <OpenAddress url={source?.url} />;
  if (result?.kind !== 'keys')
    return (
      <Button
        variant="contained"
        disabled={!source}
        aria-disabled={busy}
        onClick={() => source && !busy && onAsk(source)}
      >
        {busy ? words.fetching.busy : words.fetching.fetch}
      </Button>
    );
  return (
    <Button
      variant="contained"
      onClick={() => {
        keepFetched(result.keys);
        onDone();
      }}
    >
      {words.fetching.keep(result.keys.length)}
    </Button>
  );
}

/** Asks one address for keys: it is seen first, then asked at a press, and what comes is seen before it is kept. */
export function Fetch({ about, onDone }: { about: string; onDone: () => void }): ReactElement {
  const given = askable(about);
  const [sources, setSources] = useState<KeyAddress[]>(() => [
    ...(given === undefined ? [] : [{ url: given, by: 'you' as const }]),
    ...sourcesOfToken(),
  ]);
  const [chosen, setChosen] = useState(sources.length > 0 && (about === '' || given !== undefined) ? 0 : -1);
  // One that is not asked is shown where it can be put right.
  const [own, setOwn] = useState(given === undefined ? about : '');
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  const run = useRef(0);
  useEffect(() => () => void (run.current += 1), []);

  const typed = askable(own);
  const source: Source = chosen >= 0 ? sources[chosen] : typed === undefined ? undefined : { url: typed, by: 'you' };
  const choose = (index: number): void => {
    run.current += 1;
    setChosen(index);
    setBusy(false);
    setResult(null);
  };
  const ask = async (from: KeyAddress): Promise<void> => {
    const mine = (run.current += 1);
    setBusy(true);
    setResult(null);
    const answer = await fetchOnce(from.url);
    const read: Result = answer.ok ? await readFetched(from, answer.octets) : { kind: 'failed', failure: answer };
    if (run.current !== mine) return;
    setBusy(false);
    setResult(read);
    if (read.kind !== 'metadata') return;
    // The metadata name another address: it is shown, and fetched only at another press.
    const at = sources.findIndex(({ url }) => url === read.next.url);
    setChosen(at >= 0 ? at : sources.length);
    if (at < 0) setSources([...sources, read.next]);
  };

  return (
    <div className="prose key-details">
      <p>{isSingleFile() ? words.fetching.introSingle : words.fetching.intro}</p>
      <Addresses sources={sources} chosen={chosen} onChoose={choose} />
      {chosen === -1 && (
        <Line
          label={words.fetching.own}
          inputMode="url"
          value={own}
          placeholder={words.fetching.ownHint}
          onChange={(text) => {
            setOwn(text);
            choose(-1);
          }}
        />
      )}
      {chosen === -1 && own.trim() !== '' && typed === undefined && <p className="bad">{words.fetching.notAskable}</p>}
      {source && <Request source={source} />}
      <div role="status">{result && <Answered result={result} />}</div>
      <DialogFoot>
        <Act source={source} busy={busy} result={result} onAsk={(from) => void ask(from)} onDone={onDone} />
      </DialogFoot>
    </div>
  );
}

/** The single file has no frame to ask with: the browser shows the answer, and somebody copies it. */
function OpenAddress({ url }: { url: string | undefined }): ReactElement {
  return url === undefined ? (
    <Button variant="contained" disabled>
      {words.fetching.open}
    </Button>
  ) : (
    <Button variant="contained" href={url} target="_blank" rel="noopener noreferrer">
      {words.fetching.open}
    </Button>
  );
}

const LISTED = 12;

function Answered({ result }: { result: Result }): ReactElement {
  if (result.kind === 'failed' || result.kind === 'nothing')
    return <p className="bad">{result.kind === 'failed' ? sayFailure(result.failure) : sayAll(result.reason)}</p>;
  if (result.kind === 'metadata') return <p>{words.fetching.metadata(result.issuer)}</p>;
  const { keys, refused } = result;
  return (
    <section aria-label={words.fetching.came(keys.length)}>
      <h3>{words.fetching.came(keys.length)}</h3>
      <ul>
        {keys.slice(0, LISTED).map((key) => (
          <li key={key.id}>
            <bdi>{keyName(key)}</bdi> <span className="soft">{keyType(key)}</span>
          </li>
        ))}
      </ul>
      {keys.length > LISTED && <p className="soft">{words.fetching.more(keys.length - LISTED)}</p>}
      {keys.some(({ kind }) => kind !== 'public') && <p className="warn">{words.fetching.notPublic}</p>}
      {refused.slice(0, 3).map((fault, index) => (
        <p key={index} className="warn">
          {say(fault).says}
        </p>
      ))}
    </section>
  );
}
