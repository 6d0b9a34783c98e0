import { hasPrimeModulus, testable } from '../../keys/numbers/primeModulus.ts';
import { keyRule } from '../mapped.ts';
import { perKey, type Rule } from '../rule.ts';

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
    const tested = testable(subject.keys.flatMap(({ keyType, jwk }) => (keyType === 'RSA' ? [jwk] : [])));
    const primes = perKey(function* ({ jwk }) {
      if (tested.has(jwk) && hasPrimeModulus(jwk)) yield { args: { how: 'prime', code: 'rsa-factored' } };
    });
    return Promise.resolve(primes(subject));
  },
} satisfies Rule;
