import { iterationsFor } from '../state/outerLayers.ts';
import { jwkOctets } from '../../jose/engine/material.ts';
import { materialOf } from '../../jose/keys/keyMaterial.ts';
import type { StepsOutcome, Step } from '../../jose/steps/step.ts';
import type { Jwe, Jws } from '../../jose/token/token.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { pickedCandidate } from '../derived/select.ts';
import { loadMaking } from '../doors/makingDoor.ts';
import { loadSteps } from '../doors/stepsDoor.ts';
import type { Watchable, Way } from '../state/watching.ts';

/** How a computation ends. `plaintext`: what it decrypts to. */
export type Ended = StepsOutcome & { plaintext?: Uint8Array };

/** A computation as it is made, one step at a time. */
export type Computation = AsyncGenerator<Step, Ended>;

const tokenOf = ({ reading: { token } }: Watchable): Jws | Jwe => (token.kind === 'sdJwt' ? token.jws : token);

/** The steps of a check, or of making the token; undefined where there are none. Throws where they cannot be loaded. */
export async function computationOf(watched: Watchable, way: Way = 'check'): Promise<Computation | undefined> {
  const { signatureSteps, decryptionSteps } = await loadSteps();
  const making = way === 'make' ? await loadMaking() : null;
  const { reading, index, kind } = watched;
  const { text } = pickedCandidate(reading);
  const key = materialOf(watched.key, watched.secretReading);
  const token = tokenOf(watched);
  if (kind === 'decryption') {
    if (token.kind !== 'jwe') return undefined;
    return (making?.encryptionSteps ?? decryptionSteps)({ text, token, index, key });
  }
  if (token.kind !== 'jws') return undefined;
  const payload = watched.payload === null ? {} : { payload: encodeUtf8(watched.payload) };
  const question = { text, token, index, key, ...payload };
  return making ? making.signingSteps({ ...question, random: making.randomOctets }) : signatureSteps(question);
}

/** Limits up to which the steps run without being asked: characters of a token, bits of an RSA modulus, iterations
 * of PBES2. */
const MOST = { characters: 100_000, modulus: 4096, iterations: 700_000 };

/** Why the steps of a check would take too long unasked; undefined where they would not. */
export function tooLong(watched: Watchable): 'iterations' | 'size' | undefined {
  const token = tokenOf(watched);
  if (token.kind === 'jwe' && (iterationsFor(token, watched.index) ?? 0) > MOST.iterations) return 'iterations';
  const modulus = watched.key.jwk ? (jwkOctets(watched.key.jwk, 'n')?.length ?? 0) * 8 : 0;
  const { text } = pickedCandidate(watched.reading);
  return text.length > MOST.characters || modulus > MOST.modulus ? 'size' : undefined;
}
