import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thumbprint } from '../../jose/keys/thumbprint.ts';
import { DEMO_KEYS } from '../../scenes/demoKeys.ts';
import { signed } from '../issue.ts';
import { NOW } from '../ready/tokens.ts';
import { BOUND, BOUND_HASH, USED_PROOF } from '../ready/proofTokens.ts';
import { checks, proofClaims, REQUEST, requestOf, thiefAfter, TRIES, USED, type Move, type Try } from './proof.ts';

const part = (token: string, at: number): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[at] ?? '', 'base64url').toString()) as Record<string, unknown>;
const asView = (token: string) => ({ header: part(token, 0), claims: part(token, 1), signature: 'holds' as const });
const { x = '', y = '' } = DEMO_KEYS['demo-1'];
const server = (remembers: boolean) => ({ now: NOW, seen: remembers ? [USED] : null, key: { x, y } });

it('the token is bound to the key of the client, and the proof to the token', async () => {
  expect(part(BOUND, 1)['cnf']).toEqual({ jkt: await thumbprint({ kty: 'EC', crv: 'P-256', x, y }) });
  expect(createHash('sha256').update(BOUND).digest('base64url')).toBe(BOUND_HASH);
});

it.each([true, false])(
  'what the model says of each try is what the checks find on real proofs (remembers: %s)',
  async (remembers) => {
    const own = await signed({
      by: { alg: 'ES256' },
      header: { typ: 'dpop+jwt' },
      claims: proofClaims(REQUEST, true, NOW, 'mine'),
      embed: true,
    });
    const sent: Record<Try, string> = { bare: BOUND, replay: USED_PROOF, elsewhere: USED_PROOF, own: own ?? '' };
    for (const move of TRIES) {
      const failed = checks(asView(sent[move]), requestOf(move), server(remembers)).find(({ ok }) => !ok);
      const said = thiefAfter(`${remembers ? 'remember ' : ''}${move}`).tries.at(-1);
      expect(said?.refused, move).toBe(failed?.rule ?? null);
    }
  },
);

it('whatever is tried: only a replay gets in, and only while the server does not remember', () => {
  const moves = fc.array(fc.constantFrom<Move>(...TRIES, 'remember', 'forget'), { maxLength: 20 });
  fc.assert(
    fc.property(moves, (made) => {
      const { tries } = thiefAfter(made.join(' '));
      expect(tries.length).toBe(made.filter((each) => each !== 'remember' && each !== 'forget').length);
      if (!made.includes('remember')) return;
      const since = thiefAfter(made.slice(0, made.lastIndexOf('remember') + 1).join(' ')).tries.length;
      if (made.lastIndexOf('forget') < made.lastIndexOf('remember'))
        for (const { refused } of tries.slice(since)) expect(refused).not.toBeNull();
      for (const { move, refused } of tries) if (refused === null) expect(move).toBe('replay');
    }),
  );
});
