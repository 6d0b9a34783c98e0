import type { ReactElement } from 'react';
import { keyWanted } from '../../jose/keys/wanted.ts';
import { algorithm } from '../../jose/tables/algs.ts';
import { headerString } from '../../jose/token/header.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { entryName } from '../../words/ringEntry.ts';
import { say } from '../../words/say.ts';
import { layerOf, outdated, outerLayers, signedLayer } from '../../store/state/draft.ts';
import {
  recipientsOf,
  STRETCHED_AT_ONCE,
  STRETCHED_UNASKED,
  stretchOf,
  tokenOf,
  type OuterLayer,
} from '../../store/state/outerLayers.ts';
import { signedLayerMade } from '../../store/state/draftAnswers.ts';
import type { LayerMade } from '../../store/state/state.ts';
import { useAutoSign, useDraft, useEncryptedDraft, useDraftAnswer } from '../../store/use/useBench.ts';
import { useRing, useSignsToo } from '../../store/use/useKeys.ts';
import { dropLost } from '../../store/verbs/editing.ts';
import { signAndCopy } from '../../store/verbs/sign.ts';
import { words } from '../../words/encryption.ts';
import { jweHeader } from '../../jose/token/joseHeader.ts';
import './draftLayer.css';

type KeyNames = (ids: readonly (string | undefined)[]) => string;

function useKeyNames(): KeyNames {
  const ring = useRing();
  return (ids) => [...new Set(ids.flatMap((id) => ring.filter(({ key }) => key.id === id).map(entryName)))].join(', ');
}

/** Whether the shared key itself encrypts the content (RFC 7518 section 4.5): then only the vector is new. */
const isDirect = ({ reading }: OuterLayer): boolean => {
  const known = algorithm(headerString(jweHeader(tokenOf({ reading }), 0), 'alg') ?? '');
  return known?.use === 'keyManagement' && known.mode === 'directEncryption';
};

/** Describes a layer of encryption; `made` is its outcome, where there is one. */
function sayMade(
  layer: OuterLayer,
  made: LayerMade | undefined,
  { stretch, names, broken, isOutermost }: { stretch: number; names: KeyNames; broken: boolean; isOutermost: boolean },
): string {
  if (!made) {
    if (stretch > STRETCHED_UNASKED) return words.inside.whenPressed(stretch);
    return stretch > STRETCHED_AT_ONCE ? words.inside.whenPaused(stretch) : words.inside.encryptingAgain;
  }
  const recipients = (indexes: readonly number[]): string => words.inside.recipientsNamed(recipientsOf(layer, indexes));
  switch (made.kind) {
    case 'encrypted': {
      const again = isDirect(layer) ? words.inside.encryptedDirectly : words.inside.encryptedAgain(names(made.by));
      return made.dropped.length > 0 ? `${again} ${words.inside.leftOut(recipients(made.dropped))}` : again;
    }
    case 'failed':
      return words.inside.notAgain(say(made.reason).says);
    case 'lost':
      return made.all ? words.inside.lostAll : words.inside.lost(recipients(made.recipients));
    case 'waits':
    case 'signed':
      return !broken ? words.inside.waits : isOutermost ? words.inside.noLongerJson : words.inside.waitsToo;
  }
}

/** Shows how layer `number`, which is encrypted, came out after an edit inside it. At the outermost layer the whole
 * token can be copied. */
export function EncryptedAgain({ number }: { number: number }): ReactElement | null {
  const draft = useEncryptedDraft();
  const signed = useDraftAnswer();
  const signsToo = useSignsToo();
  const names = useKeyNames();
  const layer = draft && layerOf(draft, number);
  if (!draft || layer?.kind !== 'encrypted') return null;
  const made = signed?.layers.at(-number);
  const isOutermost = number === 1;
  const says = sayMade(layer, made, {
    stretch: stretchOf(outerLayers(draft)),
    names,
    broken: Boolean(signed?.broken),
    isOutermost,
  });
  const failed = made !== undefined && made.kind !== 'encrypted';
  return (
    <div className="note layer-draft">
      <p className={failed ? 'bad' : undefined}>{says}</p>
      {isOutermost && (
        <p className="visually-hidden" role="status">
          {failed ? says : ''}
        </p>
      )}
      <div className="key-acts">
        {made?.kind === 'lost' && !made.all && (
          <button type="button" className="button" onClick={() => dropLost(number)}>
            {words.inside.withoutThem}
          </button>
        )}
        {isOutermost && (
          <button type="button" className="button button-strong" disabled={failed} onClick={() => void signAndCopy()}>
            {signsToo ? words.inside.signAndCopy : words.inside.encryptAndCopy}
          </button>
        )}
      </div>
    </div>
  );
}

/** Shows how the signatures of the inner token came out after an edit. */
export function SignedAgain({ reading }: { reading: TokenReading }): ReactElement | null {
  const draft = useDraft();
  const signed = useDraftAnswer();
  const autoSign = useAutoSign();
  const signsToo = useSignsToo();
  const names = useKeyNames();
  // A broken draft has no token, so nothing says that it is signed.
  if (!draft || signed?.broken) return null;
  const by = signedLayerMade(signed)?.by ?? [];
  const reason = signedLayerMade(signed)?.reason;
  // An empty signature is none: that it is unsecured its light says.
  const stale = outdated(draft).filter(
    (index) => by[index] === undefined && signedLayer(draft)?.signatures[index]?.signature?.length,
  );
  const made = by.some((id) => id !== undefined);
  // Where nothing can sign it that is known at once.
  const coming = !signed && signsToo && autoSign;
  const wanted = keyWanted(reading.token).find(({ of, index }) => of === 'signature' && index === stale[0])?.algorithm;
  const toSign = wanted && 'toSign' in wanted ? wanted.toSign : '';
  return (
    <p className={`note layer-draft${!coming && stale.length > 0 ? ' bad' : ''}`}>
      {coming
        ? words.inside.signingAgain
        : made
          ? words.inside.signedAgain(names(by))
          : stale.length === 0
            ? words.inside.signatureKept
            : ''}{' '}
      {coming || stale.length === 0
        ? ''
        : reason
          ? words.inside.notSigned(say(reason).says)
          : autoSign
            ? words.inside.noSigner(toSign)
            : words.inside.autoOff}
    </p>
  );
}
