/**
 * Runs the code. What our rooms made, the code verifies and decrypts; what the code makes, our rooms verify and open.
 * JavaScript always; with JOTLAB_SNIPPETS=all (`npm run snippets`) every language whose runtime is on this machine.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../../jose/tables/algs.ts';
import { materialOf } from '../../jose/keys/keyMaterial.ts';
import { decrypt } from '../../jose/jwe/decrypt.ts';
import { verifyWithKey } from '../../jose/jws/verifyWithKey.ts';
import { readToken } from '../../jose/read/readToken.ts';
import { decodeUtf8 } from '../../jose/text/utf8.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { exportedSecret, exportKey } from '../../jose/keys/exportKey.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import type { CodeAct } from './bench.ts';
import { codeKey } from './benchOf.ts';
import { allCases, type Case, EXPECTS, HOSTILE, signedCase } from './fixtures/cases.ts';
import { clean, execute, type Outcome, type Runtime, runtimeFor } from './fixtures/runtimes.ts';
import { actsFor, snippet } from './snippet.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';

const ALL = process.env['JOTLAB_SNIPPETS'] === 'all';
const ALWAYS = new Set(['jose', 'jsonwebtoken']);

/** None of these fits the token. */
const OTHERS: Expectations[] = [
  { issuer: ['a', 'b'] },
  { issuer: ['c'] },
  { audience: ['a', 'b'] },
  { audience: ['c'] },
  { subject: ['a', 'b'] },
  { subject: ['c'] },
  { required: ['jti'] },
  { required: ['nbf'] },
  { type: 'at+jwt' },
  { nonce: 'c' },
];

let cases: Case[] = [];
beforeAll(async () => void (cases = await allCases()), 120_000);
afterAll(clean);

/** Values for the variables from which code reads its key when it is not written into it. */
function environmentFor({ key, bench }: Case, { keyForm }: Target): Record<string, string> {
  const written = (form: 'jwk' | 'jwkPublic' | 'pkcs8' | 'spki'): string => {
    const made = exportKey(key, form);
    return made.ok ? made.value : '';
  };
  if (key.kind === 'secret') {
    const octets = exportedSecret(key) ?? new Uint8Array();
    return { JWT_SECRET: bench.key.secretAs === 'text' ? decodeUtf8(octets).decoded.text : encodeBase64url(octets) };
  }
  const whole = codeKey(key, true, false);
  return keyForm === 'pem'
    ? { JWT_PRIVATE_KEY: written('pkcs8'), JWT_PUBLIC_KEY: written('spki') }
    : { JWT_PRIVATE_KEY: whole.privateJwk ?? '', JWT_PUBLIC_KEY: whole.publicJwk ?? '' };
}

async function run(target: Target, runtime: Runtime, act: CodeAct, of: Case, open = true): Promise<Outcome> {
  const { bench } = of;
  const made = snippet(open ? bench : { ...bench, key: { secretAs: bench.key.secretAs } }, act, target);
  if (!made.ok) throw new Error(made.obstacle.code);
  return execute(runtime, made.file, made.code, open ? {} : environmentFor(of, target));
}

/** What our own rooms say of a token that the code has made: its content. */
async function checked({ key }: Case, made: string): Promise<string> {
  const text = made.trim();
  const { token, faults } = readToken(text);
  if (token.kind === 'jws') {
    const { answer } = await verifyWithKey({ id: 'v', text, token, faults }, key);
    expect(answer).toMatchObject({ mathematics: 'holds', form: [] });
    return token.payload?.decoded?.text ?? '';
  }
  if (token.kind !== 'jwe') throw new Error('neither JWS nor JWE');
  const answer = await decrypt({
    id: 'd',
    text,
    token,
    faults,
    key: materialOf(key),
    limits: { iterations: 1_000_000 },
  } as never);
  expect(answer).toMatchObject({ outcome: 'opened' });
  return decodeUtf8((answer as { plaintext: Uint8Array }).plaintext).decoded.text;
}

/** Node 20 has no ML-DSA, which `jose` leaves to the engine. */
const engineHas = async (alg: string): Promise<boolean> =>
  crypto.subtle.generateKey({ name: alg }, false, ['sign', 'verify']).then(
    () => true,
    () => false,
  );
let lacking = new Set<string>();
beforeAll(async () => {
  const quantum = ALGORITHMS.flatMap((each) => (each.family === 'mlDsa' ? [each.id] : []));
  const has = await Promise.all(quantum.map(engineHas));
  lacking = new Set(quantum.filter((_, at) => !has[at]));
});

const supported = (target: Target, act: CodeAct): Case[] =>
  cases.filter(
    ({ bench }) => !lacking.has(bench.alg.id) && actsFor(bench).includes(act) && snippet(bench, act, target).ok,
  );

const tampered = (token: string): string => {
  const [header, payload = '', rest] = token.split('.');
  const at = payload.length - 3;
  return [header, payload.slice(0, at) + (payload[at] === 'A' ? 'B' : 'A') + payload.slice(at + 1), rest].join('.');
};

const WHY = ALL ? 'its runtime or library is not on this machine' : 'npm run snippets runs it';

describe.each(TARGETS.map((target) => [`${target.name.language}, ${target.name.library}`, target] as const))(
  '%s',
  (name, target) => {
    let known: Runtime | undefined;
    beforeAll(() => {
      known = ALL || ALWAYS.has(target.id) ? runtimeFor(target.id) : undefined;
    }, 700_000);
    const here = (skip: (why: string) => never): Runtime => known ?? skip(WHY);

    const each = async (
      runtime: Runtime,
      act: CodeAct,
      check: (of: Case, outcome: Outcome) => Promise<void> | void,
    ): Promise<void> => {
      const all = supported(target, act);
      for (const of of all) {
        const outcome = await run(target, runtime, act, of);
        expect(outcome, `${name}: ${act} ${of.name}\n${outcome.err}`).toMatchObject({ ok: true });
        await check(of, outcome);
      }
      if (ALL && all.length > 0) process.stdout.write(`ran: ${name}: ${act}: ${all.map((of) => of.name).join(', ')}\n`);
    };

    it('verifies what is made here', async ({ skip }) => {
      await each(here(skip), 'verify', (_, { out }) => expect(JSON.parse(out)).toEqual(HOSTILE));
    }, 600_000);

    it('decrypts what is made here', async ({ skip }) => {
      await each(here(skip), 'decrypt', (_, { out }) => expect(out.replace(/\n$/, '')).toBe(JSON.stringify(HOSTILE)));
    }, 600_000);

    it('makes what is verified or opened here', async ({ skip }) => {
      await each(here(skip), 'make', async (of, { out }) =>
        expect(JSON.parse(await checked(of, out))).toEqual(HOSTILE),
      );
    }, 600_000);

    it('reads its key from the environment', async ({ skip }) => {
      const runtime = here(skip);
      const kinds = new Set<string>();
      for (const act of ['verify', 'decrypt', 'make'] as const) {
        for (const of of supported(target, act)) {
          const kind = `${act} ${of.bench.alg.keyTypes.join()} ${of.bench.alg.use} ${of.bench.key.secretAs}`;
          if (kinds.has(kind)) continue;
          kinds.add(kind);
          const outcome = await run(target, runtime, act, of, false);
          expect(outcome, `${kind}\n${outcome.err}`).toMatchObject({ ok: true });
          if (act === 'make') expect(JSON.parse(await checked(of, outcome.out))).toEqual(HOSTILE);
        }
      }
    }, 600_000);

    it('refuses what was changed, and what is not expected', async ({ skip }) => {
      const runtime = here(skip);
      const of = await signedCase('HS256', { ...HOSTILE, nonce: "n'1" }, { ...EXPECTS, nonce: "n'1" });
      const asIs = await run(target, runtime, 'verify', of);
      expect(asIs, asIs.err).toMatchObject({ ok: true });
      const token = tampered(of.bench.token);
      const changed = await run(target, runtime, 'verify', { ...of, bench: { ...of.bench, token } });
      expect(changed.ok, changed.out).toBe(false);
      for (const expects of OTHERS) {
        const bench = { ...of.bench, expects };
        const made = snippet(bench, 'verify', target);
        const silent = made.ok && made.unchecked.some((what) => what !== 'time');
        const outcome = await run(target, runtime, 'verify', { ...of, bench });
        expect(outcome.ok, JSON.stringify(expects)).toBe(silent);
      }
      const expired = await signedCase('HS256', { exp: 1_000_000_000 }, {});
      const late = await run(target, runtime, 'verify', expired);
      expect(late.ok, 'an expired token').toBe(target.unchecked.includes('time'));
    }, 600_000);

    it('takes one of several values', async ({ skip }) => {
      const of = await signedCase('HS256', HOSTILE, {
        issuer: ['a', HOSTILE.iss],
        audience: ['b', HOSTILE.aud[1] ?? ''],
        subject: ['c', HOSTILE.sub],
      });
      const outcome = await run(target, here(skip), 'verify', of);
      expect(outcome, outcome.err).toMatchObject({ ok: true });
    }, 600_000);
  },
);
