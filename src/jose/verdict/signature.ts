import type { SecretChange } from '../keys/secret.ts';
import type { Note } from '../ops/faults.ts';
import { algorithmOf, jwsOf } from '../ops/verify.ts';
import type { Jws, Part } from '../token.ts';
import { dateClaim } from '../validate.ts';
import { claimsOf, claimText } from './claims.ts';
import type { Checked, Draft, LayerInput } from './input.ts';
import { keyLight, named, sharedBy, sharing } from './keyLight.ts';
import { best, light, onNote, type Evidence, type Light } from './light.ts';

/** Key defects by which anybody could have made the token: they outweigh that another key verifies it too. */
const FORGEABLE = new Set(['alg-confusion-public-key', 'hmac-key-empty', 'rsa-exponent']);

const ADDED = new Set<SecretChange>(['newlineAdded', 'crLfAdded']);

interface Surroundings {
  jws: Jws;
  claims: Part | undefined;
  cleaned: boolean;
  draft: Draft | undefined;
  given: number;
}

const forgeable = ({ key, answer }: Checked): boolean => sharedBy(key) !== undefined || (answer?.form.some(({ code }) => FORGEABLE.has(code)) ?? false);

/** A signature whose mathematics holds: what may be said of it, by the rules in their order. */
function holding(checked: Checked, { jws, claims, cleaned, draft }: Surroundings): Light {
  const { key, index, answer, readAs } = checked;
  const args = { alg: answer?.alg ?? '', ...named(key), ...(readAs ? { encoding: readAs.encoding, change: readAs.change ?? '' } : {}) };
  const evidence: Evidence[] = [{ kind: 'part', part: 'signature', index }, { kind: 'key', id: key.id }, ...(answer?.notes ?? []).map(onNote)];
  const against = answer?.form ?? [];
  const [first] = against;
  const forged = against.find(({ code }) => FORGEABLE.has(code));
  if (forged) return light('bad', 'signature-forgeable', { ...forged.args, ...args, note: forged.code }, [...evidence, onNote(forged)]);
  const ofKey = first?.code.startsWith('key-') || first?.code.startsWith('rsa-');
  if (first) return light('bad', ofKey ? 'signature-key-forbids' : 'signature-bytes-only', { ...first.args, ...args, note: first.code }, [...evidence, ...against.map(onNote)]);
  if (cleaned) return light('warn', 'signature-cleaned-only', args, evidence);
  if (sharedBy(key)) return light('warn', 'signature-anyone', { ...args, ...sharing(key) }, evidence);
  if (draft) return light('neutral', draft.madeHere.includes(index) ? 'signature-made-here' : 'signature-of-draft', args, evidence);
  // With something added it is another secret than the one that was given: whoever uses that one will fail.
  if (readAs?.change && ADDED.has(readAs.change)) return light('warn', 'signature-other-secret', args, evidence);
  if (answer?.coverage === 'payloadOnly') return light('warn', 'signature-payload-only', args, evidence);
  const whose = keyLight(checked, jws, claims);
  if (whose.state !== 'good') return light(whose.state, 'signature-holds', { ...whose.args, ...args, whose: whose.code }, [...evidence, ...whose.evidence]);
  if (answer?.payload === 'supplied') return light('good', 'signature-verified-supplied', args, evidence);
  return light('good', answer?.payload === 'empty' ? 'signature-verified-empty' : 'signature-verified', { ...whose.args, ...args }, evidence);
}

/** The light of one signature, from everything that was tried on it. */
function signatureAt(index: number, all: readonly Checked[], around: Surroundings): Light {
  const place: Evidence = { kind: 'part', part: 'signature', index };
  const found = algorithmOf(around.jws, index);
  if ('alg' in found && found.alg.family === 'none') return light('bad', 'signature-unsecured', {}, [{ kind: 'header', name: 'alg' }]);
  const mine = all.filter((each) => each.index === index);
  const holds = mine.filter(({ answer }) => answer?.mathematics === 'holds');
  const exposed = holds.find(forgeable);
  if (exposed) return holding(exposed, around);
  const chosen = best(holds.map((each) => holding(each, around)));
  if (chosen) return chosen;
  if (mine.some(({ answer }) => answer === undefined)) return light('pending', 'signature-pending', {}, [place]);
  const { draft } = around;
  if (draft?.isDraft && 'alg' in found) {
    const toSign = { alg: found.alg.id, wanted: found.alg.toSign };
    if (!around.jws.signatures[index]?.signature?.octets.length) return light('neutral', 'signature-not-made', toSign, [place]);
    if (draft.changed?.includes(index)) return light('bad', 'signature-outdated', toSign, [place]);
  }
  const failed = mine.find(({ answer }) => answer?.mathematics === 'fails');
  if (failed?.answer) {
    const { reason } = failed.answer;
    const code = draft?.isDraft && !draft.changed ? 'signature-outdated' : reason.code === 'payload-wanted' ? 'signature-payload-wanted' : 'signature-fails';
    const tried = mine.filter(({ answer }) => answer?.mathematics === 'fails').length;
    return light(code === 'signature-payload-wanted' ? 'neutral' : 'bad', code, { ...reason.args, alg: failed.answer.alg ?? '', tried, note: reason.code, ...named(failed.key) }, [place, { kind: 'key', id: failed.key.id }, onNote(reason)]);
  }
  const wanted = mine.find(({ answer }) => answer?.reason.code === 'payload-wanted');
  if (wanted) return light('neutral', 'signature-payload-wanted', named(wanted.key), [place, { kind: 'key', id: wanted.key.id }]);
  const reason: Note | undefined = 'refused' in found ? found.refused : mine[0]?.answer?.reason;
  // A name that resembles nothing may be a good algorithm that is not known here; one that resembles another is an attempt.
  const refused = 'refused' in found && !(found.refused.code === 'alg-unknown' && found.refused.args['meant'] === '');
  if (reason) return light(refused ? 'bad' : 'neutral', 'signature-not-checked', { ...reason.args, note: reason.code }, [place, onNote(reason)]);
  return light('neutral', 'signature-no-key', 'alg' in found ? { alg: found.alg.id, wanted: found.alg.toCheck, given: around.given } : {}, [place]);
}

/** RFC 9901 section 7: an SD-JWT is more than the signature of its issuer. */
function withDisclosures(issued: Light, layer: LayerInput): Light {
  const { token, disclosures = 'unchecked', disclosureFaults: [fault] = [] } = layer;
  if (token.kind !== 'sdJwt' || issued.state === 'bad' || issued.state === 'pending') return issued;
  const place: Evidence = { kind: 'part', part: 'disclosure', ...(fault?.index === undefined ? {} : { index: fault.index }) };
  const why = fault ? { ...fault.args, fault: fault.code } : {};
  if (disclosures === 'mismatch') return light('bad', 'disclosures-mismatch', why, [place]);
  // Everything else counts only under a signature that holds.
  if (issued.state !== 'good' && !HOLDING.has(issued.code)) return issued;
  if (token.disclosures.length > 0 && disclosures !== 'match') {
    const count = token.disclosures.length;
    return fault ? light('warn', 'disclosures-not-compared', { ...why, count }, [place]) : light('pending', 'disclosures-unchecked', { count }, [place]);
  }
  // Of a draft its own light says enough; the binding has a line of its own.
  const binding = layer.draft?.isDraft ? undefined : keyBindingLight(layer);
  if (!binding) return issued;
  if (binding.code === 'key-binding-fails') return binding;
  // Section 7.3: a key binding that nobody has checked leaves the whole unproved.
  return binding.code === 'key-binding-holds' || issued.state !== 'good' ? issued : light('neutral', 'key-binding-unchecked', { ...binding.args, ...issued.args }, [...issued.evidence, ...binding.evidence]);
}

const surroundings = (layer: LayerInput, jws: Jws): Surroundings => ({ jws, claims: claimsOf(layer), cleaned: layer.cleaned ?? false, draft: layer.draft, given: layer.given ?? 0 });

/** One light for each signature, in order. */
export function signatureLights(layer: LayerInput): Light[] {
  const jws = jwsOf(layer.token);
  if (!jws) return [];
  const around = surroundings(layer, jws);
  return jws.signatures.map((_, index) => withDisclosures(signatureAt(index, layer.checked ?? [], around), layer));
}

/** The light of all signatures together. Of several there is no overall tick: they are counted. */
export function signaturesLight(lights: readonly Light[]): Light {
  const [only, ...more] = lights;
  if (!only) return light('bad', 'signatures-none');
  if (more.length === 0) return only;
  const count = (states: readonly string[]): number => lights.filter(({ state }) => states.includes(state)).length;
  const failed = count(['bad']);
  const verified = count(['good']);
  const pending = count(['pending']);
  // Those whose key everybody has: the numbers agree, and it proves nothing.
  const anyone = lights.filter(({ code }) => code === 'signature-anyone').length;
  const args = { count: lights.length, verified, failed, anyone, rest: lights.length - verified - failed - anyone };
  const evidence = lights.flatMap((each) => each.evidence);
  return light(failed > 0 ? 'bad' : pending > 0 ? 'pending' : verified < lights.length ? 'warn' : 'neutral', 'signatures-counted', args, evidence);
}

/** Issuer's signatures whose mathematics holds, while it is open what that is worth. */
const HOLDING = new Set<Light['code']>(['signature-holds', 'signature-made-here', 'signature-of-draft', 'signature-anyone', 'signature-cleaned-only', 'signature-payload-only']);

/** What a key binding says of itself: for whom and for which question it was made. */
function saidBy(binding: Jws): Light['args'] {
  const iat = dateClaim(binding.payload, 'iat')?.seconds;
  return { aud: claimText(binding.payload, 'aud') ?? '', nonce: claimText(binding.payload, 'nonce') ?? '', ...(iat === undefined ? {} : { iat }) };
}

/**
 * The key binding of an SD-JWT: possession of the key that the issuer named. `cnf` counts only after the issuer's
 * signature (RFC 7800): until then the binding proves nothing.
 */
export function keyBindingLight(layer: LayerInput): Light | undefined {
  const { token, keyBinding: [tried] = [], keyBindingFaults = [] } = layer;
  if (token.kind !== 'sdJwt' || !token.keyBinding) return undefined;
  const { keyBinding: jws } = token;
  const place: Evidence[] = [{ kind: 'claim', name: 'cnf' }];
  const because = ({ code, args }: Note): Light['args'] => ({ ...args, note: code });
  const issued = signatureAt(0, layer.checked ?? [], surroundings(layer, token.jws));
  const [fault] = keyBindingFaults;
  if (!tried?.answer) {
    if (fault) return light(fault.code === 'cnf-other' ? 'neutral' : 'warn', 'key-binding-not-checked', because(fault), place);
    return light(issued.state === 'pending' ? 'pending' : 'neutral', 'key-binding-before-issuer', {}, place);
  }
  const { key, answer } = tried;
  const args = { ...saidBy(jws), ...named(key) };
  const evidence: Evidence[] = [...place, { kind: 'key', id: key.id }, ...[...answer.form, ...keyBindingFaults].map(onNote)];
  const unsecured = answer.reason.code === 'unsecured';
  if (answer.mathematics === 'fails' || unsecured) return light('bad', 'key-binding-fails', { ...args, ...because(answer.reason) }, evidence);
  if (answer.mathematics !== 'holds') return light('neutral', 'key-binding-not-checked', { ...args, ...because(answer.reason) }, evidence);
  const against = answer.form[0] ?? fault;
  if (against) return light('bad', 'key-binding-fails', { ...args, ...because(against) }, evidence);
  if (issued.state === 'bad') return light('warn', 'key-binding-without-issuer', args, evidence);
  if (sharedBy(key)) return light('warn', 'key-binding-anyone', { ...args, ...sharing(key) }, evidence);
  if (issued.state === 'good') return light('neutral', 'key-binding-holds', args, evidence);
  return HOLDING.has(issued.code) ? light('neutral', 'key-binding-of-issuer', args, evidence) : light(issued.state === 'pending' ? 'pending' : 'neutral', 'key-binding-before-issuer', args, evidence);
}
