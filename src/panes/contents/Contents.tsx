import { lazy, type ReactElement, Suspense, useState } from 'react';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import type { PlacedPart } from '../../jose/parts.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { fieldTree, placedParts } from '../../store/select.ts';
import { useDraft, useEvidence, useLastGood, useNamed, useShown, useText } from '../../store/use.ts';
import { usePaper } from '../../ui/usePaper.ts';
import { words } from '../../words/words.ts';
import { DraftNote } from './DraftNote.tsx';
import { OctetParts } from './OctetParts.tsx';
import { TextPart } from './TextPart.tsx';

const W = words.contents;

// What opens comes after keys have been tried: its pane is not needed before.
const Inside = lazy(() => import('./Inside.tsx').then((module) => ({ default: module.Inside })));
/** Text parts drawn at once: an SD-JWT may have hundreds of disclosures. */
const FIRST = 12;
/** And on paper, where nobody can ask for more. */
const PRINTED = 60;

const OCTETS = new Set<PlacedPart['part']['name']>(['signature', 'encryptedKey', 'initializationVector', 'ciphertext', 'authenticationTag', 'additionalData', 'excess']);

export function Contents(): ReactElement {
  const { reading, pending } = useShown();
  const text = useText();
  const evidence = useEvidence();
  const draft = useDraft();
  return (
    <>
      <div className="pane-head">
        <h2>{W.region}</h2>
        <span>{pending && !draft?.within ? W.reading : reading?.kind === 'token' ? (draft ? W.draft : text === DEMO_TOKEN ? W.demo : text === evidence ? W.asPasted : W.asTyped) : ''}</span>
      </div>
      {draft && <DraftNote />}
      <div className={pending && !draft?.within ? 'is-stale' : undefined}>
        {reading?.kind === 'token' ? (
          reading.token.kind === 'jwe' ? (
            <section className="layer" aria-label={W.layer(1, 'JWE')}>
              <div className={pending ? 'is-stale' : undefined}>
                <TokenContents reading={reading} />
              </div>
              <Suspense fallback={null}>
                <Inside />
              </Suspense>
            </section>
          ) : (
            <TokenContents reading={reading} />
          )
        ) : reading?.kind === 'foreign' ? (
          <ForeignText />
        ) : (
          <p className="soft empty">{pending ? W.reading : W.empty}</p>
        )}
      </div>
    </>
  );
}

function TokenContents({ reading }: { reading: TokenReading }): ReactElement {
  const [all, setAll] = useState(false);
  const paper = usePaper();
  const parts = placedParts(reading);
  const texts = inReadingOrder(parts.filter(({ part }) => !OCTETS.has(part.name)));
  const shown = all ? texts : texts.slice(0, paper ? PRINTED : FIRST);
  const { token } = reading;
  return (
    <>
      {shown.map((placed) => (
        <TextPart key={keyOf(placed)} placed={placed} reading={reading} />
      ))}
      {shown.length < texts.length && paper && <p className="note">{W.partsNotPrinted(texts.length - shown.length)}</p>}
      {shown.length < texts.length && !paper && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {W.more(texts.length - shown.length)}
        </button>
      )}
      {token.kind === 'jws' && token.detached && !token.payload && <p className="note">{W.detached}</p>}
      <OctetParts token={token} parts={parts.filter(({ part }) => OCTETS.has(part.name))} root={fieldTree(reading)} />
    </>
  );
}

/** Headers before what they head, whatever the order of a JSON serialisation. */
function inReadingOrder(parts: PlacedPart[]): PlacedPart[] {
  const rank = ({ part, group }: PlacedPart): number =>
    group?.kind === 'keyBinding' ? 3 : part.name === 'disclosure' ? 2 : part.name === 'payload' ? 1 : 0;
  return parts.map((placed, index) => ({ placed, index })).sort((a, b) => rank(a.placed) - rank(b.placed) || a.index - b.index).map(({ placed }) => placed);
}

const keyOf = ({ part, group }: PlacedPart): string => `${part.name} ${group?.kind ?? ''} ${group?.index ?? 0}`;

/** What is on the bench is no JSON token; while somebody edits, what it last was stays in sight. */
function ForeignText(): ReactElement {
  const named = useNamed();
  const lastGood = useLastGood();
  return (
    <>
      <div className="note">
        <h3>{named?.label ?? words.verdict.foreign('')}</h3>
        <p>{named?.says}</p>
        <p className="soft">{named?.hint}</p>
        <p className="soft">{words.foreign.stillThere}</p>
      </div>
      {lastGood && (
        <div className="is-stale">
          <p className="soft">{W.lastGood}</p>
          <TokenContents reading={lastGood} />
        </div>
      )}
    </>
  );
}
