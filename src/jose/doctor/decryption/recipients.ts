import { keyWanted } from '../../keys/wanted.ts';
import { fit } from '../../keys/fit.ts';
import type { DecryptionDiagnosis } from './patient.ts';

/** Only public halves of keys that fit. */
export const publicHalfGiven: DecryptionDiagnosis = {
  id: 'public-half',
  words: {
    says: () => 'This is the public half of the key. It can encrypt for the recipient, not decrypt.',
    hint: () => 'Give the private key: a PEM that begins "PRIVATE KEY", or a JWK with the member d.',
  },
  async examine(patient) {
    const wanted = keyWanted(patient.token)[patient.index];
    if (!wanted) return undefined;
    const halves = patient.keys.filter((key) => {
      const judged = fit(key, wanted, 'decrypt');
      return !judged.fits && judged.why.code === 'key-half';
    });
    const whole = patient.keys.some((key) => fit(key, wanted, 'decrypt').fits);
    return halves[0] && !whole ? { verifies: false, key: halves[0].id, args: {} } : undefined;
  },
};

/** A key on another curve, or of another kind: the token is for somebody else. */
export const otherCurve: DecryptionDiagnosis = {
  id: 'other-curve',
  words: {
    says: ({ has, wants }) => `Your key is on ${has}; the sender computed with a key on ${wants}.`,
    hint: ({ wants }) => `The token is for another key of the recipient, one on ${wants}.`,
  },
  async examine({ keys }, { alg, parameters }) {
    const wants = parameters.epk?.['crv'];
    if (alg.family !== 'ecdhEs' || typeof wants !== 'string') return undefined;
    const agreeing = keys.filter(
      (key) => key.kind === 'private' && key.curve !== undefined && alg.curves.includes(key.curve),
    );
    const [first] = agreeing;
    return first?.curve && agreeing.every(({ curve }) => curve !== wants)
      ? { verifies: false, key: first.id, args: { has: first.curve, wants } }
      : undefined;
  },
};
