// What the doctor says of encrypted tokens that do not open.
import type { DiagnosisWords } from '../../jose/doctor/diagnosis.ts';

type Table = Readonly<Record<string, string>>;
const FIX = '送信者の側を直してください。';

const FORMS: Table = { base64: 'base64', base64url: 'base64url', hex: '16 進数', octets: 'バイト' };
const COVERED: Table = {
  decoded: '符号化する前のヘッダー',
  none: '空のデータ',
  withoutAad: 'aad メンバーを除いたヘッダー',
  noDot: '間のドットを除いたヘッダーと aad メンバー',
};
const TAGS: Table = {
  halves: 'コンテンツ鍵の前半と後半が入れ替わっています。前半が認証、後半が暗号化に使われるはずです',
  end: 'タグが HMAC の前半ではなく後半です',
  noLength: 'タグの計算で、末尾にヘッダーの長さ (AL) がありません',
  octets: 'タグの計算で、ヘッダーの長さがビット数ではなくバイト数です',
  whole: 'タグが HMAC の前半ではなく全体です',
};
const PARTIES: Table = {
  characters: '符号化されたバイトではなく、ヘッダーにある文字を使いました',
  ignored: 'どちらも使いませんでした',
  swapped: '互いを入れ替えて使いました',
};
const SALTS: Table = {
  bare: 'アルゴリズムの名前を前に置かず、p2s だけをソルトにしました',
  characters: '符号化されたバイトではなく、p2s の文字を使いました',
};

const secrets: Readonly<Record<string, DiagnosisWords>> = {
  'secret-form': {
    says: ({ encoding }) =>
      encoding === 'utf8'
        ? 'シークレットをただのテキストとして読むと開きます。'
        : `シークレットをもう一度 ${FORMS[String(encoding)] ?? encoding} として読むと開きます。`,
    hint: () =>
      '鍵の符号化が 1 回多いか、デコードが 1 回足りません。鍵のバイトをそのまま、または JWK のメンバー k に base64url で与えてください。',
  },
  'secret-size': {
    says: ({ has, wants, alg }) => `シークレットが ${has} バイトです。${alg} にはちょうど ${wants} バイトが必要です。`,
    hint: ({ wants }) =>
      `${wants} バイトの鍵は、16 進数で ${Number(wants) * 2} 桁、base64url で ${Math.ceil((Number(wants) * 4) / 3)} 文字です。鍵が欠けていないか、このトークンのものかを確認してください。`,
  },
  'session-secret': {
    says: () => 'Auth.js (NextAuth) がこのシークレットから HKDF で導出する鍵で開きます。',
    hint: () =>
      'Auth.js のセッション Cookie です。ほかのプログラムも同じ方法で鍵を導出する必要があります。next-auth/jwt の getToken() はそうしています。',
  },
  'secret-setting': {
    says: ({ name }) => `「${name}」も一緒にコピーされています。その後の値でトークンが開きます。`,
    hint: () => '名前と引用符を除き、値だけを与えてください。',
  },
  'password-salt': {
    says: ({ how }) => `別のソルトで開きます。送信者は${SALTS[String(how)] ?? '別のものを使いました'}。`,
    hint: () => `ソルトは、アルゴリズムの名前、ゼロバイト、p2s のバイトをつないだものです (RFC 7518 §4.8.1.1)。${FIX}`,
  },
};

const keys: Readonly<Record<string, DiagnosisWords>> = {
  'oaep-hash': {
    says: ({ alg, header }) =>
      `${alg} で開きますが、ヘッダーには ${header} とあります。コンテンツ鍵は別のハッシュで暗号化されています。`,
    hint: ({ alg }) =>
      `送信者のライブラリーが OAEP に別のハッシュを使っています。"alg": "${alg}" と書くか、ヘッダーが示すハッシュを OAEP と MGF1 の両方に使う必要があります。`,
  },
  'oaep-mask': {
    says: ({ label, mask, wants }) =>
      `鍵は正しく、OAEP に ${label}、MGF1 に ${mask} を使うと開きます。ヘッダーによれば、両方とも ${wants} です。`,
    hint: ({ wants }) =>
      `Java の MGF1 は、指定しなければ SHA-1 を使います: new OAEPParameterSpec("${wants}", "MGF1", new MGF1ParameterSpec("${wants}"), PSource.PSpecified.DEFAULT)。`,
  },
  'content-key-text': {
    says: ({ has, wants, encoding }) =>
      `鍵は正しいですが、取り出されるのはコンテンツ鍵ではなく、${encoding === 'hex' ? '16 進数' : 'base64'} のテキスト ${has} バイトです。${wants} バイトにデコードすると内容が開きます。`,
    hint: () => '送信者は、コンテンツ鍵のテキストではなくバイトを暗号化する必要があります (RFC 7516 §5.1、手順 5)。',
  },
  'party-info': {
    says: ({ how }) =>
      how === 'apu' || how === 'apv'
        ? `${how} だけを別の読み方にすると開きます。送信者は${PARTIES['characters']}。`
        : `apu と apv を別の読み方にすると開きます。送信者は${PARTIES[String(how)] ?? '別のものを使いました'}。`,
    hint: () => `apu と apv は、base64url をデコードしたバイトとして鍵の計算に入ります (RFC 7518 §4.6.2)。${FIX}`,
  },
  'agreement-name': {
    says: ({ used, wanted }) => `鍵を "${used}" として導出すると開きます。標準では "${wanted}" です。`,
    hint: () =>
      `鍵の導出には、直接の鍵合意では enc、鍵を包む場合は alg を使います (RFC 7518 §4.6.2、AlgorithmID)。${FIX}`,
  },
  'other-derivation': {
    says: ({ how }) =>
      how === 'none'
        ? '鍵は正しいですが、送信者は Concat KDF を使わず、合意したシークレットをそのまま使いました。'
        : `鍵は正しいですが、送信者は Concat KDF ではなく ${String(how).replace(/ with (.+)/, ' ($1)')} で鍵を導出しました。`,
    hint: () =>
      'この鍵合意は Concat KDF で鍵を導出します (RFC 7518 §4.6.2)。送信者には JOSE のライブラリーか、その KDF が必要です。',
  },
  'public-half': {
    says: () => 'これは鍵の公開部分です。受信者に向けた暗号化はできますが、復号はできません。',
    hint: () => '秘密鍵を与えてください。"PRIVATE KEY" で始まる PEM か、メンバー d のある JWK です。',
  },
  'other-curve': {
    says: ({ has, wants }) => `与えられた鍵は ${has} の鍵ですが、送信者は ${wants} の鍵で計算しました。`,
    hint: ({ wants }) => `トークンは、受信者の別の鍵、${wants} の鍵に向けたものです。`,
  },
};

const tags: Readonly<Record<string, DiagnosisWords>> = {
  'additional-data': {
    says: ({ how }) => `鍵は正しいですが、タグの計算に入ったのは${COVERED[String(how)] ?? '別のもの'}です。`,
    hint: () =>
      `タグの対象は、符号化された保護ヘッダーと、aad があればドットと符号化された aad です (RFC 7516 §5.1、手順 14)。${FIX}`,
  },
  'content-tag': {
    says: ({ how }) => `鍵は正しいですが、${TAGS[String(how)]}。`,
    hint: () => `HMAC を使う AES-CBC では、認証する内容とタグの切り方が決まっています (RFC 7518 §5.2.2.1)。${FIX}`,
  },
  'moved-tag': {
    says: ({ octets }) =>
      `鍵は正しいですが、認証タグが暗号文の末尾 ${octets} バイトに入っています。そこから取り出すとトークンが開きます。`,
    hint: () =>
      'Java と WebCrypto は両方をまとめて返します。送信者はタグを独立した部分に入れる必要があります (RFC 7516 §5.1、手順 17)。',
  },
};

export const decryptionDiagnoses: Readonly<Record<string, DiagnosisWords>> = { ...secrets, ...keys, ...tags };
