import { jwsOf } from '../../../jose/token/parts.ts';
import type { Diagnosed } from '../../../jose/doctor/examine.ts';
import type { Key } from '../../../jose/keys/key.ts';
import { keyWanted } from '../../../jose/keys/wanted.ts';
import { encodeUtf8 } from '../../../jose/text/utf8.ts';
import type { Jws } from '../../../jose/token/token.ts';
import { answerFor } from '../../derived/layers.ts';
import { currentReading, pickedCandidate } from '../../derived/select.ts';
import { loadCheck, type CheckModule } from '../../doors/checkDoor.ts';
import { loadDoctor } from '../../doors/doctorDoor.ts';
import { loadEncryption } from '../../doors/encryptionDoor.ts';
import type { CheckAnswer } from '../../state/state.ts';
import { LIKELIEST } from '../checking.ts';
import type { Question } from '../runner.ts';

/** The likeliest keys, the one that the header names among them, whether or not it fits. */
function likeliest(check: CheckModule, { reading }: CheckAnswer, yours: readonly Key[]): Key[] {
  const first = keyWanted(reading.token).find(({ of }) => of === 'signature');
  if (!first) return yours.slice(0, LIKELIEST);
  const isNamed = ({ kid }: Key): number => Number(kid !== undefined && kid === first.kid);
  const ranked = check.rankKeys(yours, first, 'verify').map(({ key }) => key);
  return ranked.toSorted((a, b) => isNamed(b) - isNamed(a)).slice(0, LIKELIEST);
}

const ofJws = async (
  check: CheckModule,
  answer: CheckAnswer,
  token: Jws,
  yours: readonly Key[],
): Promise<Diagnosed[]> =>
  (await loadDoctor()).examine({
    operation: 'verify',
    text: pickedCandidate(answer.reading).text,
    token,
    faults: answer.reading.faults,
    index: 0,
    keys: likeliest(check, answer, yours),
    ...(answer.payload === null ? {} : { payload: encodeUtf8(answer.payload) }),
  });

async function causesOf(check: CheckModule, answer: CheckAnswer): Promise<Diagnosed[]> {
  const { reading, ring, opening, limits } = answer;
  const { token, faults } = reading;
  const yours = ring.filter(({ provenance }) => provenance.kind !== 'demo');
  const jws = jwsOf(token);
  if (jws) return ofJws(check, answer, jws, yours);
  if (token.kind !== 'jwe') return [];
  const { text } = pickedCandidate(reading);
  const wellFormed = opening?.recipients.findIndex(({ before }) => before.outcome !== 'malformed') ?? 0;
  const index = Math.max(0, wellFormed);
  return (await loadEncryption()).examineDecryption({ text, token, faults, index, keys: yours, limits });
}

const isOpen = (answer: CheckAnswer | undefined): boolean =>
  answer !== undefined && (answer.diagnosed === null || isOpen(answer.inner));

/** The same answer with the causes in it, layer by layer. */
async function withCauses(check: CheckModule, answer: CheckAnswer): Promise<CheckAnswer> {
  const diagnosed = answer.diagnosed ?? (await causesOf(check, answer));
  return { ...answer, diagnosed, ...(answer.inner ? { inner: await withCauses(check, answer.inner) } : {}) };
}

/** Why does nothing verify, or open? Asked when the lights have said that nothing does: they do not wait for it. */
export const diagnose: Question<{ answer: CheckAnswer }, CheckAnswer> = {
  asks: (state) => {
    const { reading, pending } = currentReading(state);
    const answer = reading?.kind === 'token' && !pending ? answerFor(state, reading) : null;
    return answer && isOpen(answer) ? { answer } : null;
  },
  answer: async ({ answer }) => withCauses(await loadCheck(), answer),
  file: (check) => ({ check }),
};
