import { COMMON } from '../../keys/published.ts';
import { publishedIn } from '../../keys/samples.ts';
import type { Key } from '../../keys/key.ts';
import { perKey, type Rule } from '../rule.ts';
import { perSecret, theSecret } from '../secrets.ts';
import type { Hit } from '../finding.ts';

function* published({ kind, thumbprint, secret }: Key): Generator<Hit> {
  const where = publishedIn({ thumbprint, octets: (secret?.readings ?? []).map(({ octets }) => octets) });
  if (where !== undefined && where !== COMMON) yield { args: { where, kind } };
}

export const knownSampleKey: Rule = {
  id: 'known-sample-key',
  severity: 'high',
  about: 'A key or a secret is a published sample.',
  says: (args) => `${args['kind'] === 'secret' ? theSecret(args) : 'This key'} is published: ${args['where']}.`,
  why: 'Everyone has it, so anyone can make such a token. It is for trying things out.',
  source: 'practice',
  *check(subject) {
    yield* perSecret(published)(subject);
    yield* perKey(function* (key) {
      if (key.kind !== 'secret') yield* published(key);
    })(subject);
  },
};
