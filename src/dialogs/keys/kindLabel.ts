import { words } from '../../words/keyDialogs.ts';
import { algorithmsFor, type KeyKind } from './keyKinds.ts';

/** "Elliptic curve P-256", "X25519 (encryption)", "RSA". */
export function kindLabel(kind: KeyKind): string {
  const { type, curve } = kind;
  if (curve === undefined) return words.generate.kinds[type];
  return type === 'OKP'
    ? words.generate.okp(
        curve,
        algorithmsFor(kind).some(({ use }) => use === 'signature'),
      )
    : `${words.generate.kinds[type]} ${curve}`;
}
