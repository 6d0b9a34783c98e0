import { redacted } from './redacted.ts';
import { remembered } from './remembered.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Token } from '../../jose/token/token.ts';
import type { LayerInput } from '../../jose/verdict/input.ts';
import type { Verdict } from '../../jose/verdict/judge.ts';
import { loadedCheck, type CheckModule } from '../doors/checkDoor.ts';
import { outdated } from '../state/draft.ts';
import { changedHere } from './tampered.ts';
import { disputesIn } from './disputes.ts';
import { layerInput } from './layerInput.ts';
import { answerFor, benchLayers, layersOf, type Layer } from './layers.ts';
import { currentReading, encryptedDraft, isStuck } from './select.ts';
import { wordsOfDiagnosis, sayLight, sayShown, type BarLight, type SaidLight } from './sayLight.ts';
import { draftAnswerOf } from '../state/draftAnswers.ts';
import { readingToSign, signaturesIn, signingKeys } from './signers.ts';
import type { State } from '../state/state.ts';

export type { BarLight, SaidLight } from './sayLight.ts';

/** The lights by the rules, and the facts behind them. */
export interface SaidVerdict {
  /** As they are shown, in their order. */
  lights: readonly BarLight[];
  format: SaidLight;
  time: SaidLight;
  cryptography: SaidLight;
  key: SaidLight;
  expectations: SaidLight;
  expectationLines: SaidLight[];
  /** Signature or decryption, layer by layer, from the outside in. */
  layers: (SaidLight & { kind: Token['kind'] })[];
  signatures: SaidLight[];
  keyBinding: SaidLight | null;
  /** Faults of the disclosures, each at its place; without an index the fault is in the payload. */
  disclosures: { index: number | null; says: string; hint: string }[];
  /** The causes that the lights name, with what the findings need to show them. */
  causes: { id: string; says: string; hint: string; attack: boolean; key?: string; repaired?: string }[];
  /** Other possible causes where nothing verifies, and what would work; the light itself gives the likeliest. */
  diagnosed: { id: string; says: string; hint: string; attack: boolean }[];
}

const kept = remembered<SaidVerdict>(2);

/** Which signatures, or whether the encryption, of a token the bench itself made. */
const madeIn = (reading: TokenReading, madeHere: readonly string[]): number[] =>
  signaturesIn(reading).flatMap((signature, index) => (madeHere.includes(signature) ? [index] : []));

/** Which signatures of a draft a key of the ring can make. */
const signableIn = (check: CheckModule, reading: TokenReading | null, state: State): number[] =>
  reading && reading.token.kind !== 'jwe'
    ? signingKeys(check, reading, state).flatMap((key, index) => (key ? [index] : []))
    : [];

/** The same object for the same state of affairs; null until check.ts is loaded or while there is no token. */
export function verdictOf(state: State): SaidVerdict | null {
  if (state.redacted) return redacted(state, verdictOf);
  const check = loadedCheck();
  const { reading, pending } = currentReading(state);
  const encrypted = encryptedDraft(state);
  if (!check || !state.ready || (pending && !encrypted) || reading?.kind !== 'token') return null;
  const { ring, expectations, clock, madeHere, source } = state;
  const disputes = disputesIn(state.opinions);
  const answer = pending ? null : answerFor(state, reading);
  // A draft inside encryption is shown as what it is, also while the token around it is being made.
  const layers = encrypted ? benchLayers(state) : layersOf(reading, answer);
  // From the key stroke until the new token has been opened for the first time.
  const isComing = encrypted !== null && (pending || (!answer && state.check?.reading !== reading));
  const changed = changedHere(state);
  const inputs = [
    reading,
    answer,
    isComing,
    pending && draftAnswerOf(state),
    layers,
    ring,
    disputes,
    expectations,
    clock,
    madeHere,
    source.from === 'draft' ? source.draft : source.from,
    state.signer,
    changed,
  ];
  return kept(inputs, () => {
    const made = madeIn(reading, madeHere);
    const signable = source.from === 'draft' ? { signable: signableIn(check, readingToSign(state), state) } : {};
    const inner = layers.slice(1).map((layer): LayerInput => {
      const own = madeIn(layer.reading, madeHere);
      const changed =
        source.from === 'draft' && layer.reading.token.kind !== 'jwe'
          ? { changed: outdated(source.draft), ...signable }
          : {};
      return {
        ...layerInput(check, layer, ring, disputes),
        ...(encrypted || own.length > 0 ? { draft: { isDraft: encrypted !== null, madeHere: own, ...changed } } : {}),
      };
    });
    const verdict = check.judge({
      layers: [
        {
          ...layerInput(check, layers[0] ?? { reading, answer }, ring, disputes),
          ...(changed ? { changedHere: changed } : {}),
          ...(source.from === 'draft' || made.length > 0
            ? {
                draft: {
                  isDraft: source.from === 'draft',
                  madeHere: made,
                  ...(source.from === 'draft' ? { changed: outdated(source.draft), ...signable } : {}),
                },
              }
            : {}),
        },
        ...inner,
      ],
      expectations,
      clock: { now: clock.now, state: clock.kind },
      // The lights stay the same while this draft has no token: they must not flicker with each key.
      making: !isComing ? undefined : isStuck(state) ? 'failed' : 'coming',
    });
    return said(check, verdict, layers);
  });
}

function said(check: CheckModule, verdict: Verdict, layers: readonly Layer[]): SaidVerdict {
  const say = (light: Verdict['key']): SaidLight => sayLight(check, light);
  const told = new Set(verdict.layers.flatMap(({ because }) => (because ? [because.id] : [])));
  // Keys of which no light says that they failed are not examined aloud either.
  const silent = verdict.layers.every(({ because }) => !because);
  return {
    lights: verdict.lights.map((light) => sayShown(check, light)),
    format: say(verdict.format),
    time: say(verdict.time),
    cryptography: say(verdict.cryptography),
    key: say(verdict.key),
    expectations: say(verdict.expectations),
    expectationLines: verdict.expectationLines.map(say),
    layers: verdict.layers.map((light, index) => ({ ...say(light), kind: layers[index]?.reading.token.kind ?? 'jws' })),
    signatures: verdict.signatures.map(say),
    keyBinding: verdict.keyBinding ? say(verdict.keyBinding) : null,
    // Only the innermost can have some: a JWE has none.
    disclosures: (layers.at(-1)?.answer?.disclosureFaults ?? []).map(({ code, index, args }) => ({
      index: index ?? null,
      says: check.disclosureWords[code].says(args),
      hint: check.disclosureWords[code].hint(args),
    })),
    causes: verdict.layers.flatMap(({ because }, index) => {
      const words = because && wordsOfDiagnosis(because.id);
      if (!words) return [];
      const { key, repaired, attack } = layers[index]?.answer?.diagnosed?.find(({ id }) => id === because.id) ?? {};
      return [
        {
          id: because.id,
          says: words.says(because.args),
          hint: words.hint(because.args),
          attack: attack === true,
          ...(key === undefined ? {} : { key }),
          ...(repaired === undefined ? {} : { repaired }),
        },
      ];
    }),
    diagnosed: silent
      ? []
      : layers
          .flatMap((layer) => layer.answer?.diagnosed ?? [])
          .filter(({ id }) => !told.has(id))
          .flatMap(({ id, args, attack }) => {
            const words = wordsOfDiagnosis(id);
            return words ? [{ id, says: words.says(args), hint: words.hint(args), attack: attack === true }] : [];
          }),
  };
}
