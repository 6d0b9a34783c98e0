import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { readJson } from '../../jose/text/json.ts';
import { read } from '../../jose/read/read.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { isEncrypted, ownText, type Chain, type Draft } from '../../store/state/draft.ts';
import { earlierLine, whenLeft } from '../../store/derived/earlierLine.ts';
import { pickedCandidate, placedParts } from '../../store/derived/select.ts';
import {
  useDraft,
  useEarlier,
  useLayers,
  usePastedBefore,
  useSecond,
  useTokenReading,
} from '../../store/use/useBench.ts';
import { oneSignerOf, readSecond, setSecond, type OneSigner } from '../../store/verbs/comparing.ts';
import { SECOND_LIMIT } from '../../store/verbs/intake.ts';
import { keyName } from '../../words/keyName.ts';
import { words } from '../../words/compare.ts';
import { Differences } from './Differences.tsx';
import type { Pair } from './difference.ts';

/** Tokens of the history that are offered, and how long they are at most: each is read for its line. */
const OFFERED = 5;
const READ = 20_000;

const PARTS = ['protectedHeader', 'payload'] as const;

const jsonOf = (reading: TokenReading, name: Pair['name']) =>
  placedParts(reading).find(({ part }) => part.name === name)?.part.json;

const isClosed = ({ token }: TokenReading): boolean => token.kind === 'jwe';

/** Of encrypted tokens the headers alone: what is inside is not there to compare. */
const pairsOf = (was: TokenReading, is: TokenReading): Pair[] =>
  PARTS.filter((name) => name === 'protectedHeader' || !(isClosed(was) || isClosed(is))).map((name) => ({
    name,
    was: jsonOf(was, name),
    is: jsonOf(is, name),
  }));

/** Pairs the parts inside the encryption: the ciphertext outside differs each time anyway. */
function insidePairs({ before, ...now }: Draft): Pair[] {
  const json = (chain: Chain | null, name: (typeof PARTS)[number]) =>
    chain ? readJson(ownText(chain, { part: { name } })) : undefined;
  return PARTS.map((name) => ({ name, was: json(before, name), is: json(now, name) }));
}

/** What differs between the token on the bench and the original, or a second token. */
export function Compare(): ReactElement {
  const says = words.compare;
  const now = useTokenReading();
  const pasted = usePastedBefore();
  const second = useSecond();
  const inside = useLayers().at(-1)?.reading;
  const [withPasted, setWithPasted] = useState(pasted !== null && second === '');
  const box = useRef<HTMLTextAreaElement>(null);
  // What is pasted now is the second token: beside the box it would replace the first.
  useEffect(() => box.current?.focus(), [withPasted]);
  if (!now) return <p>{words.compareDialog.noToken}</p>;
  if (withPasted && pasted !== null)
    return (
      <div className="prose">
        <WithPasted now={now} pasted={pasted} />
        <button type="button" className="link-button" onClick={() => setWithPasted(false)}>
          {says.withSecond}
        </button>
      </div>
    );
  return (
    <div className="prose">
      <p>{says.lead}</p>
      <label className="labelled">
        {says.second}
        <textarea
          ref={box}
          className="input mono"
          rows={3}
          spellCheck={false}
          autoComplete="off"
          value={second}
          onChange={(event) => setSecond(event.target.value)}
        />
      </label>
      {second.length >= SECOND_LIMIT && <p className="soft">{says.tooLong(SECOND_LIMIT)}</p>}
      {second.trim() === '' ? <FromHistory /> : <WithSecond outer={now} inside={inside ?? now} text={second} />}
      {pasted !== null && (
        <button type="button" className="link-button" onClick={() => setWithPasted(true)}>
          {says.withOriginal}
        </button>
      )}
    </div>
  );
}

/** The last tokens of this visit: one of them is often what this one is to be compared with. */
function FromHistory(): ReactElement | null {
  const earlier = useEarlier();
  const [now] = useState(() => Date.now() / 1000);
  const tokens = useMemo(
    () => earlier.filter(({ text }) => text.length <= READ && readSecond(text)).slice(0, OFFERED),
    [earlier],
  );
  if (tokens.length === 0) return null;
  return (
    <>
      <p>{words.compare.fromHistory}</p>
      <ul className="from-history">
        {tokens.map(({ text, left }, index) => (
          <li key={index}>
            <button type="button" className="link-button" onClick={() => setSecond(text)}>
              <span className="mono">{earlierLine(text)}</span>
            </button>{' '}
            {left && <span className="soft">{whenLeft(left.at, now)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function WithPasted({ now, pasted }: { now: TokenReading; pasted: string }): ReactElement {
  const draft = useDraft();
  const before = read(pasted);
  if (before.kind !== 'token') return <p>{words.compareDialog.noToken}</p>;
  const pairs = draft && isEncrypted(draft) ? insidePairs(draft) : pairsOf(before, now);
  const same = pickedCandidate(before).text === pickedCandidate(now).text;
  return (
    <>
      <p>{words.compareDialog.bytes(same)}</p>
      <Differences pairs={pairs} was={words.compareDialog.before} is={words.compareDialog.after} />
    </>
  );
}

/** `inside`: the innermost token that is open. It is what a token that is not encrypted is compared with. */
function WithSecond({
  outer,
  inside,
  text,
}: {
  outer: TokenReading;
  inside: TokenReading;
  text: string;
}): ReactElement {
  const says = words.compare;
  // Read once: who made both signatures is asked of this very reading.
  const other = useMemo(() => readSecond(text), [text]);
  if (!other) return <p role="alert">{says.noSecond}</p>;
  const now = isClosed(other) ? outer : inside;
  const [here, there] = [pickedCandidate(now).text, pickedCandidate(other).text];
  if (here === there) return <p role="status">{says.same}</p>;
  const longer = there.length - here.length;
  return (
    <>
      {isClosed(now) || isClosed(other) ? (
        <p>{says.headersOnly}</p>
      ) : (
        <>
          {now !== outer && <p>{says.inside}</p>}
          <Signer now={now} other={other} />
        </>
      )}
      <p>
        {says.size}: {says.characters(here.length)}, {says.characters(there.length)}
        {longer !== 0 && ` (${longer > 0 ? says.longer(longer) : says.shorter(-longer)})`}
      </p>
      <Differences pairs={pairsOf(now, other)} was={says.bench} is={says.other} />
    </>
  );
}

/** Whether one key made both signatures. */
function Signer({ now, other }: { now: TokenReading; other: TokenReading }): ReactElement {
  const says = words.compare;
  const [found, setFound] = useState<{ other: TokenReading; signer: OneSigner } | null>(null);
  useEffect(() => {
    let wanted = true;
    void oneSignerOf(now, other)
      // The code for keys could not be loaded.
      .catch((): OneSigner => ({ kind: 'unknown' }))
      .then((signer) => {
        if (wanted) setFound({ other, signer });
      });
    return () => {
      wanted = false;
    };
  }, [now, other]);
  const signer = found?.other === other ? found.signer : null;
  return (
    <p role="status">
      <strong>{says.signer}:</strong>{' '}
      {signer === null
        ? says.signers.asking
        : signer.kind === 'key'
          ? says.signers.key(keyName(signer.key))
          : says.signers[signer.kind]}
    </p>
  );
}
