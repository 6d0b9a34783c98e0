import { ALGORITHMS } from '../jose/algs.ts';
import type { Key } from '../jose/keys/key.ts';
import { readJson } from '../jose/json.ts';
import type { HeaderChoices } from '../jose/ops/proposeEncryption.ts';
import type { RecipientWanted } from '../jose/ops/encrypt.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Obstacle } from '../jose/serialize.ts';
import type { Form } from '../jose/token.ts';
import { encodeUtf8 } from '../jose/utf8.ts';
import { loadCheck } from './checkDoor.ts';
import { notice, remember } from './edit.ts';
import { loadEncryption } from './encryptionDoor.ts';
import { currentReading, pickedCandidate, placedParts, textOf } from './select.ts';
import { withMadeHere } from './signing.ts';
import { tagOf } from './around.ts';
import { get, set } from './state.ts';

/** What can be encrypted: the token on the bench, its claims alone, or a text that is no token. */
export type What = 'token' | 'claims' | 'text';

/** For whom: a key of the ring by its id, a password that somebody typed, or a key that is made here and now. */
export type RecipientChoice = { kind: 'ring'; id: string } | { kind: 'password'; text: string } | { kind: 'pair' } | { kind: 'shared' };

export interface Choices {
  what: What;
  recipients: readonly RecipientChoice[];
  /** Of the first recipient; the others get what is proposed. Left out: what is proposed. */
  alg?: string;
  enc?: string;
  form: Form;
  header: Omit<HeaderChoices, 'alg' | 'enc' | 'replicated'>;
  /** Names of claims to be shown in the header. */
  replicate: readonly string[];
  p2c?: number;
  additionalData?: string;
  /** JSON text. */
  sharedUnprotectedHeader?: string;
}

/** The claims of the token on the bench, if it has any that can be read. */
export const claimsText = (reading: TokenReading): string | undefined => {
  const { token } = reading;
  const payload = token.kind === 'jwe' ? undefined : placedParts(reading).find(({ part }) => part.name === 'payload')?.part;
  return payload?.json && !payload.json.fault ? payload.decoded?.text : undefined;
};

/** What is there to be encrypted, the likeliest first. */
export function encryptable(): { what: What; text: string }[] {
  const state = get();
  const { reading, pending } = currentReading(state);
  if (pending || !reading || reading.kind === 'empty') return [];
  if (reading.kind !== 'token') return [{ what: 'text', text: textOf(state) }];
  const claims = claimsText(reading);
  return [{ what: 'token', text: pickedCandidate(reading).text }, ...(claims === undefined ? [] : [{ what: 'claims' as const, text: claims }])];
}

const keyManagement = (family: string, bits: number): string =>
  ALGORITHMS.find((each) => each.use === 'keyManagement' && each.family === family && each.wrappingKeyBits === bits)?.id ?? '';

/** A key for somebody who has none yet. Its private half goes into the ring, so that the token opens here. */
async function madeKey(kind: 'pair' | 'shared'): Promise<Key | string> {
  const check = await loadCheck();
  const made = await check.generateKey(keyManagement(kind === 'pair' ? 'ecdhEs' : 'aesKw', 256), { id: `made-${crypto.randomUUID()}` });
  return made.ok ? made.value : check.keyFaultWords[made.fault.code].says(made.fault.args);
}

async function keyFor(choice: RecipientChoice): Promise<Key | string> {
  const { ring } = get();
  if (choice.kind === 'ring') return ring.find(({ id }) => id === choice.id) ?? '';
  if (choice.kind !== 'password') return madeKey(choice.kind);
  const check = await loadCheck();
  const given = await check.importKeys(choice.text, { secret: 'always', provenance: { kind: 'pasted' } });
  if (!given.ok) return check.keyFaultWords[given.fault.code].says(given.fault.args);
  const [key] = given.value.keys;
  return key ? { ...key, id: `given-${crypto.randomUUID()}` } : '';
}

/** Encrypts what is on the bench; the result is the source, and opens by itself. Says what went wrong, or nothing. */
export async function encryptNow(choices: Choices): Promise<string> {
  const [check, encryption] = await Promise.all([loadCheck(), loadEncryption()]);
  const source = get().source;
  const offered = encryptable().find(({ what }) => what === choices.what);
  if (!offered) return check.opWords['jwe-no-recipient'].says();
  const several = choices.recipients.length > 1;
  const keys: Key[] = [];
  const recipients: RecipientWanted[] = [];
  let enc = choices.enc;
  let protectedAlg: string | undefined;
  for (const [index, choice] of choices.recipients.entries()) {
    const key = await keyFor(choice);
    if (typeof key === 'string') return key || check.opWords['jwe-no-recipient'].says();
    const { algs, encs } = encryption.proposeEncryption(key);
    const possible = several ? algs.filter(({ mode }) => mode !== 'directEncryption' && mode !== 'directKeyAgreement') : algs;
    const alg = (index === 0 ? possible.find(({ id }) => id === choices.alg) : undefined) ?? possible[0];
    if (!alg) return check.opWords['jwe-key-cannot'].says();
    const content = encs(alg).find(({ id }) => id === enc) ?? encs(alg)[0];
    if (!content) return check.opWords['jwe-key-cannot'].says();
    enc ??= content.id;
    const material = check.materialOf(key, encryption.encryptionReading(key, alg, content));
    const kid = key.kid === undefined ? {} : { kid: key.kid };
    if (!several) protectedAlg = alg.id;
    recipients.push({
      key: material,
      ...(several ? { unprotectedHeader: encryption.headerText({ alg: alg.id, ...kid }) } : {}),
      ...(choices.p2c === undefined ? {} : { p2c: choices.p2c }),
    });
    if (!several && choices.header.kid === undefined && key.kid !== undefined) choices = { ...choices, header: { ...choices.header, ...kid } };
    keys.push(key);
    enc = content.id;
  }
  const claims = encryptable().find(({ what }) => what === 'claims');
  const replicated = choices.replicate.length > 0 && claims ? { replicated: { claims: readJson(claims.text), names: choices.replicate } } : {};
  const cty = choices.header.cty ?? (choices.what === 'token' ? 'JWT' : undefined);
  const { kid: _, ...shared } = choices.header;
  const header = encryption.headerText({ ...(several ? shared : choices.header), ...(protectedAlg === undefined ? {} : { alg: protectedAlg }), ...(enc === undefined ? {} : { enc }), cty, ...replicated });
  const answer = await encryption.encrypt({
    id: 'bench', plaintext: encodeUtf8(offered.text), protectedHeader: header, recipients,
    form: several ? 'general' : choices.form,
    ...(choices.additionalData ? { additionalData: encodeUtf8(choices.additionalData) } : {}),
    ...(choices.sharedUnprotectedHeader ? { sharedUnprotectedHeader: choices.sharedUnprotectedHeader } : {}),
  });
  const state = get();
  if (state.source !== source) return '';
  const obstacle = !answer.ok && answer.reason.code === 'cannot-serialize' ? encryption.obstacleWords[answer.reason.args['obstacle'] as Obstacle] : undefined;
  if (obstacle) return obstacle;
  if (!answer.ok) return `${check.opWords[answer.reason.code].says(answer.reason.args)} ${check.opWords[answer.reason.code].hint(answer.reason.args)}`;
  const ring = [...keys.filter((key) => !state.ring.includes(key)), ...state.ring];
  set({
    source: { from: 'text', text: answer.text, pick: 0 }, ring, signed: null, past: remember(state), future: [], typing: null, pinned: null, supplied: null,
    notice: notice('encrypted', {}, true), made: answer.text, madeHere: withMadeHere(state, [tagOf(answer.text)]),
  });
  return '';
}
