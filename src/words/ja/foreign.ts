import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';

type Args = Readonly<Record<string, string | number>>;
type Says = (args: Args) => string;

const entry = (label: string, says: Says | string, hint: Says | string) => ({
  label,
  says: typeof says === 'string' ? () => says : says,
  hint: typeof hint === 'string' ? () => hint : hint,
});

const moment = (seconds: string | number | undefined): string => {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? '' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
};
const written = ({ written: form }: Args): string => (form === undefined ? '' : ` (${form})`);
const kind = (algorithm: string | number | undefined): string =>
  algorithm === undefined || algorithm === '' ? '' : algorithm === 'encrypted' ? '暗号化された' : `${algorithm} の`;

const READS = 'Jotlab が読むのは JSON トークン (JWT、JWS、JWE、SD-JWT) です。';
const EYJ = 'トークンはふつう eyJ で始まります。';
const SECRET = '持っている人は誰でも使えます。ほかの人に見られたなら、取り替えてください。';
const KEY = 'トークンではなく鍵です。署名の確認や暗号化に使えます。この鍵を使うトークンを貼り付けてください。';

export const foreign: Overlay = {
  foreignWords: {
    paseto: entry(
      'PASETO トークン',
      ({ version, purpose }) =>
        `PASETO (バージョン ${version}、${purpose === 'local' ? '暗号化' : '署名'}) です。JWT の代わりに作られた、別の種類のトークンです。`,
      ({ purpose }) =>
        purpose === 'local'
          ? '内容は暗号化されています。読むには鍵と PASETO のライブラリーが必要です。'
          : '内容は誰でも読めますが、JWT とは形が違うため PASETO のライブラリーが必要です。',
    ),
    fernet: entry(
      'Fernet トークン',
      ({ seconds }) =>
        `Fernet トークンです。暗号化された内容とタイムスタンプ${moment(seconds) === '' ? '' : ` (${moment(seconds)})`} が入っています。`,
      '開くには秘密の鍵と Fernet のライブラリーが必要です。鍵がなければ、読めるのはタイムスタンプだけです。',
    ),
    smartHealthCard: entry(
      'SMART Health Card 形式',
      'SMART Health Card です。署名された JSON トークンを QR コード用の数字で書いたものです。',
      'まず数字をトークンに戻してください。2 桁ずつ 45 を足すと、1 文字のコードになります。',
    ),
    saml: entry(
      'SAML メッセージ',
      ({ written: form }) =>
        `SAML メッセージ、つまり XML です${form === 'XML' ? '' : form === 'deflated' ? ' (アドレスに詰めたもの)' : form === 'form' ? ' (フォームの値)' : ' (base64)'}。`,
      'SAML が署名するのは JSON ではなく XML です。SAML 用のツールが必要です。',
    ),
    flaskSession: entry(
      'Flask のセッション',
      '形から見て Flask のセッション Cookie です。データ、タイムスタンプ、署名が入っています。JWT ではありません。',
      '最初の部分はヘッダーではなくデータです。誰でも読めますが (先頭が点なら展開してから)、確認できるのはそのサーバーだけです。',
    ),
    caseLost: entry(
      '大文字と小文字を失ったトークン',
      ({ letters }) =>
        `JSON トークンですが、すべての文字が${letters === 'upper' ? '大文字' : '小文字'}です。何かが変えてしまいました。`,
      'base64url では a と A は別の文字です。元には戻せないので、もう一度コピーしてください。',
    ),
    dotsLost: entry(
      'ドットを失ったトークン',
      'JSON トークンですが、ドットがありません。ヘッダーとペイロードがつながっています。',
      '2 つのドットがヘッダー、ペイロード、署名を分けます。ドットも含めて、もう一度コピーしてください。',
    ),
    eksToken: entry(
      'EKS トークン',
      'AWS の Kubernetes (EKS) 用のトークンです。JSON トークンではなく、署名付きアドレスを base64url で書いたものです。',
      `AWS はそのアドレスを呼び出して確認します。有効なのは 15 分ほどです。${SECRET}`,
    ),
    issuedToken: entry(
      '不透明なトークン',
      ({ maker, what }) => `最初の文字から、${maker} のもの (${what}) と分かります。`,
      ({ maker, visibility }) =>
        `読める内容はありません。意味を知っているのは ${maker} だけです。${visibility === 'open' ? '' : SECRET}`,
    ),
    opaque: entry(
      '不透明なトークン',
      ({ length }) =>
        `${grouped(Number(length))} 文字の、知られていない形式です。不透明なトークン、鍵、パスワードかもしれません。`,
      `読める内容はありません。意味を知っているのは発行者だけです。${SECRET}`,
    ),
    shortened: entry(
      '省略されたトークン',
      'JSON トークンのようですが、一部が切り取られているか、隠されています。',
      '欠けた部分は戻せません。全体をもう一度コピーしてください。',
    ),
    jwk: entry(
      'JSON Web Key (JWK) 形式の鍵',
      ({ kty, kind: half }) =>
        half === 'secret'
          ? '共有シークレットの JSON Web Key です。'
          : `JSON Web Key です: ${kty === 'unknown' ? '' : `${kty} の`}${half === 'public' ? '公開鍵' : '秘密鍵'}。`,
      ({ kind: half }) =>
        half === 'public'
          ? KEY
          : 'トークンではなく鍵です。持っている人は誰でも所有者として振る舞えます。秘密にしてください。',
    ),
    jwkSet: entry(
      'JWK Set 形式の鍵',
      ({ count }) => `${grouped(Number(count))} 個の鍵を含む JWK Set です。`,
      ({ hidden }) =>
        hidden === 0
          ? '発行者は、トークンを確認してもらうためにこのような鍵を公開します。その鍵のトークンを貼り付けてください。'
          : `そのうち ${grouped(Number(hidden))} 個は秘密の鍵です。この JWK Set を公開しないでください。`,
    ),
    certificate: entry(
      '証明書',
      (args) => `X.509 証明書${written(args)}です。所有者の名前が付いた公開鍵に、証明書の発行者が署名したものです。`,
      'トークンではありません。中の公開鍵で、所有者の署名を確認できます。',
    ),
    publicKey: entry('公開鍵', (args) => `${kind(args['algorithm'])}公開鍵${written(args)}です。`, KEY),
    privateKey: entry(
      '秘密鍵',
      (args) => `${kind(args['algorithm'])}秘密鍵${written(args)}です。`,
      ({ algorithm }) =>
        algorithm === 'encrypted'
          ? 'トークンではなく鍵です。使うにはパスワードが必要です。'
          : 'トークンではなく鍵です。持っている人は誰でも所有者として署名できます。誰にも渡さないでください。',
    ),
    pem: entry('PEM 形式', ({ label }) => `ラベルが ${label} の PEM ブロックです。`, READS),
    der: entry('DER 形式', (args) => `ASN.1 DER のデータ${written(args)}です。鍵や証明書の形式です。`, READS),
    digest: entry(
      'ダイジェスト',
      ({ name, certain }) =>
        certain === 'yes' ? `${name} ダイジェストです。` : `16 進数字で、長さが ${name} ダイジェストと同じです。`,
      'ダイジェストはほかのデータの指紋です。元には戻せません。',
    ),
    passwordHash: entry(
      'パスワードハッシュ',
      ({ name }) => `${name} でハッシュされた、保存用のパスワードです。`,
      '元には戻せませんが、弱いパスワードは推測できます。渡す相手に注意してください。',
    ),
    uuid: entry(
      'UUID 識別子',
      ({ version }) => `UUID${version === '' ? '' : ` (バージョン ${version})`}、つまり一意の名前です。`,
      '読める内容はありません。不透明なトークンとして使うサービスもあります。',
    ),
    claimsSet: entry(
      'トークンのないクレーム',
      (args) => `クレームの集まり${written(args)}です。ヘッダーも署名もありません。`,
      '誰が作ったかは分からず、何も証明しません。JWT では、これがペイロードになります。',
    ),
    joseHeader: entry(
      'トークンのないヘッダー',
      (args) => `JSON トークンのヘッダー${written(args)}だけで、残りがありません。`,
      'トークン全体を、間のドットも含めて貼り付けてください。',
    ),
    discovery: entry(
      'ディスカバリー文書',
      '発行者が自分について公開する情報です。アドレスと、使うアルゴリズムが書かれています。',
      'トークンではありません。鍵は jwks_uri のアドレスにあります。「鍵を取得」で取り込めます。',
    ),
    tokenResponse: entry(
      'トークンレスポンス',
      'トークンを含むサーバーの応答ですが、JSON トークンはありません。',
      `どれも不透明で、意味を知っているのはサーバーだけです。${SECRET}`,
    ),
    json: entry(
      'JSON データ',
      ({ shape }) =>
        `トークンを含まない JSON の${shape === 'array' ? '配列' : shape === 'string' ? '文字列' : 'オブジェクト'}です。`,
      READS,
    ),
    brokenJson: entry(
      '誤りのある JSON',
      ({ character }) => `誤りのある JSON です。${grouped(Number(character))} 文字目より先は読めません。`,
      `トークンは見つかりませんでした。${READS}`,
    ),
    encoded: entry(
      'エンコードされたデータ',
      ({ written: form, octets, of }) =>
        `${form} で書かれた ${grouped(Number(octets))} バイト${of === '' ? '' : ` (${of})`} ですが、トークンはありません。`,
      '暗号化ではなくエンコードなので、誰でもデコードできます。',
    ),
    httpBasic: entry(
      'Basic 認証情報',
      'HTTP Basic の認証情報です。ユーザー名とパスワードをエンコードしただけのものです。Jotlab はここではデコードしません。',
      '誰でもデコードできます。ほかの人に見られたなら、パスワードを変えてください。',
    ),
    url: entry(
      'アドレス',
      'トークンを含まないアドレスです。',
      'Jotlab が自動で取得することはありません。そこに鍵があるなら、「鍵を取得」でこのアドレスを指定してください。',
    ),
    html: entry(
      'HTML ページ',
      'トークンを含まない Web ページ、またはその一部です。',
      'サーバーがトークンの代わりにエラーページを返したのかもしれません。内容を読んでください。',
    ),
    xml: entry('XML データ', 'トークンを含まない XML です。', READS),
    numericDate: entry(
      '数値',
      ({ seconds }) => `数値です。NumericDate としては ${moment(seconds)} を表します。`,
      READS,
    ),
    text: entry('テキスト', 'トークンを含まないテキストです。', `${READS}${EYJ}`),
    binary: entry(
      'バイナリーデータ',
      'バイナリーデータ、または別の文字コードのテキストを、テキストとして読んだものです。',
      `${READS}トークンはプレーンテキストです。`,
    ),
    unknown: entry('不明', 'Jotlab には、これが何か分かりません。', `${READS}${EYJ}`),
  },
};
