// Runs inside an engine, on a page of its own: every algorithm of the table once, there and back.
import { endsFor, ENCRYPTING, isDirect, made, MAKING, open } from '../../src/jose/jwe/fixtures/jweAsk.ts';
import { materialOf } from '../../src/jose/keys/keyMaterial.ts';
import { generateKey } from '../../src/jose/keys/generate.ts';
import { sign } from '../../src/jose/jws/sign.ts';
import { verifySignature } from '../../src/jose/jws/verify.ts';
import { readToken } from '../../src/jose/read/readToken.ts';
import { ALGORITHMS } from '../../src/jose/tables/algs.ts';
import { encodeUtf8 } from '../../src/jose/text/utf8.ts';

const PAYLOAD = encodeUtf8('{"sub":"johndoe"}');

/** Signs and verifies with a fresh key; gives the outcome in words. */
async function signed(alg: string): Promise<string> {
  const key = await generateKey(alg, { id: 'k' });
  if (!key.ok) return `no key: ${key.note.code}`;
  const material = materialOf(key.value);
  const answer = await sign({
    id: 's',
    form: 'compact',
    payload: PAYLOAD,
    signatures: [{ protectedHeader: JSON.stringify({ alg }), key: material }],
  });
  if (!answer.ok) return `not signed: ${answer.reason.code}`;
  const { token, faults } = readToken(answer.text);
  if (token.kind !== 'jws') return `read as ${token.kind}`;
  const { mathematics } = await verifySignature({ id: 'v', text: answer.text, token, faults, key: material });
  return mathematics;
}

async function run(): Promise<{ count: number; wrong: string[] }> {
  const wrong: string[] = [];
  let count = 0;
  const note = async (name: string, due: string, outcome: Promise<string>): Promise<void> => {
    count += 1;
    const was = await outcome.catch(String);
    if (was !== due) wrong.push(`${name}: ${was}`);
  };
  for (const alg of ALGORITHMS)
    if (alg.use === 'signature' && alg.family !== 'none') await note(alg.id, 'holds', signed(alg.id));
  for (const alg of MAKING)
    for (const enc of ENCRYPTING)
      for (const ends of endsFor(alg, enc)) {
        const there = made({
          form: 'compact',
          plaintext: PAYLOAD,
          protectedHeader: JSON.stringify({ alg: alg.id, enc: enc.id }),
          recipients: [{ key: ends.encrypt, ...(isDirect(alg) ? {} : { p2c: 1000 }) }],
        });
        const back = there.then((text) => open(text, ends.decrypt)).then(({ outcome }) => outcome);
        await note(`${alg.id} ${enc.id} ${ends.curve ?? ''}`, 'opened', back);
      }
  return { count, wrong };
}

Object.assign(globalThis, { outcome: run() });
