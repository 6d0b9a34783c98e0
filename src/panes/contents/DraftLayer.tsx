import type { ReactElement } from 'react';
import { keyWanted } from '../../jose/keys/wanted.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { recipientsOf, STRETCHED_AT_ONCE, STRETCHED_UNASKED, stretchOf } from '../../store/around.ts';
import { outdated } from '../../store/draft.ts';
import { dropLost } from '../../store/editing.ts';
import { sayNote } from '../../store/ringOf.ts';
import { signAndCopy } from '../../store/signing.ts';
import { useAutoSign, useDraft, useRing, useSigned, useSignsToo } from '../../store/use.ts';
import { inside as W } from '../../words/encryption.ts';

function useKeyNames(): (ids: readonly (string | undefined)[]) => string {
  const ring = useRing();
  return (ids) => [...new Set(ids.flatMap((id) => ring.find(({ key }) => key.id === id)?.name ?? []))].join(', ');
}

/** What became of a layer of encryption after an edit inside it. `at`: from 0, the outermost, where the whole token can be taken. */
export function EncryptedAgain({ at }: { at: number }): ReactElement | null {
  const within = useDraft()?.within;
  const signed = useSigned();
  const signsToo = useSignsToo();
  const names = useKeyNames();
  const around = within?.around[at];
  if (!within || !around) return null;
  const made = signed?.enclosed?.layers[at];
  const stretch = stretchOf(within.around);
  const asks = !made && stretch > STRETCHED_UNASKED;
  const lost = made?.kind === 'lost' && !made.all;
  const failed = made !== undefined && made.kind !== 'encrypted';
  const says =
    !made ? (asks ? W.whenPressed(stretch) : stretch > STRETCHED_AT_ONCE ? W.whenPaused(stretch) : W.encryptingAgain)
    : made.kind === 'encrypted' ? `${W.encryptedAgain(names(made.by))}${made.dropped.length > 0 ? ` ${W.leftOut(W.recipientsNamed(recipientsOf(around, made.dropped)))}` : ''}`
    : made.kind === 'waits' ? (signed?.enclosed?.broken ? (at === 0 ? W.noLongerJson : W.waitsToo) : W.waits)
    : made.kind === 'failed' ? W.notAgain(sayNote(made.reason))
    : made.all ? W.lostAll
    : W.lost(W.recipientsNamed(recipientsOf(around, made.recipients)));
  return (
    <div className="note layer-draft">
      <p className={failed ? 'bad' : undefined}>{says}</p>
      {at === 0 && (
        <p className="visually-hidden" role="status">
          {failed ? says : ''}
        </p>
      )}
      <div className="key-acts">
        {lost && (
          <button type="button" className="button" onClick={() => dropLost(at)}>
            {W.withoutThem}
          </button>
        )}
        {at === 0 && (
          <button type="button" className="button button-strong" disabled={failed} onClick={() => void signAndCopy()}>
            {signsToo ? W.signAndCopy : W.encryptAndCopy}
          </button>
        )}
      </div>
    </div>
  );
}

/** What became of the signatures of the token inside after an edit. */
export function SignedAgain({ reading }: { reading: TokenReading }): ReactElement | null {
  const draft = useDraft();
  const signed = useSigned();
  const autoSign = useAutoSign();
  const signsToo = useSignsToo();
  const names = useKeyNames();
  // What breaks off is not said to be signed: there is no token of it.
  if (!draft || signed?.enclosed?.broken) return null;
  // An empty signature is none: that it is unsecured its light says.
  const stale = outdated(draft).filter((index) => signed?.anew[index] === undefined && draft.contents.signatures[index]?.signature?.length);
  const made = signed?.anew.some((id) => id !== undefined);
  // Where nothing can sign it that is known at once.
  const coming = !signed && signsToo && autoSign;
  const wanted = keyWanted(reading.token).find(({ of, index }) => of === 'signature' && index === stale[0])?.algorithm;
  const toSign = wanted && 'toSign' in wanted ? wanted.toSign : '';
  return (
    <p className={`note layer-draft${!coming && stale.length > 0 ? ' bad' : ''}`}>
      {coming ? W.signingAgain : made ? W.signedAgain(names(signed?.anew ?? [])) : stale.length === 0 ? W.signatureKept : ''}{' '}
      {coming || stale.length === 0 ? '' : signed?.reason ? W.notSigned(sayNote(signed.reason)) : autoSign ? W.noSigner(toSign) : W.autoOff}
    </p>
  );
}
