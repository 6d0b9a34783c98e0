import { grouped } from '../../../jose/text/grouped.ts';
import { faultWords } from '../../../jose/token/faultWords.ts';
import type { SentenceWords } from '../../../jose/token/note.ts';
import type { Overlay } from '../../catalogue.ts';
import { say, sayList } from './phrases.ts';

export const form: NonNullable<Overlay['lints']> = {
  'base64-alphabet': { about: '部分に base64url でない文字があります。' },
  'base64-noncanonical': { about: '部分の最後の文字に、どのバイトにも属さないビットが立っています。' },
  'base64-padding': { about: '部分が = で終わっています。' },
  'double-encoding': {
    about: 'トークン全体が、base64 または 16 進数でもう一度符号化されています。',
    says: ({ how }) => `トークン全体が ${say(how)} でもう一度符号化されています。`,
    why: '符号化は暗号化ではなく、誰でも元に戻せます。トークンが長くなるだけです。',
  },
  'duplicate-claim': { about: 'クレームのオブジェクトに同じ名前が 2 回現れます。' },
  'duplicate-header': { about: 'ヘッダーに同じ名前が 2 回現れます。' },
  'entries-limit': { about: 'トークンの要素が、Jotlab の読む上限を超えています。' },
  'header-not-disjoint': { about: '1 つの署名または受信者の 2 つのヘッダーに、同じパラメーターがあります。' },
  'header-not-object': { about: 'ヘッダーが JSON オブジェクトではありません。' },
  'html-in-value': {
    about: '値に HTML または javascript: で始まるアドレスがあります。',
    says: ({ name }) => `「${name}」の値に HTML またはスクリプトのアドレスがあります。`,
    why: 'Jotlab はテキストとして表示します。HTML に埋め込むページでは実行されてしまいます。',
  },
  'json-bom': { about: '部分がバイト順マークで始まっています。' },
  'json-depth': {
    about: 'JSON の入れ子が非常に深くなっています。',
    says: (args) =>
      args['code'] === 'json-depth'
        ? faultWords['json-depth'].says(args)
        : `${args['part']}の入れ子が ${args['depth']} 段あります。`,
    why: 'これほどの入れ子が必要なトークンはありません。パーサーを消耗させる手口で、64 段以下で止まるパーサーもあります。',
  },
  'json-invalid': { about: 'ヘッダー、ペイロード、シリアライズ形式のいずれかが JSON ではありません。' },
  'json-serialization': {
    about: 'トークンが JSON シリアライズ形式です。',
    says: 'トークンが JSON シリアライズ形式です。JWS や JWE では使えますが、JWT は常に compact 形式です。',
    why: 'JWT の読み手は拒否します。JWS や JWE の読み手も、1 つの形式にしか対応していないことがあります。',
  },
  'json-serialization-extra': {
    about: 'JSON シリアライズ形式に、compact 形式のトークンに見えるメンバーがあります。',
    says: ({ name }) => `シリアライズ形式に、トークンに見える未知のメンバー「${name}」があります。`,
    why: 'テキストをドットで分ける読み手は、署名で保護されていないクレームを読みます。読み手は未知のメンバーを無視しなければなりません。',
  },
  'json-serialization-member': { about: 'JSON シリアライズ形式のメンバーが欠けているか、型が正しくありません。' },
  'json-serialization-mixed': { about: 'JSON シリアライズ形式に、flattened 形式と general 形式が混ざっています。' },
  'nested-depth': {
    about: '多くのトークンが入れ子になっています。',
    says: ({ count }) => `${count} 個のトークンが入れ子になっています。`,
    why: 'これほど必要なアプリケーションはありません。1 層ごとに復号が必要になるため、読み手が開く数を制限してください。',
  },
  'nested-token': {
    about: 'クレームにトークンが入っています。',
    says: ({ name }) => `クレーム「${name}」にトークンが入っています。`,
    why: 'それ自身の署名があり、別に検証しなければなりません。コピーしてここに貼り付けると、確認できます。',
  },
  'number-precision': {
    about: '数値の桁数が、多くの JSON の読み手が保てる桁数を超えています。',
    says: ({ name, kept }) =>
      kept === 'Infinity'
        ? `「${name}」の数値が、多くの読み手の扱える範囲を超えています。無限大と読まれるか、拒否されます。`
        : `「${name}」の数値の桁数が、多くの読み手が保てる桁数を超えています。${kept} と読まれます。`,
    why: ({ name, kept }) =>
      [
        '多くの JSON の読み手は倍精度を使います。',
        kept === 'Infinity'
          ? 'その範囲は約 1.8e308 までです。'
          : 'そのため、別の値を比較、記録、保存することになります。',
        ['exp', 'nbf', 'iat', 'auth_time'].includes(String(name))
          ? '日時は秒の数値でなければなりません (RFC 7519 §2)。'
          : 'このような数値は文字列で書いてください。',
      ].join(''),
  },
  'other-format': {
    about: '暗号化された内容が、クレームでもトークンでもなく、別の知られた形式です。',
    says: ({ what }) => `暗号化された内容はトークンではなく、${say(what)}です。`,
    why: '許されています。JWE には何を入れてもかまいません。ヘッダーパラメーター cty で内容の種別を示せます。',
  },
  'payload-not-claims': {
    about: 'ペイロードが JSON オブジェクトではありません。',
    says: 'ペイロードが JSON オブジェクトではありません。正しい JWS ですが、JWT ではありません。',
    why: 'JWS は任意のバイト列に署名できます。JWT のペイロードは、クレームを持つ JSON オブジェクトでなければなりません。',
  },
  polyglot: {
    about: 'トークンに、署名付きトークンのものと暗号化トークンのものが混ざっています。',
    says: (args) => {
      const words: SentenceWords | undefined = faultWords[args['code'] as 'polyglot'];
      return (
        words?.says(args) ??
        `「${args['alg']}」は${args['kind'] === 'signed' ? '署名付き' : '暗号化'}トークンのアルゴリズムではありませんが、このトークンはそれにあたります。`
      );
    },
    why: '署名付きか暗号化かについて、ライブラリーの解釈が分かれる可能性があります。誤ったライブラリーは何も検証しないかもしれません。',
  },
  'proto-member': {
    about: '__proto__、constructor、prototype という名前のメンバーがあります。',
    says: ({ name }) => `「${name}」という名前のメンバーがあります。`,
    why: 'JavaScript では特別な名前です。メンバーを不注意にコピーする読み手では、プログラム中のすべてのオブジェクトが変わる可能性があります。',
  },
  'segment-count': { about: 'トークンの部分の数が少なすぎるか、多すぎます。' },
  'segment-empty': { about: 'ヘッダーが空です。' },
  'size-cookie': {
    about: 'トークンが Cookie に入る大きさを超えています。',
    says: ({ size }) => `トークンが ${grouped(size)} 文字あり、Cookie に入る大きさを超えています。`,
    why: 'ブラウザーは、名前と属性を含めて 4,096 バイトを超える Cookie を、何も知らせずに捨てることがあります。',
  },
  'size-large': {
    about: 'トークンが、多くのサーバーが受け付ける大きさを超えています。',
    says: ({ size }) => `トークンが ${grouped(size)} 文字あります。`,
    why: '多くのサーバーは 8 KB を超えるヘッダーを拒否し、リクエストが不正だとしか知らせません。読み手が調べられるクレームは省いてください。',
  },
  'string-bidi': {
    about: '値に、見えない文字や、文字の向きを変える文字があります。',
    says: ({ name, points }) => `「${name}」の値に、見えない文字や向きを変える文字があります: ${points}。`,
    why: '人が読むものとプログラムが比べるものが異なります。2 つの名前が同じに見えたり、逆向きに読めたりします。',
  },
  'string-confusable': {
    about: 'iss または aud のホスト名に、2 種類の文字体系が混ざっています。',
    says: ({ name, letter, script, host }) => `${name} のホスト名に${say(script)}の ${letter} があります: ${host}。`,
    why: '別のホスト名に見えます。信頼するホスト名と 1 文字ずつ比べてください。',
  },
  'string-control': {
    about: '値に制御文字があります。',
    says: ({ name, points }) => `「${name}」の値に制御文字があります: ${points}。`,
    why: '端末やログで、あとに続くものを隠したり変えたりできます。NUL でテキストが終わったと見なすプログラムもあります。',
  },
  'string-surrogate': {
    about: '値にサロゲートペアの片方だけがあります。',
    says: ({ name }) => `「${name}」の値に、サロゲートペアの片方だけがあります。`,
    why: 'これは文字ではありません。置き換える読み手、拒否する読み手、そのまま残す読み手があり、読み取るテキストが異なります。',
  },
  'token-in-url': {
    about: 'トークンがアドレスのクエリまたはフラグメントにありました。',
    says: ({ place }) => `トークンがアドレスの${place === 'query' ? 'クエリ' : 'フラグメント'}にありました。`,
    why: ({ place }) =>
      place === 'query'
        ? 'クエリは、ブラウザーの履歴、サーバーやプロキシのログ、Referer ヘッダーに残ります。トークンはヘッダーか本文で送ってください。'
        : 'フラグメントはサーバーには送られませんが、ブラウザーの履歴に残り、ページのすべてのスクリプトが読めます。',
  },
  truncated: { about: 'トークンの中に省略記号があります。誰かが短くしました。' },
  'unprotected-alg': {
    about: 'アルゴリズムが非保護ヘッダーにだけあります。',
    says: ({ name, cover }) =>
      `「${name}」が非保護ヘッダーにあり、${cover === 'tag' ? 'タグ' : '署名'}で保護されていません。`,
    why: 'トークンを転送する人は誰でも、使われるアルゴリズムを、ひいてはトークンの読まれ方を変えられます。',
  },
  'utf8-invalid': { about: 'ヘッダーまたはクレームが UTF-8 ではありません。' },
  whitespace: {
    about: 'トークンの中または前後に、空白、改行、見えない文字があります。',
    says: ({ count, what, where, names }) =>
      `トークンの${where === 'inside' ? '中' : '前後'}にある${String(what).startsWith('invisible') ? '見えない文字' : '空白や改行'} ${count} 個を除きました${names === '' ? '' : ` (${names})`}。`,
    why: 'このような文字を読み飛ばす読み手も、トークンを拒否する読み手もあります。署名の対象は、それらを除いた文字列です。',
    mend: '削除する',
  },
  'wrapped-input': {
    about: 'トークンが、ヘッダー行、Cookie、アドレス、JSON などの中、または余分な文字の隣にありました。',
    mend: '削除する',
    says: ({ what, stray }) =>
      stray === undefined
        ? `トークンを次のものの中から取り出しました: ${sayList(what)}。`
        : `トークンの隣にある余分な文字を除きました: ${stray}。`,
    why: '読み取ってチェックするのはトークン自体だけです。テキスト全体を受け取るプログラムは、先にトークンを取り出さなければなりません。',
  },

  'alg-case': {
    about: 'アルゴリズムの名前の大文字と小文字が正しくありません。',
    says: ({ alg, meant }) => `アルゴリズムが「${alg}」と書かれています。正しい名前は ${meant} です。`,
    why: '名前は 1 文字ずつ比べられるため、厳密なライブラリーは拒否します。緩いライブラリーでは、禁止された名前の一覧をすり抜ける可能性があります。',
  },
  'alg-confusion-public-key': {
    about: '公開鍵が HMAC のシークレットとして使われています。',
    says: '公開鍵が HMAC のシークレットとして使われています。鍵の取り違え攻撃はこのような形になります。',
    why: '公開鍵を持つ人は誰でもこのようなトークンを作れます。トークンにアルゴリズムを選ばせる検証器は受け入れてしまいます。検証器でアルゴリズムを固定してください。',
  },
  'alg-eddsa-polymorphic': {
    about: 'アルゴリズムが、曲線を特定しない EdDSA です。',
    says: 'アルゴリズムが EdDSA です。新しい名前の Ed25519 と Ed448 なら、曲線が特定されます。',
    why: 'この名前は非推奨です。2 つのアルゴリズムのどちらかは、鍵からしかわかりません。どちらの名前も使われており、片方しか知らない読み手もあります。',
  },
  'alg-es256k': {
    about: 'アルゴリズムが ES256K です。',
    says: 'ES256K は Bitcoin の曲線を使い、ブラウザーには用意されていません。',
    why: 'Jotlab はライブラリーで計算します。JWT の読み手には、これを知らないものもあります。',
  },
  'alg-key-mismatch': {
    about: '鍵に別のアルゴリズムが指定されています。',
    says: ({ code, alg, type, has }) =>
      code === 'key-alg'
        ? `鍵は「${has}」用ですが、トークンの指定は ${alg} です。`
        : `鍵の指定は ${alg} ですが、鍵の種類は ${type} です。`,
    why: '1 つの鍵に 1 つのアルゴリズムです。指定を無視する検証器は、鍵を本来と異なる方法で使う可能性があります。',
  },
  'alg-missing': { about: 'ヘッダーに、どのアルゴリズムを使うかの指定がありません。' },
  'alg-none': {
    about: 'トークンが保護されていません: alg が none です。',
    says: ({ number }) =>
      number === undefined
        ? 'トークンが保護されていません。alg が none なので、誰でも書けます。'
        : `署名 ${number} は保護がありません。alg が none なので、何も証明しません。`,
    why: ({ number }) =>
      number === undefined
        ? '内容に頼ってはいけません。保護のないトークンを受け入れるよう設定されていないかぎり、検証器は拒否しなければなりません。'
        : 'このような署名は誰でも付け足せます。複数のうち 1 つで満足する読み手でも、この署名で満足してはいけません。',
  },
  'alg-none-variant': {
    about: 'アルゴリズムが、別のつづりの none です。',
    says: ({ alg }) => `アルゴリズムが「${alg}」で、別のつづりの none です。`,
    why: '正確な単語だけを禁じる一覧をすり抜けます。大文字と小文字を区別しないライブラリーは、署名のないトークンを受け入れてしまいます。',
  },
  'alg-none-with-signature': {
    about: 'トークンが保護されていない (alg が none) のに、署名があります。',
    says: 'alg が none なのに、署名があります。',
    why: 'その場合、署名は空でなければなりません。読み手は署名付きと見なす可能性がありますが、その署名は誰も検証しません。',
  },
  'alg-pkcs1-signature': {
    about: '署名が RSASSA-PKCS1-v1_5 です。',
    says: ({ alg }) => `${alg} は古い種類の RSA 署名です。`,
    why: '許されており、広く使われています。新しい設計では PS256、ES256、Ed25519 を使い、FAPI 2.0 はほかを認めていません。',
  },
  'alg-rsa1_5': {
    about: '鍵が RSA1_5 で暗号化されています。',
    says: '鍵が RSA1_5 で暗号化されています。そのパディングに対する攻撃は何度も成功しています。',
    why: 'パディングが正しかったかどうかを知った攻撃者は、鍵を読めます。RSA-OAEP-256 か ECDH-ES を使ってください。ブラウザーに RSA1_5 は用意されていません。',
  },
  'alg-type': {
    about: 'アルゴリズムが文字列ではありません。',
    says: ({ name }) => `「${name}」が文字列ではありません。`,
    why: '値は、引用符で囲んだアルゴリズムの名前でなければなりません。これがないと、検証することも開くこともできません。',
  },
  'alg-unknown': {
    about: 'Jotlab の知らないアルゴリズムです。',
    says: ({ alg, meant }) =>
      `「${alg}」は Jotlab の知らないアルゴリズムです。${meant === '' ? '' : `${meant} のことでしょうか。`}`,
    why: ({ of }) =>
      of === 'jwe'
        ? '知らない読み手は、トークンを復号できません。'
        : '検証器は知らないものを拒否しなければなりません。それに対して空の署名を計算するライブラリーは、トークンを受け入れてしまいます。',
  },
  'enc-missing': { about: 'ヘッダーに、内容をどう暗号化したかの指定がありません。' },
  'enc-unknown': {
    about: 'Jotlab の知らないコンテンツ暗号化です。',
    says: ({ enc }) =>
      enc === ''
        ? 'enc がコンテンツ暗号化の名前ではありません。'
        : `「${enc}」は Jotlab の知らないコンテンツ暗号化です。`,
    why: 'これがないと、誰もトークンを開けません。対応しているのは A128GCM から A256GCM、A128CBC-HS256 から A256CBC-HS512 です。',
  },
  'hs-shared': {
    about: '複数の相手に向けた HMAC 付きのトークンで、どの相手にも作れます。',
    says: 'トークンに HMAC が付いています。検証できる人は誰でも作ることもできます。',
    why: '複数の相手に向けたもののようです。シークレットを持つ相手は皆、発行者の名でトークンを作れます。秘密鍵を使えば、作れるのは発行者だけです。',
  },
  'runtime-unsupported': { about: 'このブラウザーは、そのアルゴリズムに対応していません。' },
};
