// What the rules say in their arguments, in English: kinds of values, tokens, texts and secrets.
import { grouped } from '../../../jose/text/grouped.ts';
import type { NoteArgs } from '../../../jose/token/note.ts';

const PHRASES: Readonly<Record<string, string>> = {
  // Types of JSON values
  string: '文字列',
  object: 'オブジェクト',
  array: '配列',
  number: '数値',
  boolean: '真偽値',
  null: 'null',
  'a string': '文字列',
  'an object': 'オブジェクト',
  'an array': '配列',
  'true or false': '真偽値',
  'an empty string': '空文字列',
  'an empty array': '空の配列',
  'an array with other things than strings': '文字列以外を含む配列',

  // Kinds of tokens
  'an access token': 'アクセストークン',
  'an ID token': 'ID トークン',
  'a logout token': 'ログアウトトークン',
  'a client assertion': 'クライアントアサーション',
  'an authorization grant': '認可グラント',
  'a DPoP proof': 'DPoP proof',
  'a key binding': '鍵バインディング',
  'a security event': 'セキュリティイベント',
  'an authorization response (JARM)': '認可レスポンス (JARM)',
  'a request object': 'リクエストオブジェクト',
  'an introspection response': 'イントロスペクションのレスポンス',
  'an OpenID4VCI proof': 'OpenID4VCI の proof',
  'a UserInfo response': 'UserInfo のレスポンス',
  'a software statement': 'ソフトウェアステートメント',
  'an SD-JWT credential': 'SD-JWT クレデンシャル',
  'a Verifiable Credential': 'Verifiable Credential',
  'a SMART Health Card': 'SMART Health Card',
  'a status list': 'ステータスリスト',
  'an entity statement': 'エンティティステートメント',
  'a PASSporT': 'PASSporT',
  'an ID token of a build': 'ビルドの ID トークン',
  'a SPIFFE identity': 'SPIFFE の ID',
  'a token for somebody who acts for another': '代理で操作する人のトークン',
  'a Kubernetes service account token': 'Kubernetes サービスアカウントのトークン',
  'a GitHub App token': 'GitHub App のトークン',
  'an Apple client secret': 'Apple クライアントシークレット',
  'a token for Apple push notices': 'Apple プッシュ通知のトークン',
  'an App Store message': 'App Store のメッセージ',
  'a Supabase project key': 'Supabase プロジェクトの鍵',
  'a refresh token': 'リフレッシュトークン',
  'a token of no known kind': '種類のわからないトークン',
  'the token': 'トークン',

  // Around a token
  'an authorization value': '認可の値',
  'a header line': 'ヘッダー行',
  'a cookie': 'Cookie',
  'the query of an address': 'アドレスのクエリ',
  'the fragment of an address': 'アドレスのフラグメント',
  'a form body': 'フォームの本文',
  'a curl command': 'curl コマンド',
  'a JSON text': 'JSON',
  'a JSON string': 'JSON 文字列',
  quotes: '引用符',
  'quoted-printable text': 'quoted-printable のテキスト',
  'several cookies': '複数の Cookie',
  'digits of a SMART Health Card': 'SMART Health Card の数字列',
  'percent escapes': 'パーセントエスケープ',
  'HTML escapes': 'HTML エスケープ',
  'a longer text': '長いテキスト',
  'hexadecimal digits': '16 進数',

  // What was encrypted
  'a private key in PEM': 'PEM の秘密鍵',
  'a PEM text': 'PEM テキスト',
  'a PASETO': 'PASETO',
  'a Fernet token': 'Fernet トークン',
  'a SAML message': 'SAML メッセージ',
  'an XML text': 'XML',
  'a JWK Set': 'JWK Set',
  'a JWK': 'JWK',

  // Scripts, times
  Cyrillic: 'キリル文字',
  Greek: 'ギリシャ文字',
  Armenian: 'アルメニア文字',
  Cherokee: 'チェロキー文字',
  milliseconds: 'ミリ秒',
  microseconds: 'マイクロ秒',
  nanoseconds: 'ナノ秒',
  negative: '負の数',
  zero: '0',
  'beyond any calendar': 'どの暦にも収まらない値',

  // Certificates, addresses
  'it has expired': '期限切れです',
  'it is not valid yet': 'まだ有効ではありません',
  'it is within its time': '有効期間内です',
  'without TLS (http)': 'TLS なし (http)',
  'with a query or a fragment': 'クエリまたはフラグメント付き',
  'of this key (x5c)': 'この鍵 (x5c) の',
  'in x5c': 'x5c の',

  // kid
  'a path out of its folder': 'フォルダーの外へのパス',
  'a template': 'テンプレート',
  markup: 'マークアップ',
  'a quote': '引用符',
  'a sign that ends a command': 'コマンドを終わらせる記号',
  'a control character': '制御文字',
  'a file name': 'ファイル名',
  'a template, or a log that looks up names': 'テンプレートや、名前を展開するログ',
  'a page': 'ページ',
  'a database query': 'データベースの問い合わせ',
  'a command line': 'コマンドライン',
  'a header or a log': 'ヘッダーやログ',

  // Personal data and secrets
  'a phone number': '電話番号',
  'a date of birth': '生年月日',
  'an address': '住所',
  'a name': '氏名',
  'a card number': 'カード番号',
  'an account number (IBAN)': '口座番号 (IBAN)',
  'a social security number': '社会保障番号',
  'an e-mail address': 'メールアドレス',
  'an IP address': 'IP アドレス',
  'a private key': '秘密鍵',
  'an address with a password': 'パスワード付きのアドレス',
  'a connection string with a password': 'パスワード付きの接続文字列',
  'a client secret': 'クライアントシークレット',
  'a personal access token': '個人アクセストークン',
  'a publishable key': '公開可能な鍵',
  'a restricted key': '制限付きの鍵',
  'a secret key': '秘密の鍵',
  'a service account token': 'サービスアカウントのトークン',
  'a temporary access key id': '一時的なアクセスキー ID',
  'a token': 'トークン',
  'a user access token': 'ユーザーアクセストークン',
  'a webhook signing secret': 'Webhook の署名用シークレット',
  'an API key id': 'API キー ID',
  'an API key': 'API キー',
  'an API token (a macaroon)': 'API トークン (macaroon)',
  'an API token': 'API トークン',
  'an OAuth access token': 'OAuth アクセストークン',
  'an access key id': 'アクセスキー ID',
  'an app token': 'アプリのトークン',
  'an auth key': '認証キー',
  'an installation access token': 'インストール用アクセストークン',
  'consists of digits only': '数字だけでできています',
  'consists of letters of one case only': '大文字または小文字だけでできています',
  'consists of words': '単語でできています',
  'is a word with a few digits': '単語に数字を付けただけです',
  'is in lists of secrets to try': '試される単語のリストに載っています',

  // Bindings and kinds
  'a key that a DPoP proof must show (jkt)': 'DPoP proof で示す鍵 (jkt)',
  'a client certificate (x5t#S256)': 'クライアント証明書 (x5t#S256)',
  'a key that is in it (jwk)': 'トークン内の鍵 (jwk)',
  'a key by its name (kid)': '名前で指定された鍵 (kid)',
  'an encrypted key (jwe)': '暗号化された鍵 (jwe)',
  'a key at an address (jku)': 'アドレスにある鍵 (jku)',
  'an access token is expected': '求められているのはアクセストークンです',
  'it is sent as an access token': 'アクセストークンとして送られています',
  'its type (typ)': '種別 (typ)',
};

const UNITS: Readonly<Record<string, string>> = {
  second: '秒',
  minute: '分',
  hour: '時間',
  day: '日',
  week: '週間',
  month: 'か月',
  year: '年',
};

/** What the table of issuers adds to a name, or says in place of one. */
const ISSUERS: Readonly<Record<string, string>> = {
  'Okta (an authorization server of its own)': 'Okta (独自の認可サーバー)',
  'Firebase Authentication (session cookie)': 'Firebase Authentication (セッション Cookie)',
  'Supabase (the key of a project)': 'Supabase (プロジェクトの鍵)',
  'Clerk (a development instance)': 'Clerk (開発用インスタンス)',
  'a Kubernetes cluster': 'Kubernetes クラスター',
  'a Keycloak realm': 'Keycloak の realm',
};

export const issuerName = (label: string | number | undefined): string => ISSUERS[String(label)] ?? String(label);

/** An argument of a rule in Japanese; a name that somebody wrote stays. */
export function say(arg: string | number | undefined): string {
  const text = String(arg ?? '');
  const known = PHRASES[text] ?? PHRASES[text.charAt(0).toLowerCase() + text.slice(1)];
  if (known !== undefined) return known;
  const [, count, unit = ''] = /^([\d.,]+) ([a-z]+?)s?$/.exec(text) ?? [];
  if (count !== undefined && UNITS[unit] !== undefined) return `${count} ${UNITS[unit]}`;
  const hash = /^a password hash \((.*)\)$/.exec(text);
  if (hash) return `パスワードのハッシュ (${hash[1]})`;
  const [, what, maker] = /^(an? .+) of ([^,]+)$/.exec(text) ?? [];
  if (what !== undefined && PHRASES[what] !== undefined) return `${maker} の${PHRASES[what]}`;
  const bytes = /^has only (\d+) bytes$/.exec(text);
  return bytes ? `${bytes[1]} バイトしかありません` : text;
}

/** Several of them, as the rules join them. */
export const sayList = (arg: string | number | undefined): string =>
  String(arg ?? '')
    .split(/, (?:in )?/)
    .map(say)
    .join('、');

export const theSecret = ({ which }: NoteArgs): string =>
  which === undefined ? 'シークレット' : which === 'that fits' ? '一致するシークレット' : `シークレット${which}`;

export const bytes = (count: string | number | undefined): string => `${grouped(count)} バイト`;
