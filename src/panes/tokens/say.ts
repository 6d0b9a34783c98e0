import type { Row, RowLight } from '../../jose/many/row.ts';
import { loadedCheck } from '../../store/doors/checkDoor.ts';
import { loadedLints } from '../../store/doors/lintsDoor.ts';
import { sayLight } from '../../store/derived/sayLight.ts';
import { clause } from '../../words/clause.ts';
import { words } from '../../words/many.ts';

const sayRowLight = (light: RowLight): string => sayLight(loadedCheck(), { ...light, evidence: [] }).says;

/** What the bench's own judge says of the signature, or the decryption. */
export const saySignature = ({ lights }: Row): string =>
  lights ? (lights.slow ? words.many.slow : sayRowLight(lights.cryptography)) : words.many.notChecked;

export const sayTime = ({ lights }: Row): string => (lights ? sayRowLight(lights.time) : words.many.notChecked);

/** The worst finding, as the reference of checks has it. */
export function sayWorst({ worst }: Row): string {
  if (!worst) return '';
  const rule = loadedLints()?.RULES.find(({ id }) => id === worst.id);
  return `${clause(rule?.about ?? worst.id)}${worst.count > 1 ? words.many.more(worst.count - 1) : ''}`;
}
