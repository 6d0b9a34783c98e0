import { ALGORITHMS } from '../../jose/tables/algs.ts';
import type { Curve } from '../../jose/tables/curves.ts';
import type { Key } from '../../jose/keys/key.ts';
import { readJson } from '../../jose/text/json.ts';
import type { HeaderChoices } from '../../jose/jwe/proposeEncryption.ts';
import type { RecipientWanted } from '../../jose/jwe/encrypt.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { note, type Outcome } from '../../jose/token/note.ts';
import type { Reason } from '../../words/say.ts';
import type { Form } from '../../jose/token/token.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { loadCheck, type CheckModule } from '../doors/checkDoor.ts';
import { commit } from './commit.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { loadEncryption, type EncryptionModule } from '../doors/encryptionDoor.ts';
import { currentReading, pickedCandidate, placedParts, textOf } from '../derived/select.ts';
import { withMadeHere } from '../effects/makeDraft.ts';
import { jweTag } from '../state/outerLayers.ts';
import { get } from '../state/state.ts';

/** The source to encrypt: the token on the bench, its claims alone, or a text that is not a token. */
export type What = 'token' | 'claims' | 'text';

/** For whom: a key of the ring by its id, a password that somebody typed, or a key that is made here and now. */
export type RecipientChoice =
  | { kind: 'ring'; id: string }
  | { kind: 'password'; text: string }
  | { kind: 'pair'; curve?: Curve }
  | { kind: 'shared' };

export interface Choices {
  what: What;
  recipients: readonly RecipientChoice[];
  /** The algorithm for the first recipient; absent for the proposed one. The other recipients always get theirs
   * proposed. */
  alg?: string;
  enc?: string;
  form: Form;
  header: Omit<HeaderChoices, 'alg' | 'enc' | 'replicated'>;
  /** Names of claims to be shown in the header. */
  replicate: readonly string[];
  /** As it was typed. */
  p2c?: string;
  additionalData?: string;
  /** JSON text. */
  sharedUnprotectedHeader?: string;
}

/** The claims of the token on the bench, if it has any that can be read. */
export const claimsText = (reading: TokenReading): string | undefined => {
  const { token } = reading;
  const payload =
    token.kind === 'jwe' ? undefined : placedParts(reading).find(({ part }) => part.name === 'payload')?.part;
  return payload?.json && !payload.json.fault ? payload.decoded?.text : undefined;
};

/** Lists the texts that can be encrypted, the likeliest first. */
export function encryptable(): { what: What; text: string }[] {
  const state = get();
  const { reading, pending } = currentReading(state);
  if (pending || !reading || reading.kind === 'empty') return [];
  if (reading.kind !== 'token') return [{ what: 'text', text: textOf(state) }];
  const claims = claimsText(reading);
  return [
    { what: 'token', text: pickedCandidate(reading).text },
    ...(claims === undefined ? [] : [{ what: 'claims' as const, text: claims }]),
  ];
}

const keyManagement = (family: string, bits: number): string =>
  ALGORITHMS.find((each) => each.use === 'keyManagement' && each.family === family && each.wrappingKeyBits === bits)
    ?.id ?? '';

type Wanted = Pick<Choices, 'alg' | 'enc'>;

const refused = (reason: Reason): { ok: false; note: Reason } => ({ ok: false, note: reason });

/** A key for somebody who has none yet. Its private half goes into the ring, so that the token opens here. */
async function madeKey(
  choice: { kind: 'pair' | 'shared'; curve?: Curve },
  wanted: Wanted,
): Promise<Outcome<Key, Reason>> {
  const given = await loadGiven();
  const alg = wanted.alg ?? keyManagement(choice.kind === 'pair' ? 'ecdhEs' : 'aesKw', 256);
  return given.generateKey(alg, {
    id: `made-${crypto.randomUUID()}`,
    ...(choice.curve === undefined ? {} : { curve: choice.curve }),
    ...(wanted.enc === undefined ? {} : { enc: wanted.enc }),
  });
}

async function keyFor(choice: RecipientChoice, wanted: Wanted): Promise<Outcome<Key, Reason>> {
  const found = (key: Key | undefined): Outcome<Key, Reason> =>
    key ? { ok: true, value: key } : refused(note('jwe-no-recipient'));
  if (choice.kind === 'ring') return found(get().ring.find(({ id }) => id === choice.id));
  if (choice.kind !== 'password') return madeKey(choice, wanted);
  const given = await (await loadGiven()).importKeys(choice.text, { secret: 'always', provenance: { kind: 'pasted' } });
  if (!given.ok) return given;
  const [key] = given.value.keys;
  return found(key && { ...key, id: `given-${crypto.randomUUID()}` });
}

/** The keys of all recipients, and the header parameters that follow from them; or why there are none. */
async function recipientsOf(
  choices: Choices,
  rounds: number | undefined,
  check: CheckModule,
  encryption: EncryptionModule,
): Promise<
  Outcome<
    { keys: Key[]; recipients: RecipientWanted[]; enc?: string; protectedAlg?: string; header: Choices['header'] },
    Reason
  >
> {
  const several = choices.recipients.length > 1;
  const keys: Key[] = [];
  const recipients: RecipientWanted[] = [];
  let enc = choices.enc;
  let protectedAlg: string | undefined;
  let { header } = choices;
  for (const [index, choice] of choices.recipients.entries()) {
    const found = await keyFor(choice, index === 0 ? choices : {});
    if (!found.ok) return found;
    const { value: key } = found;
    const { algs, encs } = encryption.proposeEncryption(key);
    const possible = several
      ? algs.filter(({ mode }) => mode !== 'directEncryption' && mode !== 'directKeyAgreement')
      : algs;
    const alg = (index === 0 ? possible.find(({ id }) => id === choices.alg) : undefined) ?? possible[0];
    if (!alg) return refused(note('jwe-key-cannot'));
    const content = encs(alg).find(({ id }) => id === enc) ?? encs(alg)[0];
    if (!content) return refused(note('jwe-key-cannot'));
    enc ??= content.id;
    const material = check.materialOf(key, encryption.encryptionReading(key, alg, content));
    const kid = key.kid === undefined ? {} : { kid: key.kid };
    if (!several) protectedAlg = alg.id;
    recipients.push({
      key: material,
      ...(several ? { unprotectedHeader: encryption.headerText({ alg: alg.id, ...kid }) } : {}),
      ...(rounds === undefined ? {} : { p2c: rounds }),
    });
    if (!several && header.kid === undefined) header = { ...header, ...kid };
    keys.push(key);
    enc = content.id;
  }
  return {
    ok: true,
    value: {
      keys,
      recipients,
      header,
      ...(enc === undefined ? {} : { enc }),
      ...(protectedAlg === undefined ? {} : { protectedAlg }),
    },
  };
}

/** Encrypts what is on the bench; the result is the source, and opens by itself. Gives the reason where there is none. */
export async function encryptNow(choices: Choices): Promise<Reason | null> {
  const [check, encryption] = await Promise.all([loadCheck(), loadEncryption()]);
  const source = get().source;
  const offered = encryptable().find(({ what }) => what === choices.what);
  if (!offered) return note('jwe-no-recipient');
  const rounds = choices.p2c === undefined ? undefined : Number(choices.p2c);
  if (rounds !== undefined && !(Number.isSafeInteger(rounds) && rounds > 0))
    return note('jwe-p2c-asked', { raw: `\u201c${String(choices.p2c).slice(0, 40)}\u201d` });
  const found = await recipientsOf(choices, rounds, check, encryption);
  if (!found.ok) return found.note;
  const { keys, recipients, enc, protectedAlg, header: ownHeader } = found.value;
  const several = recipients.length > 1;
  const claims = encryptable().find(({ what }) => what === 'claims');
  const replicated =
    choices.replicate.length > 0 && claims
      ? { replicated: { claims: readJson(claims.text), names: choices.replicate } }
      : {};
  const cty = ownHeader.cty ?? (choices.what === 'token' ? 'JWT' : undefined);
  const { kid: _, ...shared } = ownHeader;
  const header = encryption.headerText({
    ...(several ? shared : ownHeader),
    ...(protectedAlg === undefined ? {} : { alg: protectedAlg }),
    ...(enc === undefined ? {} : { enc }),
    cty,
    ...replicated,
  });
  const answer = await encryption.encrypt({
    id: 'bench',
    plaintext: encodeUtf8(offered.text),
    protectedHeader: header,
    recipients,
    form: several ? 'general' : choices.form,
    ...(choices.additionalData ? { additionalData: encodeUtf8(choices.additionalData) } : {}),
    ...(choices.sharedUnprotectedHeader ? { sharedUnprotectedHeader: choices.sharedUnprotectedHeader } : {}),
  });
  const state = get();
  if (state.source !== source) return null;
  if (!answer.ok) return answer.reason;
  const ring = [...keys.filter((key) => !state.ring.includes(key)), ...state.ring];
  commit(
    {
      source: { from: 'text', text: answer.text, pick: 0 },
      ring,
      made: answer.text,
      madeHere: withMadeHere(state, [jweTag(answer.text)]),
    },
    { as: 'act', told: 'encrypted' },
  );
  return null;
}
