import { light, type Light } from './light.ts';

const UNCHECKED = new Set<Light['code']>([
  'signature-no-key',
  'signature-none-fits',
  'signature-cut',
  'signature-not-checked',
  'signature-undiagnosed',
  'signature-payload-wanted',
  'signature-not-made',
]);

/** The light of all signatures together. Several signatures have no overall tick: the light counts them. `unread`: there were too many. */
export function signaturesLight(lights: readonly Light[], unread = 0): Light {
  const [only, ...more] = lights;
  if (!only) return light('bad', 'signatures-none');
  if (more.length === 0) return only;
  const count = (is: (each: Light) => boolean): number => lights.filter(is).length;
  // One that says "none" was never made: it has not failed.
  const unsecured = count(({ code }) => code === 'signature-unsecured');
  const failed = count(({ state }) => state === 'bad') - unsecured;
  const verified = count(({ state }) => state === 'good');
  const pending = count(({ state }) => state === 'pending');
  const made = count(({ state }) => state === 'made');
  // Those whose key everybody has: the numbers agree, and it proves nothing.
  const anyone = count(({ code }) => code === 'signature-anyone' || code === 'signature-made-anyone');
  const unchecked =
    unread + count(({ code, state }) => state === 'pending' || (state !== 'bad' && UNCHECKED.has(code)));
  const total = lights.length + unread;
  const rest = lights.length - verified - failed - unsecured - made - anyone - (unchecked - unread);
  const open = lights.some(({ args }) => args['unprotected'] !== undefined) ? { unprotected: 1 } : {};
  const args = { count: total, verified, failed, unsecured, made, anyone, unchecked, rest, ...open };
  return light(
    failed + unsecured > 0 ? 'bad' : pending > 0 ? 'pending' : verified + made < total ? 'warn' : 'neutral',
    'signatures-counted',
    args,
    lights.flatMap((each) => each.evidence),
  );
}
