import { claimValues } from '../token/claims.ts';
import { jwsOf } from '../token/parts.ts';
import { claimsOf } from './claims.ts';
import { decryptionLight } from './decryption.ts';
import { expectationLines, expectationsLight } from './expectations.ts';
import { demandsOf } from './demands.ts';
import { formatLight } from './format.ts';
import type { LayerInput, VerdictInput } from './input.ts';
import { keyBindingLight } from './keyBinding.ts';
import { keyLight, openerLight } from './keyLight.ts';
import { best, light, worst, type Light, type ShownLight } from './light.ts';
import { signatureLights, type PlacedLayer } from './signature.ts';
import { signaturesLight } from './signaturesLight.ts';
import { timeLight } from './time.ts';

/** The lights, and the single lights behind those that sum up. */
export interface Verdict {
  /** As they are shown, in their order. */
  lights: ShownLight[];
  format: Light;
  /** Signature or decryption: the worst of all layers. */
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

/** A key's light cannot be better than the light of the signature that it verified. */
const capped = (whose: Light): Light => (whose.state === 'good' ? { ...whose, state: 'neutral' } : whose);

/** The light of the innermost layer's key: among the keys that verify, the best one, unless others have a key. */
function whoseKey(layer: LayerInput, signatures: readonly Light[]): Light {
  const jws = jwsOf(layer.token);
  const holding = (layer.checked ?? []).filter(({ answer, disputed }) => answer?.mathematics === 'holds' && !disputed);
  if (jws && holding.length > 0) {
    // Several signatures have no overall tick.
    const verified = (index: number): boolean => signatures.length === 1 && signatures[index]?.state === 'good';
    const lights = holding.map((each) => {
      const whose = keyLight(each, jws, claimsOf(layer));
      return verified(each.index) ? whose : capped(whose);
    });
    return lights.find(({ code }) => code === 'key-others-have') ?? best(lights) ?? light('neutral', 'key-none');
  }
  const opener = (layer.opened ?? []).find(({ outcome, disputed }) => outcome === 'opened' && !disputed);
  return opener ? openerLight(opener.key) : light('neutral', 'key-none');
}

/** Each layer, and which keys opened those around it. */
function placedIn(layers: readonly LayerInput[]): PlacedLayer[] {
  const openers = new Set<string>();
  return layers.map((layer, index) => {
    const placed = { layer, openers: index === 0 ? undefined : new Set(openers) };
    for (const { outcome, key } of layer.opened ?? []) if (outcome === 'opened') openers.add(key.id);
    return placed;
  });
}

/** Codes of lights that name the key themselves, or say more of it than its own line would. */
const NAMES_KEY = new Set<Light['code']>([
  'signature-verified',
  'signature-verified-empty',
  'signature-verified-supplied',
  'signature-made-here',
  'signature-guessable',
]);
const SAYS_NOTHING = new Set<Light['code']>([
  'key-none',
  'key-others-have',
  'key-yours',
  'key-your-secret',
  'key-opens',
]);

const withKey = (shown: Light, key: Light): Pick<ShownLight, 'light' | 'beside'> => ({
  light: shown,
  ...(SAYS_NOTHING.has(key.code) || NAMES_KEY.has(shown.code) ? {} : { beside: key }),
});

/** For an encrypted token: the light of the decryption, and the light of the signature inside. */
function cryptographyLights(layers: readonly LayerInput[], summed: readonly Light[], key: Light): ShownLight[] {
  const isJwe = (index: number): boolean => layers[index]?.token.kind === 'jwe';
  const encrypted = summed.filter((_, index) => isJwe(index));
  // With several layers, the one that has a problem.
  const telling = encrypted.find(({ state }) => state !== 'neutral') ?? encrypted[0];
  const last = isJwe(summed.length - 1) ? undefined : summed.at(-1);
  return [
    ...(telling ? [{ id: 'decryption' as const, light: telling }] : []),
    ...(last ? [{ id: 'signature' as const, ...withKey(last, key) }] : []),
  ];
}

/** An encrypted draft without its inner token cannot be checked yet; if the token could not be made, there will be none. */
function making(layers: readonly LayerInput[], how: 'coming' | 'failed'): Light[] {
  const failed = how === 'failed';
  const outer = failed ? light('warn', 'encryption-failed') : light('pending', 'encryption-coming');
  const inner = failed ? light('neutral', 'draft-no-token') : light('pending', 'draft-coming');
  return layers.map(({ token }, index) => (index === 0 || (!failed && token.kind === 'jwe') ? outer : inner));
}

interface Told {
  binding: Light | undefined;
  signatures: Light[];
  summed: Light[];
  cryptography: Light | undefined;
}

/** Signatures and decryption of all layers, and the light that sums them up. */
function cryptographyOf(
  { layers, making: how }: VerdictInput,
  placed: readonly PlacedLayer[],
  last: PlacedLayer,
): Told {
  const binding = keyBindingLight(last);
  const signatures = signatureLights(last, binding);
  const tried = placed.map((each, index) =>
    each.layer.token.kind === 'jwe'
      ? decryptionLight(each.layer, each.layer.token, index === layers.length - 1)
      : signaturesLight(
          each === last ? signatures : signatureLights(each),
          each.layer.token.kind === 'jws' ? each.layer.token.unread : undefined,
        ),
  );
  const summed = how ? making(layers, how) : tried;
  // That a JWE opened says nothing about its content. The signature inside does, unless something is wrong.
  const telling = tried.filter(
    ({ state }, index) =>
      !(
        layers[index]?.token.kind === 'jwe' &&
        index < layers.length - 1 &&
        state === 'neutral' &&
        layers[index].opened?.some(({ outcome }) => outcome === 'opened')
      ),
  );
  return { binding, signatures, summed, cryptography: how ? summed[0] : worst(telling) };
}

/** The two lights of a row in a list: the same as those of `judge`, without the others, which a row does not show. */
export function judgeLine(input: VerdictInput): Pick<Verdict, 'cryptography' | 'time'> {
  const nothing = light('neutral', 'nothing');
  const placed = placedIn(input.layers);
  const last = placed.at(-1);
  if (!last) return { cryptography: nothing, time: nothing };
  return {
    cryptography: cryptographyOf(input, placed, last).cryptography ?? nothing,
    time: timeLight(withHidden(last.layer), input.clock, input.expectations.leeway),
  };
}

/** The issuer's part of an SD-JWT alone hides claims too: nothing of it is disclosed. */
const withHidden = (layer: LayerInput): LayerInput =>
  layer.token.kind === 'jws' && claimValues(claimsOf(layer), '_sd').nodes.length > 0
    ? { ...layer, undisclosed: 'unknown' }
    : layer;

/**
 * The lights, by the rules of when the page may say what. A pure function of what is known; it decides nothing about
 * mathematics, and nothing that is unknown is ever called good.
 */
export function judge(input: VerdictInput): Verdict {
  const { layers, expectations, clock } = input;
  const innermost = layers.at(-1);
  const nothing = light('neutral', 'nothing');
  const placed = placedIn(layers);
  const last = placed.at(-1);
  if (!innermost || !last) {
    const sums = { format: nothing, cryptography: nothing, time: nothing, expectations: nothing, key: nothing };
    return { lights: [], ...sums, layers: [], signatures: [], expectationLines: [] };
  }
  const { binding, signatures, summed, cryptography = nothing } = cryptographyOf(input, placed, last);
  const key = whoseKey(innermost, signatures);
  const vouched = cryptography.state === 'good' || cryptography.state === 'made';
  const sums = {
    format: formatLight(layers, demandsOf),
    cryptography,
    time: timeLight(withHidden(innermost), clock, expectations.leeway),
    expectations: expectationsLight(innermost, expectations, vouched, clock.now),
  };
  return {
    lights: [
      { id: 'format', light: sums.format },
      ...cryptographyLights(layers, summed, key),
      { id: 'time', light: sums.time },
      { id: 'expectations', light: sums.expectations },
    ],
    ...sums,
    key,
    layers: summed,
    signatures,
    ...(binding ? { keyBinding: binding } : {}),
    expectationLines: expectationLines(innermost, expectations, clock.now),
  };
}
