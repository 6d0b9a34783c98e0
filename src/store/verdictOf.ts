import type { DiagnosisWords } from '../jose/doctor/diagnosis.ts';
import type { Key } from '../jose/keys/key.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Token } from '../jose/token.ts';
import type { LayerInput } from '../jose/verdict/input.ts';
import type { Light } from '../jose/verdict/light.ts';
import type { VerdictWords } from '../jose/verdict/words.ts';
import { lasting, local } from '../words/time.ts';
import { language, words as W } from '../words/words.ts';
import { loadedCheck, type CheckModule } from './checkDoor.ts';
import { outdated } from './draft.ts';
import { loadedEncryption } from './encryptionDoor.ts';
import { judged } from './judgedKey.ts';
import { answerFor, benchLayers, layersOf, type Layer } from './layers.ts';
import { currentReading, pickedCandidate } from './select.ts';
import { signedOf } from './signatures.ts';
import { signaturesIn } from './signing.ts';
import type { State } from './state.ts';

/** A light in words. */
export interface SaidLight {
  state: Light['state'];
  code: Light['code'];
  says: string;
  hint: string;
}

/** The lights by the rules, and what stands behind them. */
export interface SaidVerdict {
  structure: SaidLight;
  time: SaidLight;
  cryptography: SaidLight;
  key: SaidLight;
  expectations: SaidLight;
  expectationLines: SaidLight[];
  /** Signature or decryption, layer by layer, from the outside in. */
  layers: (SaidLight & { kind: Token['kind'] })[];
  signatures: SaidLight[];
  keyBinding: SaidLight | null;
  /** What is wrong with the disclosures, each at its place; without an index it is in the payload. */
  disclosures: { index: number | null; says: string; hint: string }[];
  /** What is the matter where nothing verifies, and what would work. */
  diagnosed: { id: string; says: string; hint: string; attack: boolean }[];
}

const TIME_WORDS = { moment: (seconds: number) => local(seconds, language), duration: (seconds: number) => lasting(seconds, language) };
const plain = (sentence: string): string => sentence.replace(/\.$/, '');

function say(check: CheckModule, { state, code, args }: Light): SaidLight {
  const words: VerdictWords = check.verdictWords[code];
  return { state, code, says: plain(words.says(args, TIME_WORDS)), hint: words.hint(args, TIME_WORDS) };
}

/** Keys whose answer is not here yet: the light then says that it is being checked, never something older. */
const awaited = (reading: TokenReading, ring: readonly Key[]) => {
  const [key] = ring;
  const count = reading.token.kind === 'jwe' ? 0 : reading.token.kind === 'sdJwt' ? 1 : reading.token.signatures.length;
  return key ? Array.from({ length: count }, (_, index) => ({ key, index })) : [];
};

/** The last two: that of the lights, which may be one frame ahead, and that of the panes. */
let slots: readonly { inputs: readonly unknown[]; value: SaidVerdict }[] = [];

/** Which signatures, or whether the encryption, of a token the bench itself made. */
const madeIn = (reading: TokenReading, madeHere: readonly string[]): number[] =>
  signaturesIn(reading).flatMap((signature, index) => (madeHere.includes(signature) ? [index] : []));

/** What is known of one layer, as the rules want it. */
function inputOf(check: CheckModule, layer: Layer, ring: readonly Key[]): LayerInput {
  const { reading, answer } = layer;
  const { token, faults } = reading;
  const { content } = layer;
  const [key] = ring;
  return {
    token,
    faults,
    cleaned: check.cleanedInside(pickedCandidate(reading), reading.source),
    checked: answer ? answer.checked : awaited(reading, ring),
    given: ring.filter(({ provenance }) => provenance.kind !== 'demo').length,
    ...(answer ? { keyBinding: answer.keyBinding, keyBindingFaults: answer.keyBindingFaults, disclosureFaults: answer.disclosureFaults } : {}),
    disclosures: answer?.disclosures ?? 'unchecked',
    ...(answer?.opening ? loadedEncryption()?.openedOf(answer.opening, (opener, how) => judged(check, opener, how)) : token.kind === 'jwe' && !answer && key ? { opened: [{ key, outcome: 'pending' as const }] } : {}),
    ...(content && content.kind !== 'token' ? { noToken: true } : {}),
    ...(answer?.claims ? { claims: answer.claims } : content?.kind === 'json' ? { claims: content.part } : {}),
  };
}

/** The same object for the same state of affairs; null until check.ts is loaded or while there is no token. */
export function verdictOf(state: State): SaidVerdict | null {
  const check = loadedCheck();
  const { reading, pending } = currentReading(state);
  const within = state.source.from === 'draft' ? state.source.draft.within : undefined;
  if (!check || !state.ready || (pending && !within) || reading?.kind !== 'token') return null;
  const { ring, expectations, clock, madeHere, source } = state;
  const answer = pending ? null : answerFor(state, reading);
  // A draft inside encryption is shown as what it is, also while the token around it is being made.
  const layers = within ? benchLayers(state) : layersOf(reading, answer);
  // From the key stroke until the new token has been opened for the first time.
  const isComing = within !== undefined && (pending || (!answer && state.check?.reading !== reading));
  const inputs = [reading, answer, isComing, pending && signedOf(state), layers, ring, expectations, clock, madeHere, source.from === 'draft' ? source.draft : source.from];
  const known = slots.find((slot) => inputs.every((input, index) => slot.inputs[index] === input));
  if (known) return known.value;

  const made = madeIn(reading, madeHere);
  const inner = layers.slice(1).map((layer): LayerInput => {
    const own = madeIn(layer.reading, madeHere);
    const changed = source.from === 'draft' && layer.reading.token.kind !== 'jwe' ? { changed: outdated(source.draft) } : {};
    return { ...inputOf(check, layer, ring), ...(within || own.length > 0 ? { draft: { isDraft: within !== undefined, madeHere: own, ...changed } } : {}) };
  });
  const verdict = check.judge({
    layers: [
      {
        ...inputOf(check, layers[0] ?? { reading, answer }, ring),
        ...(source.from === 'draft' || made.length > 0 ? { draft: { isDraft: source.from === 'draft', madeHere: made, ...(source.from === 'draft' ? { changed: outdated(source.draft) } : {}) } } : {}),
      },
      ...inner,
    ],
    expectations,
    clock: { now: clock.now, state: clock.kind },
  });
  const value: SaidVerdict = {
    structure: say(check, verdict.structure),
    time: say(check, verdict.time),
    cryptography: say(check, verdict.cryptography),
    key: say(check, verdict.key),
    expectations: say(check, verdict.expectations),
    expectationLines: verdict.expectationLines.map((light) => say(check, light)),
    layers: verdict.layers.map((light, index) => ({ ...say(check, light), kind: layers[index]?.reading.token.kind ?? 'jws' })),
    signatures: verdict.signatures.map((light) => say(check, light)),
    keyBinding: verdict.keyBinding ? say(check, verdict.keyBinding) : null,
    // Only the innermost can have some: a JWE has none.
    disclosures: (layers.at(-1)?.answer?.disclosureFaults ?? []).map(({ code, index, args }) => ({ index: index ?? null, says: check.disclosureWords[code].says(args), hint: check.disclosureWords[code].hint(args) })),
    diagnosed: layers.flatMap((layer) => [...(layer.answer?.diagnosed ?? []), ...(layer.answer?.decryptionDiagnosed ?? [])]).flatMap(({ id, args, attack }) => {
      const words: DiagnosisWords | undefined = check.diagnosisWords.get(id) ?? loadedEncryption()?.decryptionDiagnosisWords.get(id);
      return words ? [{ id, says: words.says(args), hint: words.hint(args), attack: attack === true }] : [];
    }),
  };
  const attack = value.diagnosed.find((each) => each.attack);
  // An attack that a trial has shown is the verdict, whatever else would be said.
  if (attack) value.cryptography = { ...value.cryptography, state: 'bad', says: plain(attack.says), hint: attack.hint };
  if (value.cryptography.code === 'signature-anyone' && (source.from === 'draft' || made.length > 0)) {
    value.cryptography = { ...value.cryptography, says: W.verdict.draftAnyone };
  }
  if (isComing) {
    // The same words all the while: the lights must not flicker with each key, nor show the last token's.
    // While there is no token of this draft there is nothing to check; where it could not be made, there will be none.
    const failed = pending && signedOf(state)?.enclosed !== undefined;
    const said = (says: string, state: Light['state']): SaidLight => ({ state, code: failed ? 'decryption-not-tried' : 'decryption-pending', says, hint: '' });
    const around = failed ? said(W.verdict.notEncrypted, 'warn') : said(W.verdict.encryptingAgain, 'pending');
    const inside = failed ? said(W.verdict.noTokenYet, 'neutral') : said(W.verdict.checkedThen, 'pending');
    value.cryptography = around;
    value.layers = value.layers.map(({ kind }, index) => ({ ...(index === 0 || (!failed && kind === 'jwe') ? around : inside), kind }));
  }
  slots = [{ inputs, value }, ...slots.slice(0, 1)];
  return value;
}
