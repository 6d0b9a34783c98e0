import type { DisclosureFault } from '../sdJwt/assemble.ts';
import type { LayerInput } from './input.ts';
import { light, type Evidence, type Light } from './light.ts';

/** Issuer's signatures whose mathematics holds, while it is open what that is worth. */
export const HOLDING = new Set<Light['code']>([
  'signature-holds',
  'signature-made-here',
  'signature-made-anyone',
  'signature-of-draft',
  'signature-anyone',
  'signature-guessable',
  'signature-other-secret',
  'signature-alg-unprotected',
  'signature-cleaned-only',
  'signature-payload-only',
]);

/** Of disclosures that are not where they belong nobody knows how many there are. */
const UNCOUNTED = new Set<DisclosureFault['code']>(['sd-jwt-header', 'sd-jwt-later-header']);

/** The reason names the algorithm of the key binding, which may be another than the issuer's. */
const algOf = ({ args: { alg } }: Light): Light['args'] => (alg === undefined ? {} : { alg });

/** RFC 9901 section 7: an SD-JWT is more than the signature of its issuer. */
export function withDisclosures(issued: Light, layer: LayerInput, binding: Light | undefined): Light {
  const { token, disclosures = 'unchecked', disclosureFaults: [fault] = [] } = layer;
  if (token.kind !== 'sdJwt' || issued.state === 'bad' || issued.state === 'pending') return issued;
  const place: Evidence = {
    kind: 'part',
    part: 'disclosure',
    ...(fault?.index === undefined ? {} : { index: fault.index }),
  };
  const why = fault ? { ...fault.args, fault: fault.code } : {};
  if (disclosures === 'mismatch') {
    // Another way of hashing it was tried, and found.
    const because = layer.diagnosed?.find(({ id }) => id === 'disclosure-digest');
    return {
      ...light('bad', 'disclosures-mismatch', why, [place]),
      ...(because ? { because: { id: because.id, args: because.args } } : {}),
    };
  }
  // Everything else counts only under a signature that holds.
  if (issued.state !== 'good' && !HOLDING.has(issued.code)) return issued;
  // Section 7.1, step 2.d: a digest that nobody understands refuses the token, also where nothing is disclosed.
  if (fault || (token.disclosures.length > 0 && disclosures !== 'match')) {
    const count = token.disclosures.length;
    return fault
      ? light('warn', 'disclosures-not-compared', { ...why, ...(UNCOUNTED.has(fault.code) ? {} : { count }) }, [place])
      : light('pending', 'disclosures-unchecked', { count }, [place]);
  }
  // A draft's own light says enough; the binding has its own line.
  if (!binding || layer.draft?.isDraft) return issued;
  if (binding.code === 'key-binding-fails') return binding;
  // Section 7.3: a key binding that nobody has checked leaves the whole unproved.
  return binding.code === 'key-binding-holds' || issued.state !== 'good'
    ? issued
    : light('neutral', 'key-binding-unchecked', { ...binding.args, ...issued.args, ...algOf(binding) }, [
        ...issued.evidence,
        ...binding.evidence,
      ]);
}
