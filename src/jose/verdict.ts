import { jwsOf } from './ops/verify.ts';
import type { Jws } from './token.ts';
import { claimsOf } from './verdict/claims.ts';
import { decryptionLight } from './verdict/decryption.ts';
import { expectationLines, expectationsLight } from './verdict/expectations.ts';
import type { LayerInput, VerdictInput } from './verdict/input.ts';
import { keyLight } from './verdict/keyLight.ts';
import { best, light, worst, type Light } from './verdict/light.ts';
import { keyBindingLight, signatureLights, signaturesLight } from './verdict/signature.ts';
import { structureLight } from './verdict/structure.ts';
import { timeLight } from './verdict/time.ts';

/** The five lights, and what stands behind those that sum up. */
export interface Verdict {
  structure: Light;
  /** Signature or decryption: of a chain of layers the worst. */
  cryptography: Light;
  time: Light;
  expectations: Light;
  /** Whose key it was. */
  key: Light;
  /** Cryptography, layer by layer, from the outside in. */
  layers: Light[];
  /** Each signature of the innermost layer, in order. */
  signatures: Light[];
  keyBinding?: Light;
  /** One line for each expectation that is set. */
  expectationLines: Light[];
}

/** A key is no better than what it verified. */
const capped = (whose: Light): Light => (whose.state === 'good' ? { ...whose, state: 'neutral' } : whose);

/** Whose key it was, of the innermost layer: of those that verify the one that is worth most, unless others have it. */
function whoseKey(layer: LayerInput, signatures: readonly Light[]): Light {
  const jws = jwsOf(layer.token);
  const holding = (layer.checked ?? []).filter(({ answer }) => answer?.mathematics === 'holds');
  if (jws && holding.length > 0) {
    // Several signatures have no overall tick.
    const verified = (index: number): boolean => signatures.length === 1 && signatures[index]?.state === 'good';
    const lights = holding.map((each) => {
      const whose = keyLight(each, jws, claimsOf(layer));
      return verified(each.index) ? whose : capped(whose);
    });
    return lights.find(({ code }) => code === 'key-others-have') ?? best(lights) ?? light('neutral', 'key-none');
  }
  const opener = (layer.opened ?? []).find(({ outcome }) => outcome === 'opened');
  // A key that opens says who could read, not who wrote.
  return opener ? capped(keyLight({ key: opener.key, index: 0 }, NO_JWS, undefined)) : light('neutral', 'key-none');
}

const NO_JWS: Jws = { kind: 'jws', form: 'compact', detached: false, b64: true, signatures: [] };

/**
 * The lights, by the rules of when the page may say what. A pure function of what is known; it decides nothing about
 * mathematics, and nothing that is unknown is ever called good.
 */
export function judge({ layers, expectations, clock }: VerdictInput): Verdict {
  const innermost = layers.at(-1);
  const nothing = light('neutral', 'nothing');
  if (!innermost) {
    return { structure: nothing, cryptography: nothing, time: nothing, expectations: nothing, key: nothing, layers: [], signatures: [], expectationLines: [] };
  }
  const signatures = signatureLights(innermost);
  const summed = layers.map((layer, index) =>
    layer.token.kind === 'jwe' ? decryptionLight(layer, layer.token, index === layers.length - 1) : signaturesLight(layer === innermost ? signatures : signatureLights(layer)),
  );
  // A JWE that opened has no say in what its content is worth: the signature inside has, unless something is wrong.
  const telling = summed.filter(({ state }, index) => !(layers[index]?.token.kind === 'jwe' && index < layers.length - 1 && state === 'neutral' && layers[index].opened?.some(({ outcome }) => outcome === 'opened')));
  const binding = keyBindingLight(innermost);
  return {
    structure: structureLight(layers),
    cryptography: worst(telling) ?? nothing,
    time: timeLight(innermost, clock, expectations.leeway),
    expectations: expectationsLight(innermost, expectations),
    key: whoseKey(innermost, signatures),
    layers: summed,
    signatures,
    ...(binding ? { keyBinding: binding } : {}),
    expectationLines: expectationLines(innermost, expectations),
  };
}
