import type { Key } from '../../jose/keys/key.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { LayerInput } from '../../jose/verdict/input.ts';
import type { CheckModule } from '../doors/checkDoor.ts';
import { loadedEncryption } from '../doors/encryptionDoor.ts';
import { withDispute, type Disputes } from './disputes.ts';
import { withPublication } from './judgedKey.ts';
import type { Layer } from './layers.ts';
import { pickedCandidate } from './select.ts';

/** Keys whose answer is not here yet: the light then says that it is being checked, never something older. */
const awaited = (reading: TokenReading, ring: readonly Key[]) => {
  const [key] = ring;
  const count = reading.token.kind === 'jwe' ? 0 : reading.token.kind === 'sdJwt' ? 1 : reading.token.signatures.length;
  return key ? Array.from({ length: count }, (_, index) => ({ key, index })) : [];
};

/** Describes one layer in the form that the rules take. */
export function layerInput(check: CheckModule, layer: Layer, ring: readonly Key[], disputes: Disputes): LayerInput {
  const { reading, answer } = layer;
  const { token, faults } = reading;
  const { content } = layer;
  const [key] = ring;
  return {
    token: answer?.placed?.token ?? token,
    faults,
    cleaned: check.cleanedInside(pickedCandidate(reading), reading.source),
    checked: answer ? answer.checked.map(withDispute(disputes)) : awaited(reading, ring),
    given: ring.filter(({ provenance }) => provenance.kind !== 'demo').length,
    ...(answer
      ? {
          untried: answer.untried,
          keyBinding: answer.keyBinding,
          keyBindingFaults: answer.keyBindingFaults,
          disclosureFaults: answer.disclosureFaults,
        }
      : {}),
    disclosures: answer?.disclosures ?? 'unchecked',
    ...(answer?.opening
      ? loadedEncryption()?.openedOf(
          answer.opening,
          (opener, how) => withPublication(check, opener, how),
          (each) => disputes.has(each),
        )
      : token.kind === 'jwe' && !answer && key
        ? { opened: [{ key, outcome: 'pending' as const }] }
        : {}),
    ...(content && content.kind !== 'token' ? { noToken: true } : {}),
    ...(content && 'part' in content ? { plaintextFaults: content.part.faults } : {}),
    ...(answer
      ? {
          undisclosed: answer.placed?.undisclosed ?? 0,
          diagnosed: answer.diagnosed ?? [],
        }
      : {}),
    ...(answer?.claims ? { claims: answer.claims } : content && 'part' in content ? { claims: content.part } : {}),
  };
}
