import { grouped } from '../../jose/text/grouped.ts';
import type { Expected } from '../../jose/text/json.ts';
import { codePoint, type Lookalike, lookalikeOf } from '../../jose/text/lookalike.ts';
import { faultWords, type FaultCode, type FaultWords } from '../../jose/token/faultWords.ts';
import { obstacleWords } from '../../jose/token/obstacleWords.ts';
import type { Obstacle } from '../../jose/token/serialize.ts';
import type { NoteArgs } from '../../jose/token/note.ts';
import type { Overlay } from '../catalogue.ts';
import { openModulus, plainness } from './weakKeys.ts';

type Arg = string | number | undefined;

const KEY_TYPES: Readonly<Record<string, string>> = {
  oct: 'シークレット',
  RSA: 'RSA 鍵',
  EC: '楕円曲線の鍵 (EC)',
  OKP: 'Edwards 曲線の鍵 (OKP)',
  AKP: 'ML-DSA 鍵 (AKP)',
  none: '不明な種類の鍵',
};
const keyType = (name: Arg): string =>
  String(name)
    .split(' or ')
    .map((each) => KEY_TYPES[each] ?? `種類「${each}」の鍵`)
    .join('または');

const short = (name: Arg): string =>
  String(name)
    .replace(/^([^]{40})[^]+$/u, '$1\u2026')
    .replace(/\p{C}/gu, '\ufffd');

const refusal = (why: Arg, isUnderstood = false): string =>
  why === 'type' || (why === 'absent' && !isUnderstood) ? '拒否しなければなりません' : '拒否してもかまいません';

const CRIT: Readonly<Record<string, (name: Arg) => string>> = {
  type: () => '文字列の配列ではありません',
  empty: () => '空です',
  unprotected: () => '非保護ヘッダーにあります',
  twice: () => '同じものを 2 回指定しています',
  defined: (name) => `標準そのものが定義する「${name}」を指定しています`,
  absent: (name) => `ヘッダーにない「${name}」を指定しています`,
};

const PARTS: Readonly<Record<string, string>> = {
  protectedHeader: 'ヘッダー',
  unprotectedHeader: '非保護ヘッダー',
  sharedUnprotectedHeader: '共有ヘッダー',
  payload: 'ペイロード',
  signature: '署名',
  encryptedKey: '暗号化鍵',
  initializationVector: '初期化ベクトル',
  ciphertext: '暗号文',
  authenticationTag: '認証タグ',
  additionalData: 'aad',
  serialisation: 'シリアライズ形式',
};
const partOf = (name: Arg): string => PARTS[String(name)] ?? 'トークン';

function readerSays(args: NoteArgs): string {
  const words = faultWords[args['fault'] as FaultCode] as FaultWords | undefined;
  const part = partOf(args['part']);
  return words?.says({ ...args, part }) ?? `${part}は標準に従っていません。`;
}

const EPK: Readonly<Record<string, (args: NoteArgs) => string>> = {
  type: () => 'epk が鍵ではありません。メンバー kty、crv、x (と y) を持つオブジェクトでなければなりません',
  curve: ({ has }) => `epk の曲線は「${has}」で、鍵合意に使う曲線ではありません`,
  member: ({ name }) => `epk にメンバー「${name}」がないか、base64url ではありません`,
  length: ({ name, has, wants }) =>
    `epk のメンバー「${name}」が ${has} バイトです。${wants} バイトでなければなりません`,
  point: ({ has }) => `epk の点が曲線 ${has} 上にありません`,
  low: ({ has }) => `epk は ${has} 上の位数の小さい点です`,
};

const quotedDigest = (text: Arg): string => `「${String(text ?? '').slice(0, 80)}」`;
const which = ({ disclosure }: NoteArgs, otherwise: string): string =>
  disclosure === undefined ? otherwise : `ディスクロージャー ${disclosure} `;
const REFUSE = 'トークン全体を拒否しなければなりません (RFC 9901 §7.1)。';

const EXPECTED: Record<Expected, string> = {
  value: '値 (オブジェクト、配列、文字列、数値、true、false、null)',
  name: '二重引用符で囲んだメンバー名',
  nameOrEnd: '二重引用符で囲んだメンバー名、または }',
  colon: 'メンバー名のあとのコロン',
  commaOrBrace: 'コンマまたは }',
  commaOrBracket: 'コンマまたは ]',
  end: '終わり (値はすでに完結)',
  quote: '文字列を閉じる引用符',
  escape: 'バックスラッシュのあとに \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u のいずれか',
  hex: '\\u のあとに 16 進数 4 桁',
  control: '文字列内に制御文字がないこと (エスケープで書きます)',
  number: 'JSON の書き方の数値 (先頭に 0 を付けず、小数点の両側に数字)',
  depth: 'もっと浅い入れ子',
};

const LOOKALIKES: Record<Lookalike, string> = {
  Cyrillic: 'キリル文字',
  Greek: 'ギリシャ文字',
  Armenian: 'アルメニア文字',
  Cherokee: 'チェロキー文字',
  wide: '全角文字',
  dash: 'ハイフンではなくダッシュ',
};
function lookalike(character: string): string {
  const kind = lookalikeOf(character);
  return kind === undefined ? '' : ` (${codePoint(character)}、${LOOKALIKES[kind]}) `;
}

function quoted(text: Arg): string {
  if (text === undefined || text === '') return 'テキストの終わり';
  const character = String(text);
  if (character === '\n' || character === '\r') return '改行';
  if (character === ' ') return '空白';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `「${character}」${lookalike(character)}`;
  return codePoint(character);
}
const others = (count: Arg): string => (Number(count) > 1 ? `(同様のものがほかに ${Number(count) - 1} 個)` : '');
const tokenParts = (wanted: Arg): string => (wanted === 3 ? '署名付きトークンは 3 個' : '暗号化トークンは 5 個');

const strict = '読み取れますが、厳密な検証器は拒否します';

export const notes: Overlay = {
  faultWords: {
    'segment-count': {
      says: ({ parts, wanted }) =>
        Number(parts) < Number(wanted)
          ? `部分が ${parts} 個しかありません。ドットで区切られた${tokenParts(wanted)}です。`
          : `部分が ${grouped(parts)} 個あります。${tokenParts(wanted)}で、残りはトークンの一部ではありません。`,
      hint: ({ parts, wanted }) =>
        Number(parts) < Number(wanted)
          ? 'トークンを最後の文字までコピーし直してください。末尾がないと検証できません。'
          : '2 つのテキストがつながっている可能性があります。',
    },
    'segment-empty': {
      says: ({ part }) => `${part}が空です。`,
      hint: () => 'トークンはヘッダーで始まり、たいてい eyJ という文字で始まります。先頭からコピーし直してください。',
    },
    truncated: {
      says: ({ at }) => `${at} 文字目が省略記号です。誰か、またはログビューアーがトークンを短くしたようです。`,
      hint: () => '元の場所からトークン全体をコピーしてください。欠けた文字は復元できません。',
    },
    'sig-empty': {
      says: () => 'ヘッダーにアルゴリズムの指定があるのに、署名が空です。',
      hint: () =>
        '取り除かれたか、切れているか、作られていません。このトークンを保護するものはありません。これを受け入れる検証器は何でも受け入れてしまいます (CVE-2020-28042)。',
    },
    'base64-alphabet': {
      says: ({ part, at, character, count }) =>
        `${part}の ${at} 文字目: ${quoted(character)}は base64url の文字ではありません${others(count)}。`,
      hint: () =>
        'base64url で使うのは A から Z、a から z、0 から 9、- と _ です。Jotlab はその文字を 0 のビットとして読むため、そこのテキストは当てになりません。',
    },
    'base64-standard': {
      says: ({ part, at, character, count }) =>
        `${part}の ${at} 文字目: ${quoted(character)}は base64url ではなく標準の base64 の文字です${others(count)}。`,
      hint: () => `${strict}。base64url では + の代わりに -、/ の代わりに _ を使います。`,
    },
    'base64-padding': {
      says: ({ part, at }) => `${part}の ${at} 文字目: トークンではパディング (=) は使えません。`,
      hint: () => `${strict} (RFC 7515 §2)。`,
    },
    'base64-length': {
      says: ({ part, at }) => `${part}の ${at} 文字目: 末尾に 1 文字余っています。`,
      hint: () => 'バイト単位のデータがこの長さになることはありません。文字が失われたか、加わっています。',
    },
    'base64-noncanonical': {
      says: ({ part, at, character }) =>
        `${part}の ${at} 文字目: 最後の文字 ${quoted(character)}に、0 であるべき余りのビットが立っています。`,
      hint: () => '別の文字で終わっていても同じバイト列になります。厳密な検証器はこれを拒否します (RFC 4648 §3.5)。',
    },
    'utf8-invalid': {
      says: ({ part, at }) => `${part}の ${at} バイト目: UTF-8 ではありません。`,
      hint: () => 'Jotlab は代わりに \ufffd を表示します。プログラムによって読み取るテキストが異なることがあります。',
    },
    'json-bom': {
      says: ({ part }) => `${part}がバイト順マーク (U+FEFF) で始まっています。`,
      hint: () => '拒否するパーサーも、読み飛ばすパーサーもあります (RFC 8259 §8.1)。',
    },
    'json-invalid': {
      says: ({ part, line, column, expected, found }) =>
        `${part}${line === undefined ? '' : `の ${line} 行 ${column} 桁`}: JSON ではありません。見つかったもの: ${quoted(found)}。あるべきもの: ${EXPECTED[expected as Expected]}。`,
      hint: () => 'Jotlab は、その手前までに読めたものを表示します。',
    },
    'json-depth': {
      says: ({ part, at }) =>
        `${part}の JSON の ${at} 文字目: 入れ子が 1,000 段を超えています。そこで読み取りを止めました。`,
      hint: () => 'これほどの入れ子が必要なトークンはありません。パーサーを消耗させる手口です。',
    },
    'header-not-object': {
      says: ({ part, name }) =>
        name
          ? `メンバー「${name}」が JSON オブジェクトではありません。`
          : `${part}が JSON オブジェクトではありません。`,
      hint: () => 'ヘッダーはオブジェクトです: {"alg": ...}。',
    },
    'header-absent': {
      says: () => '保護ヘッダーも非保護ヘッダーもありません。',
      hint: () => 'alg がなければ、検証することも開くこともできません。',
    },
    'alg-missing': {
      says: ({ part }) => `${part}にアルゴリズムの指定がありません: alg がありません。`,
      hint: () => 'どのトークンにも alg が必要です (RFC 7515 §4.1.1、RFC 7516 §4.1.1)。',
    },
    'enc-missing': {
      says: ({ part }) => `${part}にコンテンツ暗号化の指定がありません: enc がありません。`,
      hint: () => 'どの暗号化トークンにも enc が必要です (RFC 7516 §4.1.2)。',
    },
    'enc-in-jws': {
      says: ({ part }) => `${part}に、暗号化トークンに属する enc があります。`,
      hint: () =>
        'これは 3 つの部分からなる署名付きトークンです。enc で判断する読み手は、暗号化トークンと見なします (RFC 7516 §9)。',
    },
    'member-not-string': {
      says: ({ name }) => `メンバー「${name}」が文字列ではありません。`,
      hint: ({ name }) => `値は引用符で囲まなければなりません: "${name}": "..."。`,
    },
    'member-not-array': {
      says: ({ name }) => `メンバー「${name}」が配列ではありません。`,
      hint: () => 'general 形式では、要素を角括弧の中に並べます。',
    },
    'member-missing': {
      says: ({ name }) => `メンバー「${name}」がありません。`,
      hint: () => '残りは表示しますが、これがないとトークンを検証できません。',
    },
    'entry-not-object': {
      says: ({ name }) => `「${name}」の要素に JSON オブジェクトでないものがあります。`,
      hint: () => 'Jotlab はこれを読み飛ばします。',
    },
    'entries-empty': {
      says: ({ name }) => `「${name}」が空です。`,
      hint: () => '検証するものも開くものもありません。',
    },
    'entries-limit': {
      says: ({ name, limit, count }) =>
        `「${name}」の要素は${count === undefined ? '' : ` ${count} 個のうち`}最初の ${limit} 個だけを読みます。`,
      hint: () => '残りは表示もチェックもしません。',
    },
    'duplicate-header': {
      says: ({ part, name }) => `${part}: 1 つのオブジェクトに名前「${name}」が 2 回現れます。`,
      hint: () =>
        '標準では、読み手は拒否しても最後のものを採用してもかまいません (RFC 7515 §4)。最初のものを採用する読み手もあります。Jotlab は両方を表示します。',
    },
    'duplicate-nested': {
      says: ({ part, name }) => `${part}: 内側のオブジェクトに名前「${name}」が 2 回現れます。`,
      hint: () =>
        '一意でなければならないのは、ヘッダー自身の名前だけです (RFC 7515 §4)。2 つのうちどちらを採用するかは読み手によって異なります。',
    },
    'member-ignored': {
      says: ({ name }) => `「${name}」は flattened 形式のメンバーですが、general 形式の "recipients" と並んでいます。`,
      hint: () => '受信者ごとに別の値があるため、読み手はこれを無視します (RFC 7516 §7.2.1)。',
    },
    'duplicate-claim': {
      says: ({ part, name }) => `${part}: 1 つのオブジェクトに名前「${name}」が 2 回現れます。`,
      hint: () =>
        '標準では、読み手は拒否しても最後のものを採用してもかまいません (RFC 7519 §4)。最初のものを採用する読み手もあります。Jotlab は両方を表示します。',
    },
    'header-not-disjoint': {
      says: ({ name }) => `「${name}」が複数のヘッダーにあります。`,
      hint: () => '保護ヘッダーと非保護ヘッダーの名前は重なってはいけません (RFC 7515 §7.2.1、RFC 7516 §7.2.1)。',
    },
    'json-serialization-mixed': {
      says: ({ name, stray }) => `flattened 形式の ${stray} と、general 形式の「${name}」が混ざっています。`,
      hint: () =>
        'トークンの形式はどちらか一方です (RFC 7515 §7.2.2、RFC 7516 §7.2.2)。Jotlab は general 形式として表示します。',
    },
    polyglot: {
      says: () => '署名付きトークンと暗号化トークンの両方のメンバーがあります。',
      hint: () => 'ライブラリーによって解釈が分かれる可能性があります。Jotlab は暗号化トークンとして表示します。',
    },
    'serialisation-invalid': {
      says: ({ at, expected }) =>
        `シリアライズ形式の ${at} 文字目: JSON ではありません。あるべきもの: ${EXPECTED[expected as Expected]}。`,
      hint: () => 'Jotlab は、その手前までに読めたものを表示します。',
    },
    'sd-jwt-form': {
      says: () => '最後のディスクロージャーがチルダ (~) で終わっていません。',
      hint: () => 'どのディスクロージャーもチルダで終わります (RFC 9901 §4)。末尾が切れている可能性があります。',
    },
    'disclosure-malformed': {
      says: ({ items }) => `ディスクロージャーの要素が ${items} 個です。2 個または 3 個の配列でなければなりません。`,
      hint: () => '[ソルト, 名前, 値]、配列の要素なら [ソルト, 値] です (RFC 9901 §4.2)。',
    },
  },

  disclosureWords: {
    'sd-jwt-payload': {
      says: () => 'ペイロードが JSON オブジェクトではなく、照合するダイジェストがありません。',
      hint: () => '読み取れるようになるまで、開示されたクレームは何の証明にもなりません。',
    },
    'sd-jwt-hash': {
      says: ({ alg }) => `_sd_alg が ${String(alg)} で、Jotlab が計算できないダイジェストです。`,
      hint: () =>
        '対応しているのは小文字の "sha-256"、"sha-384"、"sha-512" です。検証器は知らないものを拒否します (RFC 9901 §4.1.1)。',
    },
    'sd-jwt-hash-failed': {
      says: () => 'このブラウザーではダイジェストを計算できませんでした。',
      hint: () => '計算できるのは、https またはこのコンピューターから読み込んだページだけです。',
    },
    'sd-jwt-incomplete': {
      says: ({ count }) => `最初の ${count} 個のディスクロージャーだけを読みました。`,
      hint: () => '残りを照合するまで、トークン全体については何も言えません。',
    },
    'sd-jwt-header': {
      says: ({ name }) =>
        name === 'kb_jwt'
          ? '非保護ヘッダーの kb_jwt が文字列ではありません。'
          : '非保護ヘッダーの disclosures が文字列の配列ではありません。',
      hint: () => 'この場合、Jotlab は何も照合しません (RFC 9901 §8.1)。',
    },
    'sd-jwt-later-header': {
      says: () => '2 番目以降の署名のヘッダーに disclosures または kb_jwt があります。',
      hint: () => '最初の非保護ヘッダーにだけ置けます (RFC 9901 §8.3)。',
    },
    'sd-jwt-depth': {
      says: ({ limit }) => `組み立てると、クレームの入れ子が ${limit} 段を超えます。`,
      hint: () => 'これほどの入れ子が必要なトークンはありません。パーサーを消耗させる手口です。',
    },
    'sd-jwt-unreferenced': {
      says: (args) => `${which(args, 'ディスクロージャーの 1 つ')}がダイジェストの中にありません。`,
      hint: () => `変更されたか、このトークンに追加されたものです。${REFUSE}`,
    },
    'sd-jwt-unreached': {
      says: ({ disclosure, holder }) =>
        `ディスクロージャー ${disclosure} のダイジェストがディスクロージャー ${holder} にありますが、それ自体がペイロードに属していません。`,
      hint: () =>
        `ディスクロージャーは、直接または別のものを経て、署名されたペイロードにつながらなければなりません (RFC 9901 §4.2.6)。${REFUSE}`,
    },
    'sd-jwt-repeated': {
      says: ({ disclosure, first }) => `ディスクロージャー ${disclosure} は、ディスクロージャー ${first} と同じです。`,
      hint: () => 'どれも 1 回だけ送れます (RFC 9901 §4)。',
    },
    'sd-jwt-doubled': {
      says: ({ digest }) => `ダイジェスト${quotedDigest(digest)}が複数回現れます。`,
      hint: () => `1 つのディスクロージャーが複数の場所に入ることになります。${REFUSE}`,
    },
    'sd-jwt-clash': {
      says: (args) =>
        `${which(args, 'ペイロード')}が加える名前${quotedDigest(args['name'])}は、そのオブジェクトにすでにあります。`,
      hint: () => `元のクレームが隠れることになります。${REFUSE}`,
    },
    'sd-jwt-reserved': {
      says: (args) => `${which(args, 'ペイロード')}が${quotedDigest(args['name'])}をクレームの名前に使っています。`,
      hint: ({ name }) =>
        name === '_sd_alg'
          ? 'ペイロードの最上位にだけ置けます (RFC 9901 §4.1.1)。'
          : `その名前はダイジェスト用に予約されています。${REFUSE}`,
    },
    'sd-jwt-list': {
      says: (args) =>
        `${args['disclosure'] === undefined ? '' : `ディスクロージャー ${args['disclosure']} の `}_sd が文字列の配列ではありません。`,
      hint: () => 'Jotlab はここからダイジェストを読みません (RFC 9901 §4.2.4.1)。',
    },
    'sd-jwt-items': {
      says: ({ disclosure, wanted }) =>
        wanted === 3
          ? `ディスクロージャー ${disclosure} はクレーム用ですが、ソルト、名前、値の配列ではありません。`
          : `ディスクロージャー ${disclosure} は配列の要素用ですが、ソルトと値の配列ではありません。`,
      hint: () => `元の場所に戻せません。${REFUSE}`,
    },
  },

  opWords: {
    holds: {
      says: ({ alg }) => `署名は一致します (${alg})。`,
      hint: () => '署名の対象は、鍵を持つ誰かが署名してから変わっていません。',
    },
    mismatch: {
      says: ({ alg }) => `署名が一致しません (${alg})。`,
      hint: () => '鍵が違うか、署名後にトークンが変更されています。',
    },
    unsecured: {
      says: () => '保護なし: alg が none なので、検証する署名がありません。',
      hint: () => 'このようなトークンは誰でも書けます。内容に頼ってはいけません (RFC 8725 §3.2)。',
    },
    'unsecured-not-asked': {
      says: () => 'alg が none だとトークンに署名が付きませんが、そのような指定はありません。',
      hint: () => '署名なしのトークンでよければ、それを選んでください。',
    },
    'payload-wanted': {
      says: () => 'ペイロードはデタッチされ、トークンに含まれていません。',
      hint: () => '署名されたときと 1 バイトも違わないペイロードを与えてください (RFC 7515 付録 F)。',
    },
    'signature-absent': {
      says: () => 'トークンにそのような署名はありません。',
      hint: () => 'トークンの末尾が切れている可能性があります。',
    },
    'sig-empty': {
      says: ({ alg }) => `alg は ${alg} ですが、署名が空です。`,
      hint: () => '取り除かれたか、切れているか、作られていません。',
    },
    'sig-length': {
      says: ({ alg, has, wants }) => `署名が ${has} バイトです。この鍵を使う ${alg} では ${wants} バイトになります。`,
      hint: ({ has, wants }) =>
        Number(has) < Number(wants)
          ? '末尾が切れているか、別の種類の鍵で作られています。'
          : '何かが加わっているか、別の種類の鍵で作られています。',
    },
    'sig-der': {
      says: ({ alg, wants }) =>
        `署名が DER 形式です。${alg} では r と s をつないだ ${wants} バイトが必要です (RFC 7518 §3.4)。`,
      hint: () => '多くの暗号ライブラリーは既定で DER を出力します。IEEE P1363 形式を選ぶか、変換してください。',
    },
    'sig-zero': {
      says: () => '署名がすべて 0 です。',
      hint: () => 'このような署名を作る署名者はいません。不注意な検証器は受け入れる可能性があります。',
    },
    'sig-psychic': {
      says: () => '署名の片方 (r または s) が 0 か、大きすぎます。',
      hint: () =>
        'このような署名を作る署名者はいません。どのメッセージに対しても受け入れた検証器がありました (CVE-2022-21449)。',
    },
    'header-unreadable': {
      says: () => 'ヘッダーを読み取れず、アルゴリズムがわかりません。',
      hint: () => 'トークンを最初の文字からコピーし直してください。',
    },
    'alg-missing': {
      says: () => 'ヘッダーにアルゴリズムの指定がありません。',
      hint: ({ of }) => `どのトークンにも alg が必要です (${of === 'jwe' ? 'RFC 7516' : 'RFC 7515'} §4.1.1)。`,
    },
    'alg-unknown': {
      says: ({ alg, meant }) =>
        `「${alg}」は Jotlab の知らないアルゴリズムです${meant ? `。${meant} に似ています` : ''}。`,
      hint: ({ meant }) =>
        meant
          ? '名前は 1 文字ずつ比べられるため、検証器はこれを拒否しなければなりません (RFC 7515 §4.1.1)。'
          : 'トークンに問題はないかもしれませんが、ここでは検証できません。',
    },
    'alg-misplaced': {
      says: ({ alg }) => `「${alg}」は署名用ではなく、暗号化トークン用のアルゴリズムです。`,
      hint: () => 'ヘッダーがトークンの形式と合っていません。',
    },
    'alg-differs': {
      says: ({ alg, header }) => `ヘッダーは「${header}」ですが、${alg} が使われました。`,
      hint: () => '検証器はヘッダーに従うため、これを拒否します。',
    },
    'unsupported-here': {
      says: ({ alg }) => `このブラウザーは ${alg ?? 'これ'} に対応していません。`,
      hint: () =>
        'トークンに問題はないかもしれません。無効ではなく未検証です。別のブラウザーなら対応している可能性があります。',
    },
    'engine-failed': {
      says: () => 'ブラウザーの暗号処理がエラーで止まりました。',
      hint: () => 'トークンについては何もわかりません。',
    },
    'key-family': {
      says: ({ alg, wanted, has }) =>
        `${alg ? `${alg} に` : ''}必要なのは${keyType(wanted)}ですが、これは${keyType(has)}です。`,
      hint: () => 'このアルゴリズム用の鍵を使ってください。',
    },
    'key-curve': {
      says: ({ alg, wanted, has }) => `${alg} には ${wanted} の鍵が必要ですが、これは ${has} の鍵です。`,
      hint: () => 'このアルゴリズム用の鍵を使ってください。',
    },
    'key-parameters': {
      says: ({ alg, has }) => `${alg} には ${alg} 用の鍵が必要ですが、これは ${has} 用の鍵です。`,
      hint: () => 'このアルゴリズム用の鍵を使ってください。',
    },
    'key-half': {
      says: ({ operation }) =>
        operation === 'decrypt'
          ? 'これは公開鍵です。暗号化はできますが、復号はできません。'
          : 'これは公開鍵です。署名の検証はできますが、署名はできません。',
      hint: () => '秘密鍵を与えてください。',
    },
    'key-invalid': {
      says: () => '鍵が壊れています。数値が鍵になっていません。',
      hint: () => 'コピーし直してください。文字が失われている可能性があります。',
    },
    'key-member-missing': {
      says: ({ name }) => `鍵にメンバー「${name}」がありません。`,
      hint: () => '最後までコピーし直してください。',
    },
    'key-member-length': {
      says: ({ name, has, wants }) =>
        `鍵のメンバー「${name}」が ${has} バイトです。${wants} バイトでなければなりません。`,
      hint: () => 'コピーし直してください。文字が失われている可能性があります。',
    },
    'form-part': {
      says: readerSays,
      hint: () => '受け入れる検証器も、拒否する検証器もあります。正しい JWS ではありません (RFC 7515 §5.2)。',
    },
    'form-token': {
      says: readerSays,
      hint: () => '受け入れる検証器も、拒否する検証器もあります。正しい JWS ではありません (RFC 7515 §7)。',
    },
    'header-not-disjoint': {
      says: ({ name }) => `「${name}」が保護ヘッダーと非保護ヘッダーの両方にあります。`,
      hint: () => '両方に同じ名前があってはいけません (RFC 7515 §7.2.1)。',
    },
    'crit-malformed': {
      says: ({ why, name }) => `ヘッダーパラメーター crit が不正です: ${CRIT[String(why)]?.(name) ?? why}。`,
      hint: ({ why, name }) => `検証器はトークンを${refusal(why, name === 'b64')} (RFC 7515 §4.1.11)。`,
    },
    'crit-unknown': {
      says: ({ name }) => `トークンは読み手に「${name}」(crit) の理解を求めていますが、Jotlab は対応していません。`,
      hint: () => '理解しない検証器は、トークンを拒否しなければなりません (RFC 7515 §4.1.11)。',
    },
    'b64-unprotected': {
      says: () => 'b64 が非保護ヘッダーにあります。',
      hint: () => '保護されていなければなりません (RFC 7797 §3)。',
    },
    'b64-type': {
      says: () => 'b64 が true でも false でもありません。',
      hint: () => '何がペイロードかについて、読み手の解釈が分かれる可能性があります (RFC 7797 §3)。',
    },
    'b64-without-crit': {
      says: () => 'b64 が使われていますが、crit に指定されていません。',
      hint: () => 'b64 を知らない読み手には、別のペイロードに見えます (RFC 7797 §6)。',
    },
    'b64-mixed': {
      says: () => 'b64 が署名によって異なります。',
      hint: () => 'トークンのすべての署名で一致しなければなりません (RFC 7797 §3)。',
    },
    'key-use': {
      says: ({ use }) => `鍵の用途が異なります。use は「${use}」です。`,
      hint: ({ wants }) => `${wants === 'enc' ? '暗号化' : '署名'}用の鍵の use は「${wants}」です (RFC 7517 §4.2)。`,
    },
    'key-ops': {
      says: ({ operation, has }) =>
        `鍵は ${operation} を許していません。key_ops に${has === '' ? '何も並んでいません' : `あるのは ${has} だけです`}。`,
      hint: () => 'その用途の鍵を使ってください (RFC 7517 §4.3)。',
    },
    'key-alg': {
      says: ({ alg, has }) => `鍵は「${has}」用ですが、トークンの指定は ${alg} です。`,
      hint: () => '1 つの鍵に 1 つのアルゴリズムです (RFC 8725 §3.1)。',
    },
    'rsa-key-small': {
      says: ({ bits }) => `RSA 鍵が ${bits} ビットです。少なくとも 2048 ビット必要です。`,
      hint: () => 'この長さの鍵は破られる可能性があります。新しく作ってください (RFC 7518 §3.3)。',
    },
    'rsa-roca': {
      says: () => 'RSA 鍵に ROCA の脆弱性があり、鍵から秘密鍵を計算できます。',
      hint: () =>
        '欠陥のあるスマートカードのライブラリーで作られています (CVE-2017-15361)。別の場所で新しい鍵を作ってください。',
    },
    'rsa-factored': {
      says: (args) => `${openModulus(args)}、誰でも秘密鍵を計算できます。`,
      hint: () => '鍵が壊れているか、偽造のために作られたものです。新しい鍵を作ってください。',
    },
    'key-low-order': {
      says: () => '鍵が小さい位数の点であり、誰でも一致する署名を作れます。',
      hint: () => 'このような鍵は偶然にはできません。偽造のために作られたものです。',
    },
    'rsa-exponent': {
      says: () => 'RSA 鍵の指数が 1 または偶数です。このような鍵は何も保護しません。',
      hint: () => '偶然できる鍵ではありません。トークンを偽造するために作られたものです。',
    },
    'hmac-key-empty': {
      says: () => 'シークレットが空です。',
      hint: () => 'シークレットには、ハッシュと同じ長さのランダムなバイト列が必要です (RFC 7518 §3.2)。',
    },
    'alg-confusion-public-key': {
      says: () => 'シークレットが公開鍵です。',
      hint: () => '鍵の取り違え攻撃はこのような形になります。公開鍵は誰でも持っています (RFC 8725 §2.1)。',
    },
    'cnf-missing': {
      says: () => '発行者が所持者の鍵 (cnf) を指定していません。',
      hint: () => '鍵バインディングは、発行者が署名した鍵でしか検証できません (RFC 9901 §4.1.2)。',
    },
    'cnf-other': {
      says: ({ names }) => `cnf に鍵そのものはなく、あるのは次のものだけです: ${names}。`,
      hint: () => 'それがどの鍵かを知っているのは、発行者とその読み手だけです (RFC 7800 §3)。',
    },
    'cnf-unusable': {
      says: () => 'cnf の鍵を使えません。Jotlab が読める公開鍵ではありません。',
      hint: () => 'ペイロードの cnf クレームの "jwk" を確認してください。',
    },
    'kb-typ': {
      says: ({ has }) =>
        has === ''
          ? '鍵バインディングのヘッダーに、それを示す typ がありません。'
          : `鍵バインディングの typ が「${has}」です。`,
      hint: () => 'ほかのトークンを流用できないように、"kb+jwt" でなければなりません (RFC 9901 §4.3)。',
    },
    'kb-alg': {
      says: ({ alg }) => `${alg} はデジタル署名ではありません。鍵バインディングにはデジタル署名が必要です。`,
      hint: () => 'MAC では、検証できる人は誰でも作れます。読み手は拒否しなければなりません (RFC 9901 §4.3)。',
    },
    'kb-claim': {
      says: ({ name }) => `鍵バインディングには ${name} がちょうど 1 つ必要です。`,
      hint: () => 'aud と nonce は 1 人の読み手と 1 つの時点に、sd_hash はこのトークンに結び付けます (RFC 9901 §4.3)。',
    },
    'kb-sd-hash': {
      says: () =>
        'sd_hash がこのトークンのダイジェストではありません。鍵バインディングは、別のトークンか別のディスクロージャーに対して作られています。',
      hint: () =>
        '所持者の署名後にディスクロージャーが追加、削除、移動されたか、別のトークンから取られたものです (RFC 9901 §4.3.1)。',
    },
    'kb-hash-unknown': {
      says: ({ alg }) => `sd_hash を照合できません。_sd_alg が ${alg} です。`,
      hint: () => '対応しているのは "sha-256"、"sha-384"、"sha-512" です (RFC 9901 §4.1.1)。',
    },
    'hmac-key-short': {
      says: ({ alg, has, wants }) =>
        `シークレットが ${has} バイトです。${alg} には ${wants} バイト以上必要です (RFC 7518 §3.2)。`,
      hint: () => '短いシークレットは総当たりで見つかります。ランダムなものを使ってください。',
    },
    'private-key-given': {
      says: () => 'これは秘密鍵です。検証には公開鍵だけで足ります。',
      hint: () => 'このページの外に出ることはありません。検証するだけの人には渡さないでください。',
    },
    'kid-differs': {
      says: ({ has, wants }) =>
        `kid が異なります。鍵は「${short(has)}」、トークンが求めるのは「${short(wants)}」です。`,
      hint: () => 'kid は手がかりにすぎません。それでも鍵は試されます (RFC 7515 §4.1.4)。',
    },
    'unprotected-alg': {
      says: () => 'alg が非保護ヘッダーにあり、署名で保護されていません。',
      hint: () => 'トークンを転送する人は誰でも、使われるアルゴリズムを変えられます (RFC 7515 §10.7)。',
    },
    'hmac-key-plain': {
      says: (args) => `シークレットは ${plainness(args)}。`,
      hint: () =>
        '長さから思われるより、はるかに推測しやすくなっています。ランダムなものを使ってください (RFC 8725 §3.5)。',
    },
    'sd-jwt-unsecured': {
      says: () => 'alg が none ですが、SD-JWT では使えません。',
      hint: () => '誰もダイジェストに署名していないため、ディスクロージャーは何の証明にもなりません (RFC 9901 §4.1)。',
    },
    'unsecured-with-signature': {
      says: () => 'alg が none なのに、署名があります。',
      hint: () => '空でなければなりません (RFC 7518 §3.6)。',
    },
    'cannot-serialize': {
      says: ({ obstacle }) => obstacleWords[obstacle as Obstacle],
      hint: () => '別のシリアライズ形式を選んでください。',
    },

    'jwe-shape': { says: readerSays, hint: () => 'このままでは復号できません (RFC 7516 §5.2)。' },
    'jwe-lax': {
      says: readerSays,
      hint: () => '受け入れる読み手も、拒否する読み手もあります (RFC 7516 §5.2)。',
    },
    'jwe-recipient-absent': {
      says: () => 'トークンにそのような受信者はありません。',
      hint: () => 'トークンの末尾が切れている可能性があります。',
    },
    'jwe-alg-misplaced': {
      says: ({ alg }) => `「${alg}」は署名用のアルゴリズムで、コンテンツ鍵を保護できません。`,
      hint: () => 'ヘッダーがトークンの形式と合っていません。',
    },
    'jwe-enc-missing': {
      says: () => 'ヘッダーにコンテンツ暗号化の指定がありません: enc がありません。',
      hint: () => 'どの暗号化トークンにも enc が必要です (RFC 7516 §4.1.2)。',
    },
    'jwe-enc-unknown': {
      says: ({ enc, meant }) =>
        meant
          ? `「${enc}」はコンテンツ暗号化ではありません。${meant} に似ています。`
          : `「${enc}」は Jotlab の知らないコンテンツ暗号化です。`,
      hint: ({ meant }) =>
        meant
          ? '名前は 1 文字ずつ比べられます (RFC 7516 §4.1.2)。'
          : '知られていないだけかもしれません。enc は登録された名前か、衝突しない名前であるべきです (RFC 7516 §4.1.2)。',
    },
    'jwe-enc-differs': {
      says: ({ has, other }) => `受信者の間で enc が一致しません:「${has}」と「${other}」。`,
      hint: () => '内容は 1 つで、1 回だけ暗号化されます。enc は全員で同じでなければなりません (RFC 7516 §7.2.1)。',
    },
    'jwe-member-type': {
      says: ({ name, wanted, part }) =>
        `${partOf(part)}:「${name}」が${({ 'a string': '文字列', 'an object': 'オブジェクト', 'a number': '数値' } as Readonly<Record<string, string>>)[String(wanted)] ?? ` ${wanted} `}ではありません。`,
      hint: () => 'これがないと、誰もコンテンツ鍵を得られません。',
    },
    'jwe-not-disjoint': {
      says: ({ name, part, other }) => `「${name}」が${partOf(part)}と${partOf(other)}の両方に現れます。`,
      hint: () =>
        'どの名前も 1 つのヘッダーにだけ置けます (RFC 7516 §7.2.1)。どちらが有効かは読み手によって異なる可能性があります。',
    },
    'jwe-recipients-direct': {
      says: ({ alg, count }) => `${alg} で扱える受信者は 1 人だけですが、このトークンには ${count} 人います。`,
      hint: () =>
        '共有鍵、または双方が計算する鍵がそのままコンテンツ鍵になるため、全員が同じ鍵を持つ必要があります (RFC 7518 §4.5、§4.6)。',
    },
    'jwe-key-unexpected': {
      says: ({ alg, has }) => `暗号化鍵が ${has} バイトですが、${alg} では空でなければなりません。`,
      hint: () => '読み手はこのようなトークンを拒否しなければなりません (RFC 7516 §5.2 手順 10)。',
    },
    'jwe-key-missing': {
      says: ({ alg }) => `暗号化鍵が空ですが、${alg} には必要です。`,
      hint: () => 'これがないと、誰もコンテンツ鍵を得られません。コピーの際に失われていませんか。',
    },
    'jwe-key-length': {
      says: ({ alg, has, wants }) => `暗号化鍵が ${has} バイトです。${alg} では ${wants} バイトになります。`,
      hint: ({ has, wants }) =>
        Number(has) < Number(wants)
          ? '一部が失われたか、別の鍵のためのものです。'
          : '何かが加わったか、別の鍵のためのものです。',
    },
    'jwe-iv-missing': {
      says: ({ enc, wants }) => `初期化ベクトルが空です。${enc} には ${wants} バイト必要です。`,
      hint: () => 'コピーの際に失われていませんか。',
    },
    'jwe-iv-length': {
      says: ({ enc, has, wants }) => `初期化ベクトルが ${has} バイトです。${enc} には ${wants} バイト必要です。`,
      hint: () => '切れているか、別の enc のために作られています (RFC 7518 §5.2.3、§5.3)。',
    },
    'jwe-tag-missing': {
      says: ({ enc, wants }) => `認証タグが空です。${enc} では ${wants} バイトになります。`,
      hint: () => 'トークンの末尾が切れている可能性があります。タグがなければ、変更に気づけません。',
    },
    'jwe-tag-length': {
      says: ({ enc, has, wants }) => `認証タグが ${has} バイトです。${enc} では ${wants} バイトになります。`,
      hint: () => '短くしたタグは偽造しやすいため、読み手は拒否しなければなりません (RFC 7518 §5.3)。',
    },
    'jwe-ciphertext-missing': {
      says: ({ enc }) => `暗号文が空です。${enc} では少なくとも 16 バイトになります。`,
      hint: () => 'コピーの際に失われていませんか。',
    },
    'jwe-ciphertext-blocks': {
      says: ({ enc, has }) => `暗号文が ${has} バイトです。${enc} では 16 バイト単位のブロックになります。`,
      hint: () => 'バイトが失われたか、加わっています。',
    },
    'jwe-parameter-missing': {
      says: ({ name, alg }) => `ヘッダーに、${alg} に必要な「${name}」がありません。`,
      hint: () => 'これがないと、コンテンツ鍵を保護する鍵を計算できません。',
    },
    'jwe-parameter-encoding': {
      says: ({ name, part }) => `${partOf(part)}:「${name}」が base64url ではありません。`,
      hint: () => 'これがないと、誰もコンテンツ鍵を得られません。',
    },
    'jwe-parameter-length': {
      says: ({ name, part, has, wants }) =>
        `${partOf(part)}:「${name}」が ${has} バイトです。${wants} バイトでなければなりません。`,
      hint: () => '切れているか、別のアルゴリズムのために作られています (RFC 7518 §4.7.1)。',
    },
    'jwe-epk': {
      says: (args) => `${partOf(args['part'])}: ${EPK[String(args['why'])]?.(args) ?? 'epk が鍵ではありません'}。`,
      hint: ({ why }) =>
        why === 'low'
          ? 'どの鍵とも、誰でも計算できる 0 に合意することになります。拒否しなければなりません (RFC 7748 §6)。'
          : why === 'point'
            ? 'このような点で計算すると、秘密鍵が漏れる可能性があります。拒否しなければなりません (RFC 8725 §2.5)。'
            : '共有の秘密を計算するには、送信者の使い捨ての鍵が必要です (RFC 7518 §4.6.1.1)。',
    },
    'jwe-p2c': {
      says: ({ part, raw }) => `${partOf(part)}: p2c が ${raw} で、繰り返しの回数ではありません。`,
      hint: () => '正の整数でなければなりません (RFC 7518 §4.8.1.2)。ブラウザーが扱えるのは 4,294,967,295 までです。',
    },
    'jwe-p2s-short': {
      says: ({ part, has }) => `${partOf(part)}: p2s が ${has} バイトです。少なくとも 8 バイト必要です。`,
      hint: () => 'ソルトが短いと、1 つの推測表を多くのトークンに使い回せます (RFC 7518 §4.8.1.1)。',
    },
    'jwe-zip-unknown': {
      says: ({ part, zip }) => `${partOf(part)}: "zip" が「${zip}」です。標準が定義する圧縮は "DEF" だけです。`,
      hint: () => '内容を復号できても、展開できません (RFC 7516 §4.1.3)。',
    },
    'jwe-zip-unprotected': {
      says: () => '"zip" が保護ヘッダーの外にあります。',
      hint: () => '保護されていなければなりません (RFC 7516 §4.1.3)。',
    },
    'jwe-crit-malformed': {
      says: ({ why, name }) => `ヘッダーパラメーター crit が不正です: ${CRIT[String(why)]?.(name) ?? why}。`,
      hint: ({ why }) => `読み手はトークンを${refusal(why)} (RFC 7516 §4.1.13)。`,
    },
    'jwe-crit-unknown': {
      says: ({ name }) => `トークンは読み手に「${name}」(crit) の理解を求めていますが、Jotlab は対応していません。`,
      hint: () => '理解しない読み手は、トークンを拒否しなければなりません (RFC 7516 §4.1.13)。',
    },
    'jwe-epk-private': {
      says: () => 'epk に秘密の数値が含まれています。',
      hint: () => 'トークンを持つ人は誰でもコンテンツ鍵を計算できます (RFC 7518 §4.6.1.1)。',
    },
    'jwe-party-same': {
      says: () => 'apu と apv が同じです。',
      hint: () => '異なっていなければなりません (RFC 7518 §4.6.2)。拒否する読み手もあります。',
    },
    'jwe-p2c-low': {
      says: ({ count }) => `p2c が ${grouped(count)} です。パスワードをすぐに推測できます。`,
      hint: () =>
        '標準が推奨する最小値は 1,000 です (RFC 7518 §4.8.1.2)。現在 OWASP は、SHA-256 で 600,000 を求めています。',
    },
    'jwe-legacy': {
      says: ({ alg }) => `${alg} は旧式です。そのパディングは何度も破られてきました。`,
      hint: () =>
        'Jotlab はこのようなトークンを開きますが、作りません。JavaScript では復号にかかる時間を隠せないため、見知らぬ人からこのようなトークンを受け取らないでください (RFC 8725 §3.2)。',
    },
    'jwe-unprotected-alg': {
      says: ({ name }) => `「${name}」が非保護ヘッダーにあり、タグで保護されていません。`,
      hint: () => 'トークンを転送する人は誰でも変更できます。その場合、トークンはたいてい開けなくなります。',
    },
    'jwe-opened': {
      says: ({ alg, enc }) => `開きました (${alg}、${enc})。`,
      hint: () => 'タグが一致しました。内容は、コンテンツ鍵を持つ誰かが暗号化したままです。',
    },
    'jwe-failed': {
      says: () => '開けませんでした。鍵が違うか、トークンが変更されています。',
      hint: () => 'どちらなのかは、意図的に区別できないようになっています (RFC 7516 §11.5)。',
    },
    'jwe-p2c-engine': {
      says: ({ count }) => `このブラウザーでは、パスワードを ${grouped(count)} 回ハッシュできません。`,
      hint: () =>
        'パスワードは試していません。Firefox では 2,147,483,647 回までです。別のブラウザーならそれ以上できる可能性があります。',
    },
    'jwe-p2c-asks': {
      says: ({ count }) =>
        `トークンはパスワードを ${grouped(count)} 回ハッシュするよう求めています。時間がかかる可能性があります。`,
      hint: () => '送信者は読み手を消耗させるために、どんな回数でも指定できます。望む場合だけ続けてください。',
    },
    'jwe-inflate-limit': {
      says: ({ limit }) => `開きましたが、内容を展開すると ${grouped(limit)} バイトを超えます。`,
      hint: () =>
        '小さなトークンが数ギガバイトに展開されることもあります。それだけの大きさが正しければ、上限を上げてください。',
    },
    'jwe-inflate-broken': {
      says: () => '開きましたが、内容が DEFLATE データではなく、展開できません。',
      hint: () =>
        '送信者は zip と書きながら圧縮しなかったか、別の形式 (生の DEFLATE、RFC 1951 ではなく zlib や gzip) を使っています。',
    },
    'jwe-key-curve': {
      says: ({ wanted, has }) => `鍵は ${has} の鍵ですが、送信者の使い捨ての鍵は ${wanted} です。`,
      hint: () => 'トークンは別の鍵のためのものです。',
    },
    'jwe-secret-length': {
      says: ({ alg, has, wants }) => `シークレットが ${has} バイトです。${alg} にはちょうど ${wants} バイト必要です。`,
      hint: () => '16 進数や base64 で書かれていて、先にデコードする必要があるのかもしれません。',
    },
    'jwe-secret-empty': {
      says: () => 'シークレットが空です。',
      hint: () => 'パスワードまたは鍵を与えてください。',
    },
    'jwe-key-cannot': {
      says: () => 'この鍵では暗号化できません。用途か長さが合いません。',
      hint: () => '別の受信者を選ぶか、新しい鍵を作ってください。',
    },
    'jwe-legacy-refused': {
      says: ({ alg }) => `Jotlab は ${alg} のトークンを作りません。開くだけです。`,
      hint: () => '代わりに RSA-OAEP を使ってください。同じ鍵を使えます。',
    },
    'jwe-header-text': {
      says: ({ part }) => `${partOf(part)}が JSON オブジェクトではありません。`,
      hint: () => 'ヘッダーは波括弧で囲んだオブジェクトで、alg と enc を持ちます。',
    },
    'jwe-no-recipient': {
      says: () => '暗号化する相手の受信者がいません。',
      hint: () => '鍵、共有シークレット、パスワードのいずれかを選んでください。',
    },
    'jwe-p2c-asked': {
      says: ({ raw }) => `${raw} は繰り返しの回数ではありません。`,
      hint: () => '1,000 から 1,200,000 までの整数を入力してください。',
    },
  },
};
