import { loadEncryption } from '../doors/encryptionDoor.ts';

/** Iterations of the trial: some milliseconds. */
const TRIAL = 40_000;

let perIteration: Promise<number> | null = null;

async function measured(): Promise<number> {
  const { stretchTrial } = await loadEncryption();
  // The first call of an engine takes longer than those after it.
  await stretchTrial(1);
  const start = performance.now();
  await stretchTrial(TRIAL);
  return (performance.now() - start) / TRIAL;
}

/**
 * About how many milliseconds stretching a password so often takes here. No engine tells how far it has come: it is
 * computed from a short trial, once.
 */
export async function stretchTime(iterations: number): Promise<number> {
  perIteration ??= measured();
  return (await perIteration) * iterations;
}
