import LinearProgress from '@mui/material/LinearProgress';
import { type ReactElement, useState } from 'react';
import { sameOctets } from '../../jose/text/octets.ts';
import { decodeUtf8 } from '../../jose/text/utf8.ts';
import { wordsToTry } from '../../jose/keys/samples.ts';
import type { WordsOutcome } from '../../jose/jws/words/tryWords.ts';
import { LONGEST_WORD, MOST_WORDS } from '../../jose/jws/words/wordLimits.ts';
import { useHmacAlg } from '../../store/use/useKeys.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/weakSecrets.ts';
import { DialogForm } from '../DialogForm.tsx';
import { Choice } from '../fields.tsx';
import { guessTimes } from './guessTimes.ts';
import { useSearch, type Search } from '../../store/use/useSearch.ts';
import { startWorker } from '../../ui/trusted.ts';

const MEGABYTES = 200;
const SPEEDS = [1, 1000, 1_000_000];

/** Tries published secrets, and the words of a file, on the token of the bench. */
export function WeakSecrets(): ReactElement {
  const says = words.weakSecrets;
  // Once it is found, the token is still the one that it was found for.
  const alg = useHmacAlg();
  const [file, setFile] = useState<File | null>(null);
  const { search, start, cancel } = useSearch(startWorker);
  const tooLarge = file !== null && file.size > MEGABYTES * 1_000_000;
  const busy = search.state === 'running';
  if (alg === null) return <p>{says.gone}</p>;
  return (
    <DialogForm
      submit={says.start}
      disabled={busy || tooLarge}
      onSubmit={() => start(file ?? undefined)}
      onCancel={busy ? cancel : undefined}
    >
      <p>{says.intro(alg, wordsToTry.length)}</p>
      <label className="labelled">
        {says.file}
        <input
          type="file"
          className="input"
          disabled={busy}
          aria-describedby="words-hint"
          // The same file, changed meanwhile, is a new choice: the browser tells of none while the old one is chosen.
          onClick={(event) => {
            event.currentTarget.value = '';
            setFile(null);
          }}
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <p id="words-hint" className={tooLarge ? 'bad' : 'soft'} role={tooLarge ? 'alert' : undefined}>
        {tooLarge ? says.tooLarge(MEGABYTES) : says.fileHint(MEGABYTES, MOST_WORDS, LONGEST_WORD)}
      </p>
      <Result search={search} file={file} />
      {'rate' in search && search.rate > 0 && <Times rate={search.rate} />}
    </DialogForm>
  );
}

function Result({ search, file }: { search: Search; file: File | null }): ReactElement | null {
  const says = words.weakSecrets;
  switch (search.state) {
    case 'idle':
      return null;
    case 'running': {
      const { progress, rate } = search;
      return (
        <>
          <LinearProgress
            aria-label={says.trying}
            {...(file ? { variant: 'determinate', value: Math.min(100, (100 * progress.bytes) / file.size) } : {})}
          />
          <p>{says.progress(progress.words, rate)}</p>
        </>
      );
    }
    case 'cancelled':
      return <p role="status">{says.cancelled(search.progress.words)}</p>;
    case 'done':
      return search.outcome.found ? <Cracked outcome={search.outcome} /> : <NotFound outcome={search.outcome} />;
    case 'unread':
    case 'noWorker':
      return (
        <p className="bad" role="alert">
          {says[search.state]}
        </p>
      );
  }
}

function Cracked({ outcome: { found, words: tried } }: { outcome: WordsOutcome }): ReactElement | null {
  const says = words.weakSecrets;
  if (!found) return null;
  return (
    <section className="note note-bad" role="alert">
      <p>
        <strong>{says.cracked}</strong>
      </p>
      <p>
        {says.secretIs(tried)}{' '}
        <q className="mono">
          <VisibleText text={decodeUtf8(found.word).decoded.text} limit={200} name={words.contents.character} />
        </q>
        . {!sameOctets(found.word, found.secret) && says.decoded}
      </p>
      <p className="soft">{says.secretHint}</p>
    </section>
  );
}

function NotFound({ outcome: { words: tried, skipped, cut } }: { outcome: WordsOutcome }): ReactElement {
  const says = words.weakSecrets;
  return (
    <p role="status">
      {says.none(tried)} {skipped > 0 && says.skipped(skipped, LONGEST_WORD)} {cut && says.cut(MOST_WORDS)}
    </p>
  );
}

function Times({ rate }: { rate: number }): ReactElement {
  const says = words.weakSecrets;
  const [times, setTimes] = useState(1);
  return (
    <section aria-label={says.timesTitle}>
      <h3>{says.timesTitle}</h3>
      <Choice
        label={says.speed}
        value={times}
        options={SPEEDS.map((each) => [each, says.speeds[each] ?? ''])}
        onChoose={setTimes}
      />
      <table className="guess-times">
        <thead>
          <tr>
            <th scope="col">{says.kind}</th>
            <th scope="col">{says.time}</th>
          </tr>
        </thead>
        <tbody>
          {guessTimes(rate * times).map(({ id, seconds }) => (
            <tr key={id}>
              <th scope="row">{says.kinds[id]}</th>
              <td>{says.about(seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">{says.how(rate)}</p>
    </section>
  );
}
