import { DEMO_KEY } from '../../first/demo/key.ts';
import { keyWanted } from '../../jose/keys/wanted.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { Reading } from '../../jose/token/reading.ts';

let demoKey: Key | null = null;

export const keepDemoKey = (key: Key): void => void (demoKey = key);

export const isDemoKey = ({ provenance }: Pick<Key, 'provenance'>): boolean => provenance.kind === 'demo';

/** Whether a token asks for the demo key by its name. */
const namesDemo = (reading: Reading | null): boolean =>
  reading?.kind === 'token' && keyWanted(reading.token).some(({ kid }) => kid === DEMO_KEY.kid);

const isOfDemoToken = (key: Key): boolean => isDemoKey(key) && key.kid === DEMO_KEY.kid;

/** The ring beside a new text: the demo token's key comes with a token that names it, and leaves with it. */
export function ringBeside(reading: Reading | null, ring: readonly Key[]): readonly Key[] {
  const here = ring.some(isOfDemoToken);
  if (namesDemo(reading)) return here || !demoKey ? ring : [...ring, demoKey];
  return here ? ring.filter((key) => !isOfDemoToken(key)) : ring;
}
