import { hasPrimeModulus } from '../../keys/numbers/primeModulus.ts';
import { keyRule } from '../mapped.ts';
import { perKey, type Rule } from '../rule.ts';

/** Keys whose modulus is tested: each takes some hundredths of a second. */
const LIMIT = 16;

export const rsaFactored = {
  ...keyRule(
    {
      id: 'rsa-factored',
      severity: 'critical',
      about: 'Anyone can find the primes of an RSA key.',
      source: 'RFC 8725 §3.4',
    },
    'rsa-factored',
  ),
  checkLater(subject) {
    let tested = 0;
    const primes = perKey(function* ({ keyType, jwk }) {
      if (keyType === 'RSA' && (tested += 1) <= LIMIT && hasPrimeModulus(jwk))
        yield { args: { how: 'prime', code: 'rsa-factored' } };
    });
    return Promise.resolve(primes(subject));
  },
} satisfies Rule;
