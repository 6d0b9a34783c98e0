import { keyWanted } from '../../jose/keys/wanted.ts';
import { jwsOf } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Jws } from '../../jose/token/token.ts';
import type { State } from '../state/state.ts';
import { benchLayers, type Layer } from './layers.ts';

/** The first signature of the innermost token that a shared secret makes (RFC 7518 section 3.2). */
export interface HmacSignature {
  layer: Layer;
  jws: Jws;
  index: number;
  alg: string;
  isOuter: boolean;
}

type Found = Pick<HmacSignature, 'jws' | 'index' | 'alg'> | null;
const found = new WeakMap<TokenReading, Found>();

function inReading({ token }: TokenReading): Found {
  const jws = jwsOf(token);
  if (!jws) return null;
  const wanted = keyWanted(token).find(({ of, algorithm }) => of === 'signature' && algorithm?.family === 'hmac');
  if (!wanted?.algorithm || !jws.signatures[wanted.index]?.signature?.octets?.length) return null;
  return { jws, index: wanted.index, alg: wanted.algorithm.id };
}

export function hmacSignature(state: State): HmacSignature | null {
  const layers = benchLayers(state);
  const layer = layers.at(-1);
  if (!layer) return null;
  let known = found.get(layer.reading);
  if (known === undefined) found.set(layer.reading, (known = inReading(layer.reading)));
  return known && { ...known, layer, isOuter: layers.length === 1 };
}
