// What the doctor says of signatures that do not verify.
import type { DiagnosisWords } from '../../jose/doctor/diagnosis.ts';
import type { Slip } from '../../jose/doctor/secretSlip.ts';
import type { Way } from '../../jose/doctor/signersSecret.ts';
import { algorithm } from '../../jose/tables/algs.ts';
import type { Overlay } from '../catalogue.ts';
import { decryptionDiagnoses } from './decryptionDiagnoses.ts';
import { SLIPS, WAYS } from './secretSlips.ts';

type Table = Readonly<Record<string, string>>;
type Diagnoses = Readonly<Record<string, DiagnosisWords>>;
const REFUSED = '検証者は必ずこのトークンを拒否します。';
const FORMS: Table = { base64: 'base64', base64url: 'base64url', hex: '16 進数' };

const HASHED: Table = {
  disclosure: 'トークンにあるとおりのディスクロージャー',
  decoded: '符号化する前の JSON',
  compact: '空白を除いた JSON',
  spaced: '空白の入れ方を変えて符号化した JSON',
  padded: 'base64 のパディングを付けたディスクロージャー',
};
const WRITTEN: Table = {
  compact: '空白なしで',
  spaced: 'コンマとコロンの後に空白を入れて',
  indented: 'インデントを付けて',
  sorted: 'メンバーをアルファベット順に並べて',
  order: 'メンバーを別の順に並べて',
  slashes: '/ を \\/ と書いて',
  ascii: 'ASCII 以外の文字を \\u で書いて',
  markup: '<、>、& を \\u003c、\\u003e、\\u0026 と書いて',
  signs: 'ASCII 以外の文字と、引用符、&、+、<、> を \\u で書いて',
  lineEnd: '末尾に改行を付けて',
  indentedAscii: 'インデントを付け、ASCII 以外の文字を \\u で書いて',
  indentedSlashes: 'インデントを付け、/ を \\/ と書いて',
  plain: '文字を \\u を使わずに書いて',
};
const PARTS: Table = { payload: 'ペイロード', header: 'ヘッダー', 'header and payload': 'ヘッダーとペイロード' };
const SIGNED: Table = {
  padded: 'base64 のパディングを付けた各部分',
  standard: '標準の base64 で書いた各部分',
  standardPadded: '標準の base64 でパディングを付けた各部分',
  decoded: '符号化する前のヘッダーとペイロード',
  payload: 'ヘッダーを除いたペイロード',
  payloadDecoded: '符号化する前のペイロード',
  noDot: '間のドットを除いた各部分',
};

/** "EdDSA on Ed25519, HS512 or RS256", which is how the names come. */
const listed = (names: string | number | undefined): string =>
  String(names)
    .split(/, | or /)
    .map((name) => name.replace(/^(\S+) on (\S+)$/, '$2 の $1'))
    .join('、');
const quoted = (kids: string | number | undefined): string =>
  String(kids)
    .replace(/\u201d and others$/, '\u201dなど')
    .replace(/\u201c([^\u201d]*)\u201d(?:, )?/g, '「$1」');

const attacks: Diagnoses = {
  'public-key-as-secret': {
    says: ({ alg }) =>
      `鍵混同攻撃 (key confusion) の形です。トークンは、公開鍵をシークレットとして ${alg} で作られました。`,
    hint: () =>
      '公開鍵を持つ人なら誰でも作れます。アルゴリズムをトークンに選ばせる検証者は受け入れてしまいます。検証者の側でアルゴリズムを指定してください。',
  },
  'private-key-as-secret': {
    says: ({ alg }) => `トークンは、この秘密鍵のテキストをシークレットとして ${alg} で作られました。`,
    hint: ({ serves }) =>
      `署名者がアルゴリズムを指定しませんでした。${serves} なら、トークンの検証は公開鍵だけでできます。今のままでは検証する人全員に秘密鍵が必要で、その全員が署名もできます。`,
  },
  'published-secret': {
    says: ({ secret }) =>
      `誰もが知っている公開済みのシークレット「${secret}」で署名されています。与えられた鍵は別のものです。`,
    hint: () => 'このトークンは誰でも作れます。すべての場所で、シークレットをランダムなものに取り替えてください。',
  },
};

const secrets: Diagnoses = {
  'secret-text': {
    says: ({ how }) =>
      how === 'echo'
        ? '署名者は、このシークレットに改行を加えて base64 で書いたテキストを、デコードせず文字のまま使いました。'
        : how === 'base64Line'
          ? '署名者は、このシークレットを base64 で書いたテキストを、末尾の改行とともに、デコードせず文字のまま使いました。'
          : `署名者は、このシークレットを ${FORMS[String(how)] ?? how} で書いたテキストを、デコードせず文字のまま使いました。`,
    hint: ({ how }) =>
      how === 'echo'
        ? '改行は echo から入ったものです。printf か echo -n でシークレットを符号化し直し、署名者の側でデコードしてください。'
        : '両方のプログラムを合わせてください。そのテキストをここでシークレットとして与えるか、署名者の側でデコードしてください。',
  },
  'secret-slip': {
    says: (args) => SLIPS[args['how'] as Slip].says(args),
    hint: (args) => SLIPS[args['how'] as Slip].hint(args),
  },
  'signers-secret': {
    says: (args) => WAYS[args['how'] as Way].says(args),
    hint: (args) => WAYS[args['how'] as Way].hint(args),
  },
  'raw-public-key': {
    says: ({ crv }) =>
      `これはシークレットではなく、${crv} の公開鍵のバイトそのものです。公開鍵として使うと検証できます。`,
    hint: () => '鍵の種類がわかる JWK または PEM で与えてください。',
  },
  'address-as-key': {
    says: () => '鍵ではなくアドレスが与えられています。',
    hint: () =>
      '「鍵とチェック」で取得するか、そこにある内容を貼り付けてください。Jotlab が自動で取得することはありません。',
  },
};

const signatures: Diagnoses = {
  'der-signature': {
    says: ({ verifies }) =>
      `署名が DER 形式で、r と s をつないだ形ではありません (RFC 7518 §3.4)。${verifies === 'yes' ? '変換すると検証できます。' : ''}`,
    hint: () =>
      '署名者の側で変換する必要があります。Java には "inP1363Format"、Node には "dsaEncoding: ieee-p1363" があり、ほかのライブラリーにもそのための関数があります。',
  },
  'signature-order': {
    says: ({ how }) =>
      how === 'swapped'
        ? '鍵は正しいのですが、署名の r と s の順序が逆で、s が先にあります。'
        : how === 'little' || how === 'reversed'
          ? '鍵は正しいのですが、署名のバイトの順序が逆で、最後のバイトが先にあります。'
          : '鍵は正しいのですが、署名全体が逆順です。s が先にあり、どちらも最後のバイトから始まっています。',
    hint: ({ how }) =>
      how === 'reversed'
        ? '署名者の側でバイトを逆順にする必要があります。Windows の古い関数 (CryptSignHash) は、最後のバイトから順に出力します。'
        : '署名者は r、s の順に、それぞれ先頭のバイトから書く必要があります (RFC 7518 §3.4)。',
  },
  'rsa-number': {
    says: ({ has, wants, how }) =>
      how === 'short'
        ? `署名が ${wants} バイトではなく ${has} バイトです。先頭のゼロが失われています。補うと一致します。`
        : `署名が ${wants} バイトではなく ${has} バイトです。先頭に余分なゼロがあります。除くと一致します。`,
    hint: ({ wants }) =>
      `署名者が署名を整数として書いています。${wants} バイトになるまで補う必要があります (RFC 8017 §8.2.1)。このような署名者は、ときどき失敗します。`,
  },
  'ecdsa-numbers': {
    says: ({ has, wants, how }) =>
      how === 'short'
        ? `署名が ${wants} バイトではなく ${has} バイトです。r または s の先頭のゼロが失われています。補うと署名が一致します。`
        : `署名が ${wants} バイトではなく ${has} バイトです。r または s の先頭に余分なゼロがあります。除くと署名が一致します。`,
    hint: ({ wants }) =>
      `署名者が r と s を整数として書いています。それぞれ ${Number(wants) / 2} バイトになるまで補う必要があります (RFC 7518 §3.4)。このような署名者は、ときどき失敗します。`,
  },
  'signature-text': {
    says: ({ how, verifies }) =>
      `${how === 'digits' ? '署名が base64url ではなく 16 進数で書かれています。' : `署名が ${how === 'hex' ? '16 進数' : 'base64'} のテキストで、それがさらに符号化されています。`}${verifies === 'yes' ? 'そのバイトなら検証できます。' : ''}`,
    hint: () =>
      '署名者は、署名のテキストではなくバイトを符号化する必要があります。PHP の hash_hmac では最後の引数を true にし、Node の digest では引数を付けません。',
  },
  'cleaned-text': {
    says: ({ count, dash }) =>
      dash !== ''
        ? `トークンの中のハイフン ${count} 個がダッシュ (${dash}) に変わっています。直すと検証できます。`
        : `トークンの中に、あってはならない文字が ${count} 個あります。直すと検証できます。`,
    hint: ({ dash }) =>
      dash !== ''
        ? '貼り付けたままでは有効ではありません。ワープロやチャットはハイフンを変えます。元の場所からコピーしてください。'
        : '貼り付けたままでは有効ではなく、厳格な検証者は拒否します。行の折り返し、パディング、標準の base64 など、文字が加わった原因を探してください。',
  },
  'other-algorithm': {
    says: ({ said, made }) => `ヘッダーには ${said} とありますが、署名は ${made} で作られました。`,
    hint: ({ made }) =>
      `署名者は "alg": "${made}" と書くか、書いたアルゴリズムで署名する必要があります。検証者はこのトークンを拒否しなければなりません。`,
  },
  'pss-salt-length': {
    says: ({ salt, wants, alg }) =>
      `署名のソルトが ${salt} バイトです。${alg} には ${wants} バイトが必要です (RFC 7518 §3.5)。`,
    hint: () =>
      '署名者のソルトの長さを、ハッシュの長さに設定してください。多くのライブラリーは、既定で入る限り最大の長さを使います。',
  },
  'other-hash': {
    says: ({ alg, used, wants }) =>
      `鍵は正しいですが、署名者は ${used} を使いました。${alg} が使うのは ${wants} です (RFC 7518 §3.4)。`,
    hint: ({ wants }) => `署名者のハッシュを ${wants} に設定してください。${REFUSED}`,
  },
  'bare-digest': {
    says: ({ alg, hash, how }) =>
      how === 'bare'
        ? `鍵は正しいですが、署名に入っているのは ${hash} のダイジェストだけです。${alg} ではその前にハッシュの名前を置きます (RFC 8017 §9.2)。`
        : `鍵は正しいですが、署名者は ${hash} を使いました。${alg} は別のハッシュを使います。`,
    hint: ({ how }) =>
      how === 'bare'
        ? '署名者はダイジェストを扱っています。DigestInfo を付けた PKCS#1 v1.5 を使わせるか、入力そのものを渡してください。'
        : '署名者のハッシュを、アルゴリズムのハッシュに設定してください。',
  },
  'hashed-first': {
    says: ({ hash, form }) =>
      `鍵は正しいですが、署名者は 2 回ハッシュしました。署名したのは入力の ${hash} ダイジェスト${form === 'hex' ? ' (16 進数) ' : ''}です。`,
    hint: () => `署名者に入力そのものを渡すか、渡すのがダイジェストだと伝えてください。${REFUSED}`,
  },
};

const contents: Diagnoses = {
  'hashed-nonce': {
    says: () =>
      '鍵は正しいですが、署名はここにある nonce ではなく、ヘッダーの nonce をその SHA-256 ダイジェストに置き換えて作られました。',
    hint: () =>
      'Microsoft Graph はわざとこうしています。アクセストークンを検証できるのは Graph だけです。自分の API のためのトークンを求めてください。',
  },
  'signed-other': {
    says: ({ what }) => `鍵は正しいですが、署名者が署名したのは${SIGNED[String(what)]}です。`,
    hint: () =>
      'JWS が署名するのは、符号化されたヘッダー、ドット、符号化されたペイロードで、トークンにあるとおりのものです。',
  },
  'rewritten-json': {
    says: ({ part, how }) =>
      `鍵は正しいですが、${PARTS[String(part)] ?? part}が署名の後に書き直されています。署名されたときは${WRITTEN[String(how)]}書かれていました。`,
    hint: () =>
      '署名の対象は値ではなく文字です。トークンは届いたまま渡してください。デコードして符号化し直してはいけません。',
  },
  'graph-token': {
    says: () => 'このアクセストークンは Microsoft Graph に向けたもので、Graph だけが確認できる nonce があります。',
    hint: () =>
      'Entra は署名の前に nonce をハッシュするため、ほかのプログラムはこのトークンを検証できません。自分の API のためのトークンを求めてください。その aud は自分の API になります。',
  },
  'disclosure-digest': {
    says: ({ number, what, hash, form }) =>
      `ディスクロージャー ${number} のダイジェストはありますが、作り方が違います。${HASHED[String(what)]}の ${hash} ダイジェスト${form === 'base64url' ? '' : `を ${FORMS[String(form)] ?? form} で書いたもの`}です。`,
    hint: () =>
      'ダイジェストは、トークンにあるとおりのディスクロージャーの文字から、_sd_alg が示すハッシュで計算し、base64url で書きます (RFC 9901 §4.2.3)。発行者の側を直してください。',
  },
};

const keys: Diagnoses = {
  'wrong-half': {
    says: () => 'これは鍵の公開部分です。署名の検証はできますが、署名は作れません。',
    hint: () =>
      '秘密鍵を与えてください。"PRIVATE KEY" で始まる PEM か、メンバー d (ML-DSA では priv) のある JWK です。',
  },
  'kid-not-in-set': {
    says: ({ kid, kids, count }) =>
      `トークンが示す鍵は「${kid}」ですが、${Number(count) === 1 ? `与えられた鍵は${quoted(kids)}です` : `与えられた ${count} 個の鍵にその名前のものはありません`}。`,
    hint: ({ verifies }) =>
      verifies === 'yes'
        ? 'それでも与えられた鍵で検証できます。違うのは名前だけです。'
        : '発行者が鍵を替えたのかもしれません。鍵のセットを取得し直してください。または、別の発行者や別の環境の鍵です。',
  },
  'other-length': {
    says: ({ has, alg, wants, makers }) =>
      `署名が ${has} バイトで、${listed(makers)} の署名と同じ長さです。この鍵での ${alg} なら ${String(wants).replaceAll(' or ', ' または ')} バイトになります。`,
    hint: () =>
      'おそらく署名者が別のアルゴリズムか別の鍵を使っています。設定を確認してください。可能性は低いですが、ちょうどその長さでトークンが切れたのかもしれません。',
  },
  'truncated-token': {
    says: ({ how, at, has, wants }) => {
      if (how === 'ellipsis') return `${at} 文字目が省略記号です。トークンはそこで省略されています。`;
      if (how === 'masked') return '署名が伏せられ、別の文字に置き換えられています。';
      if (Number(has) === 0) return 'トークンに署名がありません。末尾が欠けているか、取り除かれたのかもしれません。';
      return Number(wants) === 0
        ? `署名が ${has} バイトです。トークンの末尾が欠けているかもしれません。`
        : `署名が ${wants} バイトのうち ${has} バイトしかありません。トークンの末尾が欠けているかもしれません。`;
    },
    hint: ({ how, has }) =>
      how === 'ellipsis'
        ? 'リクエストなどの取得元から、トークン全体をコピーしてください。欠けた文字は復元できません。'
        : how === 'masked'
          ? 'ログは意図的に署名を伏せます。リクエストなどの取得元から、トークン全体をコピーしてください。'
          : `最後の文字までコピーし直してください。${Number(has) === 0 ? '複数の Cookie などに分かれていた場合は、すべての部分を順番どおりに、ドットも含めて貼り付けてください。' : ''}端末やログビューアーは長い行を切り詰めます。255 文字で切るデータベースもあります。`,
  },
  'truncated-key': {
    says: ({ bits, name }) =>
      name === 'n'
        ? `RSA 鍵が ${bits} ビットで、普通の大きさではありません。末尾が切れているかもしれません。`
        : '鍵の数値の 1 つが短すぎます。末尾が切れているかもしれません。',
    hint: () => '最後の文字まで、鍵をコピーし直してください。',
  },
  'named-key-unfit': {
    says: ({ kid, has, alg, wants }) => {
      const kind = (type: unknown): string => (type === 'oct' ? 'シークレット' : `種類が ${String(type)} の鍵`);
      return `トークンは「${kid}」を指定していますが、ここにあるのは${kind(has)}です。${alg} に必要なのは${kind(wants)}です。`;
    },
    hint: () =>
      '発行者の情報と比べてください。鍵セットが変わったか、トークンのアルゴリズムが誤っているか、別の発行者または環境の鍵かもしれません。',
  },
  'other-family': {
    says: ({ alg, how, has }) => {
      const row = algorithm(String(alg));
      const wanted = row?.use === 'signature' ? row[how === 'sign' ? 'toSign' : 'toCheck'] : '';
      return `${alg} に必要なのは${wanted}です。これは${has === 'oct' ? 'シークレット' : `種類が ${has} の鍵`}です。`;
    },
    hint: ({ serves }) =>
      serves === ''
        ? '署名者の鍵を探してください。'
        : `この鍵が使えるのは ${listed(serves)} です。トークンがそれを使うはずなら、ヘッダーが間違っています。`,
  },
};

export const diagnoses: Overlay = {
  diagnoses: { ...attacks, ...secrets, ...signatures, ...contents, ...keys, ...decryptionDiagnoses },
};
