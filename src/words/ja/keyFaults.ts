import { openModulus } from './weakKeys.ts';
import { grouped } from '../../jose/text/grouped.ts';
import type { NoteArgs as Args } from '../../jose/token/note.ts';
import type { Overlay } from '../catalogue.ts';

const which = (sentence: string, { key }: Args): string => (key === undefined ? sentence : `鍵 ${key}: ${sentence}`);
const named = (tag: string | number | undefined, name: string | number | undefined): string =>
  name ? `${name} (${tag})` : `タグ ${tag}`;

const CUT_OFF = '途中で切れているか、壊れているようです。最初の文字から最後の文字までコピーし直してください。';
const AGAIN = '文字が失われたか、加わっています。コピーし直してください。';
const NOT_DER = '鍵ではないか、壊れています。';
const FAULTY = '鍵が壊れているか、欠陥のあるプログラムで作られています。';
const CONVERT = 'openssl pkey -in key.pem -out plain.pem';

export const keyFaults: Overlay = {
  keyFaultWords: {
    'input-empty': {
      says: () => '読み取るものがありません。',
      hint: () => 'JWK、JWK Set、PEM、シークレットのいずれかの鍵を貼り付けてください。',
    },
    'input-large': {
      says: ({ limit }) => `${grouped(limit)} バイトを超えており、鍵としては大きすぎます。`,
      hint: () => '鍵そのものだけを与えてください。',
    },
    'key-none': {
      says: () => 'この中に鍵を見つけられません。',
      hint: () =>
        '鍵とは、JWK、JWK Set、PEM テキスト、DER ファイル、証明書のいずれかです。共有シークレットなら、シークレットとして追加してください。',
    },
    'key-is-token': {
      says: () => 'これは鍵ではなくトークンです。',
      hint: () => 'トークン欄に貼り付けてください。',
    },
    'key-is-address': {
      says: () => 'これは鍵ではなくアドレスです。',
      hint: () => '「鍵を取得」を押すと、そこから鍵を取得します。Jotlab が自動で取得することはありません。',
    },
    'key-is-signature': {
      says: () => 'これは鍵ではなく、DER 形式の ECDSA 署名です。',
      hint: () => '署名した鍵か、その公開鍵を与えてください。',
    },
    'key-json-invalid': {
      says: ({ line, column }) => `${line} 行 ${column} 桁: JSON ではないため、JWK を読み取れません。`,
      hint: () => CUT_OFF,
    },
    'key-json-none': {
      says: () => 'この JSON に鍵はありません。メンバー "kty" を持つオブジェクトがありません。',
      hint: () =>
        'JWK には "kty"、JWK Set には JWK の配列 "keys" があります。値の 1 つがシークレットなら、その値だけを与えてください。',
    },
    'keys-empty': { says: () => 'この JWK Set は空です。', hint: () => 'メンバー "keys" の配列に要素がありません。' },
    'keys-limit': {
      says: ({ limit, count }) => `${grouped(count)} 個のうち ${grouped(limit)} 個の鍵だけを読みます。`,
      hint: () => 'トークンが指定する鍵は、このセットにあれば含まれています。ほかの鍵は単独で与えてください。',
    },
    'discovery-document': {
      says: () => 'これは OpenID または OAuth のメタデータです。鍵の場所は書かれていますが、鍵は入っていません。',
      hint: ({ jwksUri }) => (jwksUri ? `鍵の場所: ${jwksUri}` : 'jwks_uri が書かれていません。'),
    },

    'pem-base64': {
      says: ({ label, line, column }) => `${line} 行 ${column} 桁: ${label} の中に base64 でない文字があります。`,
      hint: () => CUT_OFF,
    },
    'pem-base64-length': {
      says: ({ label, characters }) =>
        `${label}: base64 の ${grouped(characters)} 文字では、バイト単位のデータになりません。`,
      hint: () => AGAIN,
    },
    'pem-incomplete': {
      says: () => 'PEM の鍵のように始まっていますが、大部分が欠けています。',
      hint: () => CUT_OFF,
    },
    'pem-encrypted-old': {
      says: () => 'この秘密鍵は、OpenSSL の古い形式 (Proc-Type: 4,ENCRYPTED) で暗号化されています。',
      hint: () => `ターミナルで復号してください: ${CONVERT}`,
    },

    'der-tag': {
      says: ({ at, expected, expectedTag, found, foundTag }) =>
        `${at} バイト目: ${named(expectedTag, expected)} があるべき場所に ${named(foundTag, found)} があります。`,
      hint: () => 'テキストはデコードできますが、この鍵にあるべき構造ではありません。',
    },
    'der-end': {
      says: ({ at, expected, expectedTag }) =>
        `${at} バイト目: ${expectedTag ? `${named(expectedTag, expected)} が続くはずですが` : '続きがあるはずですが'}、構造がそこで終わっています。`,
      hint: () => CUT_OFF,
    },
    'der-truncated': {
      says: ({ at, wanted, has }) =>
        `${at} バイト目: ${grouped(wanted)} バイトの要素が始まりますが、残りは ${grouped(has)} バイトしかありません。`,
      hint: () => CUT_OFF,
    },
    'der-length': {
      says: ({ at }) => `${at} バイト目: DER の長さの書き方ではありません。`,
      hint: () => 'DER ではないか、壊れています。',
    },
    'der-negative': {
      says: ({ at }) => `${at} バイト目: 鍵に負の数があります。`,
      hint: () => '書き出したプログラムが、先頭の 0 のバイトを省いています。',
    },
    'der-number': { says: ({ at }) => `${at} バイト目: 数が大きすぎます。`, hint: () => NOT_DER },
    'der-bits': {
      says: ({ at }) => `${at} バイト目: ビット列がバイト単位になっていません。`,
      hint: () => NOT_DER,
    },
    'der-depth': {
      says: ({ at, limit }) => `${at} バイト目: 入れ子が ${limit} 段を超えています。そこで読み取りを止めました。`,
      hint: () => 'これほどの入れ子が必要な鍵はありません。',
    },
    'der-no-key': {
      says: () => 'これは DER (ASN.1) ですが、Jotlab の知る鍵でも証明書でもありません。',
      hint: () => '対応しているのは SPKI、PKCS#8、PKCS#1、SEC1、X.509 証明書です。',
    },
    'certificate-time': {
      says: ({ at }) => `${at} バイト目: 証明書の時刻の書き方ではありません。`,
      hint: () => '証明書が壊れているか、欠陥のあるプログラムで作られています。',
    },

    'key-passphrase-needed': {
      says: () => 'この秘密鍵は暗号化されており、パスフレーズが必要です。',
      hint: () => 'パスフレーズはこのページの外に出ません。',
    },
    'key-passphrase-wrong': {
      says: () => 'このパスフレーズでは鍵を開けません。',
      hint: () => '大文字と小文字、前後の空白を確認してください。',
    },
    'key-cipher-unsupported': {
      says: ({ cipher }) => `この秘密鍵は ${cipher} で暗号化されており、Jotlab は対応していません。`,
      hint: () => `ターミナルで復号してください: ${CONVERT}`,
    },
    'key-cipher-engine': {
      says: ({ cipher }) => `秘密鍵は ${cipher} で暗号化されており、このブラウザーは対応していません。`,
      hint: () => `別のブラウザーを使うか、ターミナルで復号してください: ${CONVERT}`,
    },
    'key-encryption-parameters': {
      says: ({ iterations, limit }) =>
        `この秘密鍵の暗号化が求める計算は ${grouped(iterations)} 回です (Jotlab の上限は ${grouped(limit)} 回)。または、初期化ベクトルが正しくありません。`,
      hint: () => `ターミナルで復号してください: ${CONVERT}`,
    },
    'key-type-unsupported': {
      says: ({ type }) => `種類が ${type} の鍵です。トークンでは使わないか、Jotlab が対応していません。`,
      hint: () => '対応している種類は RSA、EC、OKP、AKP、oct です。',
    },
    'key-curve-unsupported': {
      says: ({ curve }) => `曲線 ${curve} の鍵です。トークンでは使わないか、Jotlab が対応していません。`,
      hint: () => '対応している曲線は P-256、P-384、P-521、secp256k1、Ed25519、Ed448、X25519、X448 です。',
    },
    'key-certificate-request': {
      says: () => 'これは証明書ではなく、証明書の発行要求です。',
      hint: () => '証明書か公開鍵を与えてください: openssl req -in request.pem -pubkey -noout',
    },
    'key-pkcs12': {
      says: () => 'これは PKCS#12 ファイル (.p12、.pfx) で、Jotlab は対応していません。',
      hint: () => '鍵を取り出してください: openssl pkcs12 -in file.p12 -nodes',
    },
    'key-jks': {
      says: () => 'これは Java のキーストア (.jks) で、Jotlab は対応していません。',
      hint: () => '証明書を取り出してください: keytool -exportcert -rfc -keystore file.jks -alias name',
    },
    'key-fingerprint': {
      says: () => 'これは鍵や証明書のフィンガープリントで、鍵ではありません。',
      hint: () => '鍵を指し示すだけで、何も検証できません。PEM、JWK、証明書など、鍵そのものを与えてください。',
    },
    'key-modulus': {
      says: () => 'これは RSA 鍵のモジュラスだけ (openssl -modulus) で、指数がありません。',
      hint: () => 'PEM を与えてください: openssl pkey -in key.pem -pubout',
    },
    'key-listing': {
      says: () => 'これは鍵の一覧表示 (openssl -text) で、一部が欠けています。',
      hint: () => 'PEM を与えてください: openssl pkey -in key.pem -pubout',
    },
    'key-pkcs7': {
      says: () => 'これは PKCS#7 ファイルで、Jotlab は対応していません。',
      hint: () => '証明書を取り出してください: openssl pkcs7 -in file.p7b -print_certs',
    },
    'key-openssh': {
      says: () => 'これは OpenSSH 独自形式の秘密鍵です。',
      hint: () => 'コピーを変換してください: ssh-keygen -p -m PKCS8 -f copy',
    },
    'key-putty': {
      says: () => 'これは PuTTY 独自形式の秘密鍵です。',
      hint: () =>
        'PuTTYgen から OpenSSH 鍵として書き出し、次のコマンドで変換してください: ssh-keygen -p -m PKCS8 -f copy',
    },
    'key-pgp': {
      says: () => 'これは PGP 鍵です。トークンでは使いません。',
      hint: () => 'JWK または PEM の鍵を与えてください。',
    },
    'key-xml': {
      says: () => 'これは .NET が書き出す XML 形式の RSA 鍵です。',
      hint: () => 'PEM で書き出してください: ExportSubjectPublicKeyInfoPem() または ExportPkcs8PrivateKeyPem()',
    },
    'key-revocation-list': {
      says: () => 'これは証明書失効リストで、鍵は入っていません。',
      hint: () => '証明書または鍵を与えてください。',
    },
    'ssh-truncated': { says: ({ at }) => `${at} バイト目: SSH 鍵が途中で終わっています。`, hint: () => CUT_OFF },
    'ec-parameters-only': {
      says: () => 'これは曲線のパラメーターだけで、鍵ではありません。',
      hint: () => '鍵はそのあとに続くブロックです。',
    },
    'ec-explicit-curve': {
      says: ({ at }) => `${at} バイト目: 曲線が名前ではなく、パラメーターで書かれています。`,
      hint: () =>
        'このような鍵は拒否されます (RFC 5480 §2.1.1)。変換してください: openssl ec -in key.pem -param_enc named_curve',
    },
    'ec-curve-missing': {
      says: () => '秘密鍵に、どの曲線のものかが書かれていません。',
      hint: () => 'EC PARAMETERS と一緒に、または PKCS#8 で与えてください。',
    },
    'ec-point-form': {
      says: ({ at, curve, wanted, has }) =>
        `${at} バイト目: ${curve} 上の点は 04 で始まる ${wanted} バイトですが、これは ${has} バイトです。`,
      hint: () => CUT_OFF,
    },
    'akp-seed-missing': {
      says: () => 'この ML-DSA 秘密鍵には展開後の鍵だけがあり、シードがありません。',
      hint: () => 'JWK にはシードが必要です (RFC 9964)。',
    },

    'jwk-member-missing': {
      says: (args) => which(`メンバー「${args['name']}」がありません。`, args),
      hint: ({ kty }) =>
        kty === 'JWK' ? 'どの JWK にも種類の指定が必要です (RFC 7517 §4.1)。' : `種類が ${kty} の鍵には必要です。`,
    },
    'jwk-member-type': {
      says: (args) => which(`メンバー「${args['name']}」の型が ${args['type']} で、文字列ではありません。`, args),
      hint: () => 'JWK では、数値もバイト列も base64url 文字列で書きます。',
    },
    'jwk-member-empty': {
      says: (args) => which(`メンバー「${args['name']}」が空です。`, args),
      hint: () => CUT_OFF,
    },
    'jwk-member-long': {
      says: (args) => which(`メンバー「${args['name']}」が ${grouped(args['limit'])} 文字を超えています。`, args),
      hint: () => 'それほど大きな鍵はありません。',
    },
    'jwk-base64': {
      says: (args) => which(`メンバー「${args['name']}」の ${args['at']} 文字目: base64url ではありません。`, args),
      hint: () => CUT_OFF,
    },
    'jwk-base64-length': {
      says: (args) =>
        which(`メンバー「${args['name']}」の ${args['characters']} 文字では、バイト単位のデータになりません。`, args),
      hint: () => AGAIN,
    },
    'jwk-decimal': {
      says: (args) => which(`メンバー「${args['name']}」が 10 進数で書かれています。`, args),
      hint: () => 'JWK では、数値のバイト列を base64url で書く必要があります (RFC 7518 §2)。',
    },
    'jwk-member-size': {
      says: (args) =>
        which(
          `メンバー「${args['name']}」が ${args['has']} バイトです。${args['curve']} には ${args['wanted']} バイト必要です。`,
          args,
        ),
      hint: () => '切れているか、鍵の示す曲線とは別の曲線のものです。',
    },
    'jwk-kty-members': {
      says: (args) =>
        which(
          `"kty" は「${args['kty']}」ですが「${args['missing']}」がありません。メンバー「${args['name']}」は種類が ${args['seems']} の鍵のものです。`,
          args,
        ),
      hint: () => '"kty" を直すか、正しいメンバーをコピーしてください。',
    },
    'jwk-kty-crv': {
      says: (args) => which(`"crv": "${args['crv']}" は "kty": "${args['kty']}" と合いません。`, args),
      hint: ({ wanted }) => `その曲線の鍵の種類は ${wanted} です。`,
    },
    'rsa-multi-prime': {
      says: () => '3 つ以上の素数を持つ RSA 鍵です。',
      hint: () => 'ブラウザーはこのような鍵を受け付けません (RFC 7518 §6.3.2.7)。',
    },
    'rsa-key-large': {
      says: ({ bits, limit }) =>
        `${grouped(bits)} ビットの RSA 鍵です。Jotlab が読むのは ${grouped(limit)} ビットまでです。`,
      hint: () => 'このような鍵を受け付けるブラウザーはありません。',
    },
    'key-private-range': {
      says: ({ curve }) => `秘密の数値が ${curve} の範囲外です。`,
      hint: () => FAULTY,
    },
    'key-public-missing': {
      says: ({ type }) => `この ${type} 秘密鍵に公開鍵がなく、Jotlab では計算できません。`,
      hint: () => '両方を持つ JWK で与えてください。',
    },

    'rsa-key-small': {
      says: ({ bits }) => `${grouped(bits)} ビットの RSA 鍵です。トークンには少なくとも 2,048 ビット必要です。`,
      hint: () => 'このような鍵は破られる可能性があり、ライブラリーは拒否します (RFC 7518 §3.3、§4.2)。',
    },
    'rsa-exponent': {
      says: ({ exponent }) =>
        exponent === 3 ? 'RSA の指数が 3 です。' : `RSA の指数が ${exponent} です。このような鍵は何も保護しません。`,
      hint: ({ exponent }) =>
        exponent === 3
          ? '動作しますが、欠陥のあるプログラムで危険になったことがあります。通常は 65537 です。'
          : 'よい指数は 1 より大きい奇数です。通常は 65537 です。',
    },
    'rsa-modulus-even': {
      says: () => 'RSA の法が偶数で、素数の 1 つが 2 です。',
      hint: () => '誰でも秘密鍵を計算できます。鍵が壊れているか、でたらめに作られています。',
    },
    'rsa-roca': {
      says: () => '法に、欠陥のあるチップ用ライブラリーの特徴があります (ROCA、CVE-2017-15361)。',
      hint: () => '手間をかければ、法から秘密鍵を計算できます。鍵を置き換えてください。',
    },
    'rsa-factored': {
      says: (args) => `${openModulus(args)}、誰でも秘密鍵を計算できます。`,
      hint: () => '鍵が壊れているか、作られたものです。',
    },
    'key-low-order': {
      says: () => '鍵が小さい位数の点です。何も守りません。',
      hint: () =>
        '誰でも一致する署名を作れ、鍵共有の結果も知られています (RFC 7748 §6、RFC 8725 §3.4)。このような鍵は偶然にはできません。',
    },
    'ec-off-curve': {
      says: ({ curve }) => `この鍵の点が曲線 ${curve} 上にありません。`,
      hint: () =>
        '鍵が誤ってコピーされたか、誰かがこれを使って秘密鍵を知ろうとしています (RFC 8725 §3.4)。Jotlab はこの鍵を使いません。',
    },
    'jwk-inconsistent': {
      says: () => '秘密の部分と公開の部分が対応していません。',
      hint: () => '2 つの鍵が混ざっています。片方で署名しても、もう片方では検証できません。',
    },
    'hmac-key-empty': {
      says: () => 'シークレットが空です。',
      hint: () => '誰でもこれで署名できます (CVE-2019-20933)。',
    },
    'alg-key-mismatch': {
      says: ({ alg, type }) => `鍵に "alg": "${alg}" とありますが、種類が ${type} の鍵では使えません。`,
      hint: () => '1 つの鍵に 1 つのアルゴリズムです (RFC 8725 §3.1)。どちらかが誤ってコピーされています。',
    },
    'jwk-alg-unknown': {
      says: ({ alg }) => `鍵に "alg": "${alg}" とありますが、知られたアルゴリズムではありません。`,
      hint: () => '名前は大文字と小文字を区別します。',
    },
    'jwk-use-conflict': {
      says: ({ one, other }) => `鍵の指定が矛盾しています: ${one} と ${other}。`,
      hint: () => 'use、key_ops、alg は一致しなければなりません (RFC 7517 §4.2〜§4.4)。',
    },
    'jwk-key-ops-public': {
      says: ({ operation }) => `鍵は「${operation}」を許していますが、公開鍵ではできません。`,
      hint: () => '秘密鍵と公開鍵を取り違えていませんか。',
    },
    'jwk-key-ops-twice': {
      says: () => 'key_ops に同じ操作が 2 回現れます。',
      hint: () => 'どれも 1 回だけ書けます (RFC 7517 §4.3)。',
    },
    'jwk-label-type': {
      says: ({ name }) => `メンバー「${name}」の型が正しくないため、無視します。`,
      hint: ({ name }) => (name === 'key_ops' ? '文字列の配列です。' : '文字列です。'),
    },
    'jwk-duplicate-member': {
      says: ({ name }) => `鍵にメンバー「${name}」が 2 回現れます。`,
      hint: () =>
        '標準では、読み手は鍵を拒否しても最後のものを採用してもかまいません (RFC 7517 §4)。最初のものを採用する読み手もあります。Jotlab は最後のものを採用します。',
    },
    'jwk-x5c-mismatch': {
      says: () => 'x5c の最初の証明書が、この鍵のものではありません。',
      hint: () => '同じ鍵でなければなりません (RFC 7517 §4.7)。',
    },
    'jwk-x5c-unreadable': {
      says: () => 'x5c の最初の証明書を読み取れません。',
      hint: () => 'DER の証明書を base64 で書いたものでなければなりません (RFC 7517 §4.7)。',
    },
    'jwk-x5t-mismatch': {
      says: ({ name }) => `${name} が、x5c の証明書のサムプリントではありません。`,
      hint: () => 'どちらかが誤ってコピーされています (RFC 7517 §4.8、§4.9)。',
    },
    'x5c-encoding': {
      says: () => 'x5c の証明書が base64url で書かれています。',
      hint: () => 'x5c だけは標準の base64 でなければなりません (RFC 7517 §4.7)。',
    },
    'jwks-duplicate-kid': {
      says: ({ kid }) => `セットの別の鍵に同じ kid「${kid}」があります。`,
      hint: () => '検証器が誤った鍵を選ぶ可能性があります (RFC 7517 §4.5)。',
    },
    'jwks-private-in-set': {
      says: () => '公開鍵のセットに、秘密鍵またはシークレットが入っています。',
      hint: () => 'このセットを公開しているなら、すぐに鍵を置き換えてください。',
    },
    'alg-confusion-public-key': {
      says: () => 'このシークレットは、公開鍵または証明書のテキストです。',
      hint: () => '公開鍵を持つ人は誰でも、これで署名できます (RFC 8725 §2.1)。',
    },

    'generate-unknown': {
      says: ({ alg }) => `Jotlab は「${alg}」用の鍵を作れません。`,
      hint: () => 'Jotlab の知らないアルゴリズムか、鍵を使わないアルゴリズムです。',
    },
    'generate-enc': {
      says: ({ alg }) => `「${alg}」は、共有シークレットを内容そのものに使います。`,
      hint: () => '先にコンテンツ暗号化 (enc) を選んでください。シークレットの長さはそれで決まります。',
    },
    'generate-curve': {
      says: ({ alg, curve }) => `${alg} では ${curve} の鍵を使えません。`,
      hint: ({ wanted }) => `${wanted} を選んでください。`,
    },
    'generate-bits': {
      says: ({ alg, bits }) => `${alg} では ${grouped(bits)} ビットの鍵を使えません。`,
      hint: ({ wanted }) => `${wanted} ビットを選んでください。`,
    },
    'generate-unsupported': {
      says: ({ type }) => `このブラウザーは種類が ${type} の鍵を作れません。`,
      hint: () => '別の場所で作って貼り付けるか、最新のブラウザーで https からこのページを開いてください。',
    },

    'metadata-other-issuer': {
      says: ({ wanted, has }) => `そこにあるメタデータは「${wanted}」ではなく「${has}」のものです。`,
      hint: () => '使ってはいけません (RFC 8414 §3.3)。',
    },
    'metadata-address': {
      says: ({ url }) => `メタデータが示す鍵の場所は「${url}」で、https のアドレスではありません。`,
      hint: () => 'https でなければ、途中の誰かが鍵をすり替えられます。',
    },

    'ring-form': {
      says: () => 'パスフレーズで暗号化された鍵のファイルではありません。',
      hint: () => 'そのようなファイルは "cty": "jwk-set+json" の JWE です (RFC 7517 付録 C)。',
    },
    'ring-iterations': {
      says: ({ iterations, limit }) =>
        `ファイルが求めるパスワードのハッシュ計算は ${grouped(iterations)} 回です。Jotlab の上限は ${grouped(limit)} 回です。`,
      hint: () => 'このような回数は、コンピューターを消耗させるだけです。',
    },
    'ring-closed': {
      says: () => '開けませんでした。パスフレーズが違うか、ファイルが壊れています。',
      hint: () => 'どちらなのかは区別できません。大文字と小文字、前後の空白を確認してください。',
    },

    'export-private-due': {
      says: () => 'ここにあるのは公開鍵だけです。',
      hint: () => '秘密鍵を与えるか、公開鍵の形式を選んでください。',
    },
    'export-secret-whole': {
      says: () => '共有シークレットには公開できる部分がありません。',
      hint: () => 'シークレットそのものを示す形式を選んでください。',
    },
    'export-other-type': {
      says: ({ form, type }) => `種類が ${type} の鍵は ${form} で書けません。`,
      hint: ({ wanted }) => `その形式は種類が ${wanted} の鍵のためのものです。`,
    },
    'export-primes-missing': {
      says: () => 'この RSA 鍵の素数がわからず、PEM に必要なものが足りません。',
      hint: () => 'JWK で書くか、鍵全体を与えてください。',
    },
    'export-not-text': {
      says: () => 'このバイト列はテキストではありません。',
      hint: () => 'シークレットを base64url、base64、16 進数のいずれかで書いてください。',
    },
    'export-none': {
      says: () => '書き出す鍵がありません。',
      hint: () => '公開鍵を持つ鍵を選ぶか、シークレットと秘密鍵も書き出してください。',
    },
  },

  repairWords: {
    'kty-hsm': 'Azure Key Vault が付ける kty の -HSM を除いて読み取り',
    'jwk-hex': '16 進数の数値をそのまま読み取り (JWK では base64url)',
    'jwk-exponent': 'e を数値として読み取り (JWK では base64url)',
    'x5c-key': '鍵自身の数値がないため、x5c の証明書から鍵を取り出し',
    listing: '一覧表示 (openssl -text) から公開鍵を組み立て',
    'pem-escapes': '\\n と書かれた改行を本物の改行に変換',
    'pem-line-ends': '欠けた改行を補完',
    'pem-boundary': '壊れた BEGIN 行または END 行を修正',
    'pem-begin-missing': '欠けた BEGIN 行を補完',
    'pem-end-missing': '欠けた END 行を補完',
    'pem-blanks': '空白と空行を削除',
    'pem-invisible': '見えない文字を削除',
    'pem-quotes': '各行の引用符を削除',
    'pem-base64url': 'base64url の文字を base64 として読み取り',
    'pem-padding': '欠けたパディング (=) を補完',
    'pem-label': '鍵の形式と異なる BEGIN 行の名前を無視',
    'percent-escapes': 'パーセントエスケープをデコード',
    'mail-marks': 'メールの引用記号 (>) を削除',
    'html-around': '前後の HTML を削除',
    'text-around': '大きなテキストから取り出し',
    'base64-text': 'base64 からデコード',
    'json-string': 'JSON 文字列から取り出し',
    'jwk-names': 'メンバー modulus と exponent を n と e として読み取り',
    'json-loose': '名前に欠けた引用符を補完',
    'json-quotes': '単一引用符を二重引用符に置換',
    'json-comma': '閉じ括弧の前のコンマを削除',
    'json-statement': '周りのプログラムの部分を削除',
    'json-nested': '大きな JSON から取り出し',
    'der-trailing': '鍵のあとに続くものを削除',
    'ec-point-compressed': '圧縮された点を展開',
    'ec-coordinate-length': '座標の先頭の 0 のバイトを補完または削除',
    'jwk-encoding': '別の符号化のメンバーを base64url に書き直し',
    'jwk-zeros': '数値の先頭の余分なゼロバイトを削除',
    'kty-case': 'kty の大文字と小文字を修正',
    'akp-alg-from-length': '欠けた alg を鍵の長さから推定',
    'public-derived': '欠けた公開鍵を秘密鍵から計算',
    'rsa-primes-recovered': '欠けた素数を計算',
    'rsa-crt-derived': '欠けた秘密のメンバーを計算',
  },
};
