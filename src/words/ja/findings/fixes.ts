// On the buttons that put findings right.
import type { NoteArgs } from '../../../jose/token/note.ts';
import type { Overlay } from '../../catalogue.ts';
import { say } from './phrases.ts';

type Mends = Readonly<Record<string, { mend: string | ((args: NoteArgs) => string) }>>;

const remove = { mend: '削除する' };
const removeIt = (name: string) => ({ mend: `${name} を削除する` });
const removeNamed = { mend: ({ name }: NoteArgs) => `${name} を削除する` };
const asString = { mend: '文字列で書く' };
const hourLeft = { mend: '1 時間後を期限にする' };
const clocks = { mend: '時計のずれを許す' };
const keepLast = { mend: '最後のものを残す' };
const tokenOnly = { mend: 'トークンだけを残す' };
const newKey = { mend: '新しい鍵を作る' };
const added = (missing: string | number | undefined): string => `${String(missing).replaceAll(', ', '、')} を追加する`;
const add = { mend: ({ missing }: NoteArgs) => added(missing) };

const form: Mends = {
  'double-encoding': tokenOnly,
  'token-in-url': tokenOnly,
  'base64-padding': remove,
  'base64-alphabet': { mend: 'base64url で書く' },
  'base64-noncanonical': { mend: '最後の文字を正しく書く' },
  'duplicate-header': keepLast,
  'duplicate-claim': keepLast,
  'number-precision': asString,
  'proto-member': removeNamed,
  'string-bidi': remove,
  'string-control': remove,
};

const header: Mends = {
  'alg-none': { mend: 'あなたの鍵で署名する' },
  'alg-case': { mend: ({ meant }) => `${meant} に直す` },
  'alg-eddsa-polymorphic': { mend: '新しい名前で書く' },
  'b64-without-crit': { mend: 'crit に入れる' },
  'crit-unknown': removeIt('crit'),
  'crit-malformed': removeIt('crit'),
  'cty-mismatch': removeIt('cty'),
  'cty-dangerous': removeIt('cty'),
  'cty-missing': { mend: 'cty を JWT にする' },
  'header-claim-mismatch': { mend: 'クレームの値を書く' },
  'header-url-insecure': { mend: 'https で書く' },
  'header-url-private': removeNamed,
  'header-jwk': removeIt('jwk'),
  'header-jwk-private': { mend: '公開部分だけを残す' },
  'header-x5t-mismatch': removeNamed,
  'kid-injection': removeIt('kid'),
  'kid-type': asString,
  'typ-malformed': removeIt('typ'),
  'x5c-encoding': { mend: '標準の base64 で書く' },
};

const claims: Mends = {
  'exp-missing': hourLeft,
  'k8s-legacy-token': hourLeft,
  'exp-expired': clocks,
  'nbf-future': clocks,
  'iat-future': clocks,
  'iat-missing': { mend: 'iat を現在にする' },
  'date-type': { mend: '数値で書く' },
  'date-milliseconds': { mend: '秒で書く' },
  'date-fraction': { mend: '端数を切り捨てる' },
  'date-range': { mend: ({ name }) => (name === 'exp' ? hourLeft.mend : '現在にする') },
  'date-order': { mend: ({ later }) => `期限を ${later} の 1 時間後にする` },
  'lifetime-long': { mend: ({ usual }) => `${say(usual)}に短くする` },
  'iss-type': asString,
  'iss-insecure': { mend: ({ how }) => (String(how).includes('http') ? 'https で書く' : remove.mend) },
  'aud-type': { mend: '文字列だけを残す' },
  'aud-wildcard': remove,
  'sub-type': asString,
  'jti-type': asString,
  'jti-missing': { mend: 'jti を追加する' },
  'claim-misspelt': { mend: ({ meant }) => `名前を ${meant} に直す` },
  'secret-in-claims': removeNamed,
  pii: removeNamed,
};

const kinds: Mends = {
  'at-jwt-claims': add,
  'id-token-claims': add,
  'jarm-claims': add,
  'set-claims': { mend: ({ missing }) => (missing === undefined ? 'exp を削除する' : added(missing)) },
  'logout-claims': {
    mend: ({ what, missing }) =>
      what === 'nonce' ? 'nonce を削除する' : what === 'typ' ? 'typ を logout+jwt にする' : added(missing),
  },
  'dpop-claims': {
    mend: ({ what, missing }) =>
      what === 'htu' ? remove.mend : what === 'typ' ? 'typ を dpop+jwt にする' : added(missing),
  },
  'client-assertion': {
    mend: ({ what, missing }) => (what === 'differ' ? 'sub を iss の値にする' : added(missing)),
  },
  'jar-claims': removeNamed,
  'introspection-claims': {
    mend: ({ outside, missing }) =>
      missing === undefined ? `${String(outside).replaceAll(', ', '、')} を削除する` : added(missing),
  },
  'sd-jwt-form': { mend: '~ を付ける' },
  'sd-jwt-digest': { mend: 'ディスクロージャーを取り除く' },
};

const keys: Mends = {
  'hmac-key-short': newKey,
  'hmac-key-empty': newKey,
  'hmac-key-dictionary': newKey,
  'hmac-key-low-entropy': newKey,
  'known-sample-key': newKey,
  'rsa-key-small': newKey,
  'rsa-exponent': newKey,
  'rsa-roca': newKey,
  'rsa-factored': newKey,
  'key-low-order': newKey,
  'ec-off-curve': newKey,
};

export const fixes: Overlay = { fixes: { ...form, ...header, ...claims, ...kinds, ...keys } };
