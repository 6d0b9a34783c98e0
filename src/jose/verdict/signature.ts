import { headerOf, parameter } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import type { SecretChange } from '../keys/secret.ts';
import type { Note } from '../token/note.ts';
import { jwsOf } from '../token/parts.ts';
import { algorithmOf } from '../jws/verify.ts';
import type { Jws } from '../token/token.ts';
import { claimValues } from '../token/claims.ts';
import { claimsOf } from './claims.ts';
import { counts, LABELS } from './counts.ts';
import type { ChangedHere, Checked, DraftFacts, LayerInput } from './input.ts';
import { FORGEABLE, isOfKey, openBy } from './keyForbids.ts';
import { keyLight, named, sharedBy, sharing } from './keyLight.ts';
import { withDisclosures } from './withDisclosures.ts';
import { best, light, onNote, type Evidence, type Light, type LightArgs } from './light.ts';

/** Secrets below what RFC 7518 section 3.2 demands, and secrets that are none. */
const GUESSABLE = new Set(['hmac-key-short', 'hmac-key-plain']);

const ADDED = new Set<SecretChange>(['newlineAdded', 'crLfAdded']);

/** A layer and its place. */
export interface PlacedLayer {
  layer: LayerInput;
  /** Keys that opened a layer around it; undefined if there is none. */
  openers?: ReadonlySet<string> | undefined;
}

interface Setting extends PlacedLayer {
  jws: Jws;
  draft: DraftFacts | undefined;
}

const settingOf = (placed: PlacedLayer, jws: Jws): Setting => ({ ...placed, jws, draft: placed.layer.draft });

const forgeable = ({ key, answer }: Checked): boolean =>
  sharedBy(key) !== undefined || (answer?.form.some(({ code }) => FORGEABLE.has(code)) ?? false);

const kidOf = (jws: Jws, index: number): string | undefined => headerString(headerOf(jws.signatures[index]), 'kid');

/** The facts on which the words beside a verified signature depend. */
function circumstances({ key, index, answer, readAs }: Checked, { layer, jws, draft }: Setting): LightArgs {
  const kid = kidOf(jws, index);
  const unprotected = jws.signatures[index]?.unprotectedHeader;
  return {
    alg: answer?.alg ?? '',
    ...named(key),
    ...(readAs ? { encoding: readAs.encoding, change: readAs.change ?? '' } : {}),
    ...(kid !== undefined && key.kid !== undefined && kid !== key.kid ? { otherKid: kid.slice(0, 80) } : {}),
    ...(unprotected && unprotected.octets.length > 2 ? { unprotected: 1 } : {}),
    ...(key.provenance.kind === 'generated' ? { new: 1 } : {}),
    ...(draft?.madeHere.includes(index) ? { made: 1 } : {}),
    ...(layer.token.kind === 'sdJwt' ? { sdJwt: 1, disclosures: layer.token.disclosures.length } : {}),
    // RFC 9901 section 7.3: that a key binding is due must not hang on whether one is there.
    ...(layer.token.kind === 'sdJwt' && !layer.token.keyBinding && claimValues(claimsOf(layer), 'cnf').nodes.length > 0
      ? { unbound: 1 }
      : {}),
  };
}

/** The reason to withhold the light although the mathematics holds: the form, the key, or how the text was read. */
function forbidden(
  checked: Checked,
  args: LightArgs,
  evidence: Evidence[],
  { layer, draft }: Setting,
): Light | undefined {
  const { key, answer } = checked;
  const against = answer?.form ?? [];
  const [first] = against;
  const forged = against.find(({ code }) => FORGEABLE.has(code));
  const told = (state: 'bad' | 'warn', code: Light['code'], note: Note): Light =>
    light(state, code, { ...note.args, ...args, note: note.code }, [...evidence, ...against.map(onNote)]);
  if (forged) return told('bad', 'signature-forgeable', forged);
  if (first) return told('bad', isOfKey(first) ? 'signature-key-forbids' : 'signature-bytes-only', first);
  // Its private half is as good as published.
  const open = openBy(key.faults);
  if (open) return light('bad', 'signature-key-forbids', { ...open.args, ...args, note: open.code }, evidence);
  if (layer.cleaned) return light('warn', 'signature-cleaned-only', { ...args, how: String(layer.cleaned) }, evidence);
  if (sharedBy(key)) {
    const state = sharedBy(key) === 'demo' ? 'neutral' : 'warn';
    const code = draft?.madeHere.includes(checked.index) ? 'signature-made-anyone' : 'signature-anyone';
    return light(state, code, { ...args, ...sharing(key) }, evidence);
  }
  const guessable = answer?.notes.find(({ code }) => GUESSABLE.has(code));
  return guessable && told('warn', 'signature-guessable', guessable);
}

/** The light of a signature whose mathematics holds: the first rule that applies decides. */
function holding(checked: Checked, about: Setting): Light {
  const { key, index, answer, readAs } = checked;
  const { jws, draft, layer } = about;
  const args = circumstances(checked, about);
  const evidence: Evidence[] = [
    { kind: 'part', part: 'signature', index },
    { kind: 'key', id: key.id },
    ...(answer?.notes ?? []).map(onNote),
  ];
  const against = forbidden(checked, args, evidence, about);
  if (against) return against;
  if (draft)
    return draft.madeHere.includes(index)
      ? light('made', 'signature-made-here', args, evidence)
      : light('neutral', 'signature-of-draft', args, evidence);
  // With something added it is another secret: a program that uses the given one will fail.
  if (readAs?.change && ADDED.has(readAs.change)) return light('warn', 'signature-other-secret', args, evidence);
  if (answer?.coverage === 'payloadOnly') return light('warn', 'signature-payload-only', args, evidence);
  // RFC 7515 section 10.7.
  if (parameter(headerOf(jws.signatures[index]), 'alg')?.protected === false)
    return light('warn', 'signature-alg-unprotected', args, evidence);
  const whose = keyLight(checked, jws, claimsOf(layer));
  if (whose.state !== 'good')
    return light(whose.state, 'signature-holds', { ...whose.args, ...args, whose: whose.code }, [
      ...evidence,
      ...whose.evidence,
    ]);
  const code =
    answer?.payload === 'supplied'
      ? 'signature-verified-supplied'
      : answer?.payload === 'empty'
        ? 'signature-verified-empty'
        : 'signature-verified';
  return light('good', code, { ...whose.args, ...args, whose: whose.code }, evidence);
}

const changedSince = (index: number, { changedHere }: LayerInput): ChangedHere['since'] | undefined =>
  changedHere && (changedHere.signatures === 'all' || changedHere.signatures.includes(index))
    ? changedHere.since
    : undefined;

/** It was changed here, and no key has shown that. */
function changedUnchecked(index: number, { jws, layer }: Setting): Light | undefined {
  const since = changedSince(index, layer);
  const found = algorithmOf(jws, index);
  if (!since || !('alg' in found)) return undefined;
  const place: Evidence = { kind: 'part', part: 'signature', index };
  return light('warn', 'signature-changed-here', { since, untried: 1, wanted: found.alg.toCheck }, [place]);
}

/** Nothing matched, with keys that could be it. The best diagnosis is the light. */
function failing(failed: readonly Checked[], index: number, about: Setting): Light | undefined {
  const { draft, jws, layer } = about;
  const [first] = failed;
  if (!first?.answer) return undefined;
  const { reason } = first.answer;
  const place: Evidence[] = [
    { kind: 'part', part: 'signature', index },
    { kind: 'key', id: first.key.id },
    onNote(reason),
  ];
  const args = {
    ...reason.args,
    alg: first.answer.alg ?? '',
    tried: failed.length,
    note: reason.code,
    ...(failed.every(({ key }) => sharedBy(key) === 'demo') ? { demo: 1 } : {}),
    ...named(first.key),
  };
  if (reason.code === 'payload-wanted') return light('neutral', 'signature-payload-wanted', args, place);
  if (draft?.isDraft && !draft.changed) return light('bad', 'signature-outdated', args, place);
  const because = jws.signatures.length === 1 && !draft?.isDraft ? layer.diagnosed?.[0] : undefined;
  // It is known what happened to it; a cause is likelier only where it was tried and worked.
  const since = changedSince(index, layer);
  if (since && reason.code === 'mismatch' && !because?.verifies)
    return light('bad', 'signature-changed-here', { ...args, since }, place);
  // Keys with other names were given for other tokens: they show nothing bad about this one.
  const others = failed.every(({ key }) => key.kid !== undefined);
  const state = because?.id === 'kid-not-in-set' && !because.verifies && others ? 'warn' : 'bad';
  return because
    ? { ...light(state, 'signature-diagnosed', args, place), because: { id: because.id, args: because.args } }
    : light('bad', 'signature-fails', args, place);
}

/** Only keys of earlier tokens were tried: their failure means nothing, unless a trial has shown the cause. */
function othersFail(fails: readonly Checked[], index: number, about: Setting): Light | undefined {
  const earlier = fails.filter(({ key }) => key.earlier && !about.openers?.has(key.id));
  const [because] = about.jws.signatures.length === 1 ? (about.layer.diagnosed ?? []) : [];
  if (earlier.length === 0) return undefined;
  if (because?.verifies) return failing(earlier, index, about);
  const changed = changedUnchecked(index, about);
  if (changed) return changed;
  const place: Evidence = { kind: 'part', part: 'signature', index };
  if (because?.id === 'kid-not-in-set' || because?.sure)
    return {
      ...light('neutral', 'signature-undiagnosed', {}, [place]),
      because: { id: because.id, args: because.args },
    };
  const secrets = Number(earlier.every(({ key }) => key.kind === 'secret'));
  return light('neutral', 'signature-none-fits', { tried: earlier.length, secrets }, [place]);
}

/** No key could be tried. */
function untried(mine: readonly Checked[], index: number, about: Setting): Light {
  const { jws, layer } = about;
  const place: Evidence = { kind: 'part', part: 'signature', index };
  const found = algorithmOf(jws, index);
  const wanted = mine.find(({ answer }) => answer?.reason.code === 'payload-wanted');
  if (wanted)
    return light('neutral', 'signature-payload-wanted', named(wanted.key), [place, { kind: 'key', id: wanted.key.id }]);
  // A name that resembles nothing may be a good algorithm that is not known here; one that resembles another is an attempt.
  const refused = 'refused' in found && !(found.refused.code === 'alg-unknown' && found.refused.args['meant'] === '');
  // A key that opened the outer layer belongs to its recipient: its labels are not news here.
  const offered = mine.filter(({ key }) => !about.openers?.has(key.id));
  const label = offered.flatMap(({ answer }) => answer?.form.filter(({ code }) => LABELS.has(code)) ?? [])[0];
  const fails = mine.some(({ answer }) => answer?.mathematics === 'fails');
  const reason = 'refused' in found ? found.refused : fails ? label : offered[0]?.answer?.reason;
  // The key's own line says that it is for another algorithm; for keys of the outer layer that is not news at all.
  const because = layer.diagnosed?.find(
    ({ id, verifies }) => verifies || (id !== 'other-family' && about.openers === undefined),
  );
  if (because && jws.signatures.length === 1 && !fails && !layer.draft?.isDraft && !('refused' in found))
    return {
      ...light('neutral', 'signature-undiagnosed', {}, [place]),
      because: { id: because.id, args: because.args },
    };
  if (reason)
    return light(refused ? 'bad' : 'neutral', 'signature-not-checked', { ...reason.args, note: reason.code }, [
      place,
      onNote(reason),
    ]);
  // No key could ever check it: none is asked for.
  if (!layer.draft && (jws.signatures[index]?.signature?.octets.length ?? 0) === 0)
    return light('bad', 'signatures-none', {}, [place]);
  const changed = changedUnchecked(index, about);
  if (changed) return changed;
  const toCheck = 'alg' in found ? { alg: found.alg.id, wanted: found.alg.toCheck } : {};
  return light(
    'neutral',
    'signature-no-key',
    { ...toCheck, given: fails || (about.openers && layer.given) ? -1 : (layer.given ?? 0) },
    [place],
  );
}

/** The light of one signature, from everything that was tried on it. */
function signatureAt(index: number, mine: readonly Checked[], about: Setting): Light {
  const place: Evidence = { kind: 'part', part: 'signature', index };
  const { draft, jws, layer } = about;
  const found = algorithmOf(jws, index);
  if ('alg' in found && found.alg.family === 'none')
    return light('bad', 'signature-unsecured', {}, [{ kind: 'header', name: 'alg' }]);
  const disputed = mine.find((each) => each.disputed);
  if (disputed)
    return light('bad', 'signature-disputed', { holds: disputed.answer?.mathematics === 'holds' ? 1 : 0 }, [
      place,
      { kind: 'key', id: disputed.key.id },
    ]);
  // An attack that a trial has shown is the light, whatever else would be said.
  const attack = layer.diagnosed?.find((each) => each.attack);
  if (attack && jws.signatures.length === 1)
    return { ...light('bad', 'signature-attack', {}, [place]), because: { id: attack.id, args: attack.args } };
  const holds = mine.filter(({ answer }) => answer?.mathematics === 'holds');
  const exposed = holds.find(forgeable);
  if (exposed) return holding(exposed, about);
  const chosen = best(holds.map((each) => holding(each, about)));
  if (chosen) return chosen;
  if (mine.some(({ answer }) => answer === undefined)) return light('pending', 'signature-pending', {}, [place]);
  if (draft?.isDraft && 'alg' in found) {
    const toSign = { alg: found.alg.id, ...(draft.signable?.includes(index) ? {} : { wanted: found.alg.toSign }) };
    if (!jws.signatures[index]?.signature?.octets.length)
      return light('neutral', 'signature-not-made', toSign, [place]);
    if (draft.changed?.includes(index)) return light('bad', 'signature-outdated', toSign, [place]);
  }
  const left = layer.untried?.[index] ?? 0;
  if (left > 0) return light('neutral', 'signature-cut', { tried: mine.length, count: mine.length + left }, [place]);
  const fails = mine.filter(({ answer }) => answer?.mathematics === 'fails');
  const failed = fails.filter((each) => counts(each, kidOf(jws, index), about.openers));
  return failing(failed, index, about) ?? othersFail(fails, index, about) ?? untried(mine, index, about);
}

/** The light of the issuer's signature apart from disclosures and key binding. */
export function issuerLight(placed: PlacedLayer): Light {
  const jws = jwsOf(placed.layer.token);
  const mine = (placed.layer.checked ?? []).filter(({ index }) => index === 0);
  return jws ? signatureAt(0, mine, settingOf(placed, jws)) : light('neutral', 'nothing');
}

/** One light for each signature, in order. `binding`: that of the key binding, if there is one. */
export function signatureLights(placed: PlacedLayer, binding?: Light): Light[] {
  const jws = jwsOf(placed.layer.token);
  if (!jws) return [];
  const about = settingOf(placed, jws);
  const tried = jws.signatures.map((): Checked[] => []);
  for (const each of placed.layer.checked ?? []) tried[each.index]?.push(each);
  return tried.map((mine, index) => withDisclosures(signatureAt(index, mine, about), placed.layer, binding));
}
