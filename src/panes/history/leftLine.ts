import type { ShownLight } from '../../jose/verdict/light.ts';
import { oneLine } from '../../words/keyName.ts';
import type { Left } from '../../store/derived/history.ts';
import { sayShown } from '../../store/derived/sayLight.ts';
import { loadedCheck } from '../../store/doors/checkDoor.ts';
import { words } from '../../words/history.ts';

/** Characters of a light's words. */
const SHOWN = 60;

/** The light that matters most, as codes: of the signature, or of the decryption. */
export const lightOf = ({ lights }: Left): ShownLight | undefined =>
  lights?.find((each) => each?.id === 'signature' || each?.id === 'decryption');

/** What that light said then, in the language of now. */
export function lightLeft(left: Left): string {
  const shown = lightOf(left);
  return shown ? `${words.verdict.names[shown.id]}: ${oneLine(sayShown(loadedCheck(), shown).says, SHOWN)}` : '';
}
