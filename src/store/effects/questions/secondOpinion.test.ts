import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '../../../jose/steps/step.ts';
import { tokenVector } from '../../../jose/vectors/vectors.ts';
import { ringOf } from '../../derived/ringOf.ts';
import { verdictOf } from '../../derived/verdictOf.ts';
import { watchables } from '../../derived/watchable.ts';
import { startBench, until } from '../../fixtures/startBench.ts';
import { get } from '../../state/state.ts';
import { replaceText } from '../../verbs/edit.ts';
import { giveKey } from '../../verbs/giveKey.ts';

/** Breaks the last comparison of every computation, as a fault in the steps would. */
const broken = vi.hoisted(() => ({ is: false }));
vi.mock('../../doors/stepsDoor.ts', async (original) => {
  const { loadSteps } = await original<typeof import('../../doors/stepsDoor.ts')>();
  const turned = async function* <T extends { holds: boolean | undefined }>(
    made: AsyncGenerator<Step, T>,
  ): AsyncGenerator<Step, T> {
    const ended = yield* made;
    return broken.is ? { ...ended, holds: !ended.holds } : ended;
  };
  return {
    loadSteps: async () => {
      const steps = await loadSteps();
      type Signature = typeof steps.signatureSteps;
      type Decryption = typeof steps.decryptionSteps;
      return {
        ...steps,
        signatureSteps: (...[asked]: Parameters<Signature>) => {
          const made = steps.signatureSteps(asked);
          return made && turned(made);
        },
        decryptionSteps: (...[asked]: Parameters<Decryption>) => {
          const made = steps.decryptionSteps(asked);
          return made && turned(made);
        },
      };
    },
  };
});

const b64 = (text: string): string => Buffer.from(text).toString('base64url');

function hs256(secret: string): string {
  const input = `${b64('{"alg":"HS256"}')}.${b64('{"sub":"johndoe"}')}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const SECRET = 'a secret that is long enough for HS256';
const opinions = () => watchables(get()).map(({ computed }) => get().opinions.get(computed));
const cryptography = () => verdictOf(get())?.cryptography;

describe('the second opinion', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    broken.is = false;
    stop = await startBench();
  });
  afterEach(() => stop());

  it('agrees with a signature that holds, and with one that does not', async () => {
    await until(() => expect(opinions()).toEqual([{ says: 'agrees' }]));
    replaceText(hs256(SECRET));
    await giveKey('the other secret, which did not sign this', 'always');
    await until(() => expect(cryptography()?.code).toBe('signature-fails'));
    await until(() => expect(opinions()).toEqual([{ says: 'agrees' }]));
    await giveKey(SECRET, 'always');
    await until(() => expect(cryptography()?.state).toBe('good'));
    await until(() => expect(opinions()).toEqual([{ says: 'agrees' }]));
    expect(cryptography()?.state).toBe('good');
  });

  it('agrees with a decryption, text and all', async () => {
    const vector = tokenVector('rfc7520-5.4-compact');
    replaceText(vector.text);
    await giveKey(JSON.stringify(vector.keys[0]), 'never');
    await until(() => expect(opinions()).toEqual([{ says: 'agrees' }]));
  });

  it('of a signature: where it differs nothing is verified, and no key is said to verify', async () => {
    broken.is = true;
    replaceText(hs256(SECRET));
    await giveKey(SECRET, 'always');
    await until(() => expect(opinions()).toEqual([{ says: 'differs', holds: false }]));
    expect(cryptography()).toMatchObject({ state: 'bad', code: 'signature-disputed' });
    expect(verdictOf(get())?.key.state).not.toBe('good');
    expect(ringOf(get()).map(({ use }) => use)).not.toContain('verifies');
  });

  it('of a decryption: where it differs it is not called decrypted', async () => {
    broken.is = true;
    const vector = tokenVector('rfc7520-5.4-compact');
    replaceText(vector.text);
    await giveKey(JSON.stringify(vector.keys[0]), 'never');
    await until(() => expect(opinions()).toEqual([{ says: 'differs', holds: false }]));
    expect(cryptography()).toMatchObject({ state: 'bad', code: 'decryption-disputed' });
    expect(ringOf(get()).map(({ use }) => use)).not.toContain('opens');
  });

  it('of a failing check: where it differs the signature is not called false either', async () => {
    broken.is = true;
    replaceText(hs256(SECRET));
    await giveKey('the other secret, which did not sign this', 'always');
    await until(() => expect(opinions()).toEqual([{ says: 'differs', holds: true }]));
    expect(cryptography()).toMatchObject({ state: 'bad', code: 'signature-disputed' });
  });
});
