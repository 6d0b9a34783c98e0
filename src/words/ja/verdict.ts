import { disclosureWords, type DisclosureCode, type DisclosureWords } from '../../jose/sdJwt/words.ts';
import { opWords } from '../../jose/jwe/words.ts';
import type { OpCode } from '../../jose/token/opCode.ts';
import type { Sentence } from '../../jose/token/note.ts';
import type { VerdictArgs } from '../../jose/verdict/firstWords.ts';
import type { Overlay } from '../catalogue.ts';
import { plainness } from './weakKeys.ts';

const none = (): string => '';
const print = (thumbprint: string | number | undefined): string => `${String(thumbprint ?? '').slice(0, 8)}…`;

const FORMS: Readonly<Record<string, (parts: string | number | undefined) => string>> = {
  jws: (parts) => `署名付きトークン、${parts} パート`,
  jwsJson: (parts) => `署名付きオブジェクト、署名 ${parts} 個`,
  unsecured: (parts) => `署名なしトークン、${parts} パート`,
  stripped: () => '署名が取り除かれたトークン',
  jwe: (parts) => `暗号化トークン、${parts} パート`,
  jweJson: (parts) => `暗号化オブジェクト、受信者 ${parts} 人`,
  sdJwt: (parts) => `SD-JWT、ディスクロージャー ${parts} 個`,
};
const formWords = ({ what, parts, layer }: VerdictArgs): string =>
  Number(layer) > 1 ? `層 ${layer}` : (FORMS[String(what)]?.(parts) ?? '');

const byClock = ({ clock }: VerdictArgs, sentence: string): string =>
  clock === 'live' ? sentence : `${sentence} (${clock === 'linked' ? 'リンクに含まれる時計' : '停止中の時計'}による)`;

const TWICE =
  '標準では、読み手は拒否しても最後のものを採用してもかまいません。最初のものを採用する読み手もあります (RFC 7519 §4)。';

const NO_CLAIMS: Readonly<Record<string, string>> = {
  encrypted: '鍵がないと読めません。',
  detached: 'ペイロードはデタッチされています (トークンに含まれません)。',
  supplied: '別に与えられたペイロードの時刻は、ここでは読みません。',
  empty: 'ペイロードが空です。',
  broken: '未確認: ペイロードが壊れています。',
};

const keyName = ({ kid, thumbprint, kind }: VerdictArgs): string => {
  const what = kind === 'secret' ? 'シークレット' : '鍵';
  if (kid !== undefined) return `${what}「${kid}」`;
  return thumbprint === undefined ? what : `${what} ${print(thumbprint)}`;
};

const whoseName = (args: VerdictArgs): string => {
  if (args['whose'] === 'key-of-issuer') return `発行者 ${args['issuer']} の${keyName(args)}`;
  if (args['whose'] !== undefined && args['whose'] !== 'key-yours' && args['whose'] !== 'key-your-secret')
    return keyName(args);
  return `あなたの${args['new'] ? '新しい' : ''}${keyName(args)}`;
};

const noteWords = (args: VerdictArgs): Sentence => {
  const words = opWords[args['note'] as OpCode] as
    | { says: (a: VerdictArgs) => string; hint: (a: VerdictArgs) => string }
    | undefined;
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
};

const disclosed = (args: VerdictArgs): Sentence => {
  const words = disclosureWords[args['fault'] as DisclosureCode] as DisclosureWords | undefined;
  return words ? { says: words.says(args), hint: words.hint(args) } : { says: '', hint: '' };
};

const ENCODINGS: Readonly<Record<string, string>> = {
  utf8: 'テキスト',
  base64: 'base64',
  base64url: 'base64url',
  hex: '16 進数',
  octets: 'バイト列',
};
const CHANGES: Readonly<Record<string, string>> = {
  newlineRemoved: '末尾の改行を除いた形',
  newlineAdded: '末尾に改行を加えた形',
  crLfAdded: '末尾に CR LF を加えた形',
  blanksRemoved: '前後の空白を除いた形',
  quotesRemoved: '前後の引用符を除いた形',
};
const changed = (change: string | number | undefined): string => CHANGES[String(change)] ?? '変更した形';

const readHow = ({ encoding, change }: VerdictArgs): string => {
  const from = ENCODINGS[String(encoding)] ?? String(encoding);
  if (change) return `シークレットは${changed(change)}${encoding === 'utf8' ? '' : ` (${from})`}で使いました。`;
  return encoding === undefined || encoding === 'utf8'
    ? ''
    : `シークレットは ${from} からデコードしました。テキストをそのまま使うプログラムでは失敗します。`;
};

const others = ({ why, where, kind }: VerdictArgs): string => {
  if (why === 'demo') return 'デモ鍵である';
  if (why === 'cracked') return '推測で見つかった';
  return `${kind === 'secret' ? 'シークレット' : '鍵'}が公開されている${where ? ` (${where})` : ''}`;
};

const disputed = (said: string): string =>
  `検証の結果は「${said}」ですが、Jotlab 自身の計算では異なります。これは Jotlab の不具合です。どちらも信用せず、報告してください。`;

const NEARLY: Readonly<Record<string, string>> = {
  slash: '末尾のスラッシュ',
  blanks: '前後の空白',
  case: '大文字と小文字',
  scheme: 'http と https',
  port: 'ポート',
  api: '先頭の api://',
  version: 'バージョン (どちらも同じ Entra テナントの発行者で、v1 と v2)',
  tenant: 'テナント (同じ発行者の別のもの)',
  project: 'クライアント (同じ Google プロジェクトのもの)',
  host: 'ホスト',
};

function signedBy(args: VerdictArgs): string {
  const { kind, sdJwt, unprotected } = args;
  const parts = `${unprotected ? '保護ヘッダー' : 'ヘッダー'}とペイロードは、`;
  const what =
    kind === 'secret'
      ? `${parts}このシークレットを持つ誰かが署名してから変わっていません。あなたも持っているため、あなたが作った可能性もあります。`
      : sdJwt
        ? `${parts}発行者の鍵で署名されてから変わっていません。${Number(args['disclosures']) > 0 ? 'ディスクロージャーはダイジェストに一致します。' : ''}`
        : `${parts}秘密鍵を持つ人が署名してから変わっていません。`;
  return `${what}${besides(args)}`;
}

const besides = ({ unprotected, otherKid }: VerdictArgs): string =>
  [
    unprotected ? '非保護ヘッダーは誰でも変更できます。' : '',
    otherKid === undefined ? '' : `トークンは別の鍵 ID「${otherKid}」を示しています。`,
  ].join('');

const unbound = ({ unbound: is }: VerdictArgs): string =>
  is
    ? '所持者の鍵 (cnf) が示されていますが、鍵バインディングがありません。提示したのが所持者であるとは証明されていません'
    : '';

const PIECES: Readonly<Record<string, string>> = {
  chunks: 'トークンは複数の Cookie に分かれていました。Jotlab がつなぎ合わせました。',
  quotedPrintable: 'トークンはメールの quoted-printable で符号化されていました。Jotlab が行をつなぎ合わせました。',
  digits: 'トークンは複数のコードに分かれていました。Jotlab がつなぎ合わせました。',
};
const isJoined = (how: string | number | undefined): boolean => PIECES[String(how)] !== undefined;
const takenOut = (how: string | number | undefined): string =>
  PIECES[String(how)] ?? 'トークンの中に空白や見えない文字があります。';

const toSign = (wanted: string | number | undefined, ready: string): string =>
  wanted === undefined ? ready : `署名に必要な鍵: ${wanted}。`;

const weakness = (args: VerdictArgs): string =>
  args['note'] === 'hmac-key-plain'
    ? plainness(args)
    : `${args['has']} バイトでは足りません。${args['alg']} には ${args['wants']} バイト必要です (RFC 7518 §3.2)`;

const firstWords: NonNullable<Overlay['firstWords']> = {
  'format-sound': {
    says: formWords,
    hint: () => '標準に従っています。誰が作ったかについては何もわかりません。',
  },
  'format-lax': {
    says: (args) => `${formWords({ ...args, layer: 1 })}: 欠陥 ${args['count']} 件。`,
    hint: () => '受け入れる読み手も、拒否する読み手もあります。',
  },
  'format-broken': {
    says: (args) => `${formWords(args)}: 不正な形式、欠陥 ${args['count']} 件。`,
    hint: () => '厳密な読み手は拒否します。',
  },
  'signature-not-yet': { says: () => '未検証。', hint: none },
  'decryption-not-yet': { says: () => '未復号。', hint: none },
  'signature-unsecured': {
    says: () => '保護なし: 誰も署名していません。',
    hint: () => 'alg が none です。ほかがどれほど正しく見えても、このようなトークンは誰でも書けます。',
  },
  'expectations-not-set': {
    says: () => '未設定。',
    hint: () => '受け入れる発行者と宛先を指定してください。',
  },
  'time-within': {
    says: (args, time) => byClock(args, `${time.from(Number(args['until']))}に期限切れ`),
    hint: (args, time) => `exp: ${time.moment(Number(args['exp']))}`,
    aloud: (args) => byClock(args, '期限内'),
  },
  'time-expired': {
    says: (args, time) => byClock(args, `${time.from(-Number(args['since']))}に期限切れ`),
    hint: (args, time) => `exp: ${time.moment(Number(args['exp']))}`,
    aloud: (args) => byClock(args, '期限切れ'),
  },
  'time-not-yet': {
    says: (args, time) => byClock(args, `まだ有効でない: nbf は${time.from(Number(args['until']))}`),
    hint: (args, time) => `nbf: ${time.moment(Number(args['nbf']))}`,
    aloud: (args) => byClock(args, 'まだ有効でない'),
  },
  'time-leeway': {
    says: (args, time) => byClock(args, `${time.from(-Number(args['since']))}に期限切れ、許容するずれの範囲内`),
    hint: (args, time) => `exp: ${time.moment(Number(args['exp']))}`,
    aloud: (args) => byClock(args, '期限切れ、許容するずれの範囲内'),
  },
  'time-leeway-before': {
    says: (args, time) => byClock(args, `nbf は${time.from(Number(args['until']))}、許容するずれの範囲内`),
    hint: (args, time) => `nbf: ${time.moment(Number(args['nbf']))}`,
    aloud: (args) => byClock(args, 'まだ有効でない、許容するずれの範囲内'),
  },
  'time-milliseconds': {
    says: ({ name, from }, time) => `${name} はミリ秒のようです。その場合は${time.from(Number(from))}です。`,
    hint: ({ seconds }, time) =>
      `秒でなければなりません (RFC 7519 §2)。秒として読むと ${time.moment(Number(seconds))} です`,
    aloud: ({ name }) => `${name} はミリ秒のようです`,
  },
  'time-no-expiry': {
    says: () => 'exp なし: 有効期限がありません。',
    hint: () =>
      'exp は任意です (RFC 7519 §4.1.4)。発行からの経過時間、セッション、失効など、別の規則で終わることもあります。',
  },
  'time-not-a-date': {
    says: ({ name, raw }) => `${name} は日時ではありません: ${raw}`,
    hint: ({ tooLarge }) =>
      tooLarge ? '数値が大きすぎて、どの暦にも収まりません。' : '1970 年からの秒数でなければなりません (RFC 7519 §2)。',
  },
  'time-ambiguous': { says: ({ name }) => `${name} が 2 回現れます。`, hint: () => TWICE },
  'time-no-claims': {
    says: ({ reason }) => NO_CLAIMS[String(reason)] ?? 'ペイロードにクレームがありません。',
    hint: none,
  },
  'time-unprocessed': { says: () => '時刻はまだ読まれていません。', hint: none },
};

export const verdict: Overlay = {
  becausePrefixes: {
    'signature-diagnosed': '検証できません',
    'signature-undiagnosed': '未検証',
    'decryption-diagnosed': '復号できません',
    'decryption-undiagnosed': '復号できません',
    'disclosures-mismatch': '検証できません',
  },

  firstWords,

  verdictWords: {
    ...firstWords,
    nothing: { says: () => 'トークンがありません。', hint: none },
    'time-no-expiry-disclosed': {
      says: () => '開示されたクレームに exp はありません。',
      hint: () => '開示されていないクレームに含まれている可能性があります (RFC 9901 §9.7)。',
    },
    'time-not-processed': { says: () => '時刻を読めません。ディスクロージャーが照合されていません。', hint: none },
    'format-refused': {
      says: (args) => `${formWords({ ...args, layer: 1 })}: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'signature-verified': {
      says: (args) => `検証済み: ${whoseName(args)}、${args['alg']}。`,
      hint: (args) => `${signedBy(args)}${readHow(args)}`,
      more: unbound,
    },
    'signature-verified-empty': {
      says: (args) => `検証済み: ${whoseName(args)}。ペイロードは空です。`,
      hint: (args) => `署名の対象は 0 バイトのペイロードです。${besides(args)}${readHow(args)}`,
    },
    'signature-verified-supplied': {
      says: (args) => `検証済み: ${whoseName(args)}。あなたが与えたペイロードに対するものです。`,
      hint: (args) => `トークンにペイロードは含まれていません。${besides(args)}${readHow(args)}`,
    },
    'signature-made-here': {
      says: (args) => `${whoseName(args)}に一致します。`,
      hint: () => 'この署名はここで作りました。ほかの人はその鍵で検証します。',
      more: () => 'ここで署名しました',
    },
    'signature-made-anyone': {
      says: (args) =>
        args['why'] === 'demo'
          ? 'デモ鍵 (公開) でここで署名しました: 誰でも作れます。'
          : `ここで署名しましたが、${others(args)}ため、誰でも作れます。`,
      hint: () => '本当に署名するには、自分の鍵を追加してください。',
    },
    'signature-guessable': {
      says: (args) => `あなたのシークレットに一致しますが、${weakness(args)}。`,
      hint: (args) => `${noteWords(args).hint}シークレットを見つけた人は誰でも、このようなトークンを作れます。`,
      more: ({ made }) => (made ? 'ここで署名しました' : ''),
    },
    'signature-other-secret': {
      says: (args) => `シークレットは、${changed(args['change'])}でだけ一致します。`,
      hint: () =>
        '署名者は、改行を含むファイルからシークレットを読んだのでしょう。与えられたままのシークレットで検証するプログラムでは失敗します。ファイルを printf で書くか、改行を除いてください。',
    },
    'signature-holds': {
      says: (args) => `${keyName(args)}に一致します。`,
      hint: (args) => `何が証明されるかは、それが誰の鍵かによります。${readHow(args)}`,
      more: unbound,
    },
    'signature-alg-unprotected': {
      says: (args) => `${whoseName(args)}に一致しますが、alg が保護されていません。`,
      hint: () => 'トークンを転送する人は誰でも、使われるアルゴリズムを変えられます (RFC 7515 §10.7)。',
    },
    'signature-payload-only': {
      says: (args) => `署名されているのはペイロードだけです (${keyName(args)})。`,
      hint: () => '保護ヘッダーがないため、誰でもヘッダーを変更できます。',
    },
    'signature-bytes-only': {
      says: () => 'バイト列は一致しますが、正しい JWS ではありません。',
      hint: (args) => noteWords(args).says,
    },
    'signature-key-forbids': {
      says: (args) => `検証できません: ${noteWords(args).says}`,
      hint: () => '計算上は一致しますが、この鍵をこの用途に使ってはいけません。',
    },
    'signature-forgeable': {
      says: (args) => `誰でも作れます: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'signature-attack': { says: () => '誰でも作れます。', hint: none },
    'signature-cleaned-only': {
      says: ({ how }) =>
        isJoined(how) ? 'つなぎ合わせたテキストだけが検証できます。' : '不要な文字を除いたテキストだけが検証できます。',
      hint: ({ how }) => `${takenOut(how)}貼り付けられたままの形では、厳密な読み手は拒否します。`,
    },
    'signature-anyone': {
      says: (args) =>
        args['why'] === 'demo' ? 'デモ鍵 (公開) に一致: 誰でも作れます。' : `${others(args)}ため、誰でも作れます。`,
      hint: ({ why }) =>
        why === 'demo'
          ? '一致しても、誰がトークンを作ったかはわかりません。'
          : '署名は一致しますが、何の証明にもなりません。この鍵を使うサービスには別の鍵が必要です。',
    },
    'signature-of-draft': {
      says: () => '下書き: 署名はまだ一致します。',
      hint: () => '変更した部分は署名の対象ではありません。',
    },
    'signature-outdated': {
      says: () => '検証できません: 署名後に変更されています。',
      hint: ({ wanted }) =>
        `署名は変更を明らかにするためにあります。署名し直すか、元に戻してください。${toSign(wanted, '')}`,
    },
    'signature-changed-here': {
      says: ({ since, untried }) =>
        `${untried ? '未検証' : '検証できません'}: ${since === 'made' ? '署名後に' : ''}ここで変更されています。`,
      hint: ({ since, untried, wanted }) =>
        untried
          ? `署名は、検証する人にあらゆる変更を明らかにします。検証に必要な鍵: ${wanted}。`
          : `署名はあらゆる変更を明らかにします。「戻す」で${since === 'made' ? '署名した' : '元の'}状態に戻ります。`,
    },
    'signature-disputed': {
      says: () => '未検証: 2 つの計算の結果が異なります。',
      hint: ({ holds }) => disputed(holds ? '署名は一致する' : '署名は一致しない'),
    },
    'decryption-disputed': {
      says: () => '不明: 2 つの計算の結果が異なります。',
      hint: ({ holds }) => disputed(holds ? '復号できる' : '復号できない'),
    },
    'signature-not-made': {
      says: () => 'まだ署名されていません。',
      hint: ({ wanted }) => toSign(wanted, '署名できる鍵があります。'),
    },
    'signature-fails': {
      says: (args) =>
        args['note'] === 'mismatch'
          ? args['demo'] !== undefined
            ? `検証できません: 署名がデモ鍵に一致しません (${args['alg']})。`
            : Number(args['tried']) > 1
              ? `検証できません: ${args['tried']} 個の${args['kind'] === 'secret' ? 'シークレット' : '鍵'}のどれにも一致しません (${args['alg']})。`
              : `検証できません: 署名があなたの${keyName(args)}に一致しません (${args['alg']})。`
          : `検証できません: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'signature-cut': {
      says: ({ count, tried }) => `検証の途中: ${count} 個のうち ${tried} 個の鍵を試し、一致するものはありません。`,
      hint: () => '多すぎて、すべては試せません。ヘッダーの kid と同じ kid の鍵を先に試します。',
    },
    'signature-diagnosed': { says: () => '検証できません', hint: none },
    'signature-undiagnosed': { says: () => '未検証', hint: none },
    'signature-payload-wanted': {
      says: () => '未検証: ペイロードがトークンに含まれていません。',
      hint: () => '署名されたときと 1 バイトも違わないペイロードを与えてください。',
    },
    'signature-not-checked': {
      says: (args) => `未検証: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'signature-no-key': {
      says: ({ given }) =>
        Number(given ?? 0) < 0
          ? '未検証: 署名者の鍵がありません。'
          : Number(given ?? 0) > 0
            ? '未検証: 合う鍵がありません。'
            : '未検証: 鍵がありません。',
      hint: ({ wanted, given }) =>
        `${Number(given ?? 0) < 0 ? 'ここにあるのは復号用の鍵で、署名については何もわかりません。' : ''}${wanted === undefined ? '' : `検証に必要な鍵: ${wanted}。`}`,
    },
    'signature-none-fits': {
      says: ({ tried, secrets }) => {
        const what = Number(secrets) > 0 ? 'シークレット' : '鍵';
        return Number(tried) === 1
          ? `未検証: あなたの${what}は合いません。`
          : `未検証: ${tried} 個の${what}のどれも合いません。`;
      },
      hint: () => '別のトークンのために与えられたものです。',
    },
    'signature-pending': { says: () => '検証中 \u2026', hint: none },
    'signatures-none': { says: () => '署名がありません。', hint: () => 'トークンの末尾が切れている可能性があります。' },
    'signatures-counted': {
      says: (args) => {
        const counted = (name: string, words: string): string =>
          Number(args[name]) > 0 ? `、${words} ${args[name]} 個` : '';
        return [
          `${args['count']} 個の署名のうち検証済み ${args['verified']} 個`,
          counted('made', 'ここで署名したもの'),
          counted('failed', '失敗'),
          counted('unsecured', 'none (保護なし)'),
          counted('anyone', '誰でも作れるもの'),
          counted('unchecked', '未検証'),
          counted('rest', '疑わしいもの'),
          '。',
        ].join('');
      },
      hint: ({ unprotected }) =>
        `どの署名の検証を必須とするかは、あなたが決めます。${unprotected ? '非保護ヘッダーは誰でも変更できます。' : ''}`,
    },
    'disclosures-unchecked': {
      says: ({ count }) => `発行者の署名は一致しますが、ディスクロージャー ${count} 個が未照合です。`,
      hint: () => '開示されたクレームは、そのダイジェストが署名された部分にある場合にだけ有効です。',
    },
    'disclosures-not-compared': {
      says: ({ count }) =>
        count === 0
          ? '発行者の署名は一致しますが、ダイジェストを読めません。'
          : `発行者の署名は一致しますが、ディスクロージャー${count === undefined ? '' : ` ${count} 個`}を照合できませんでした。`,
      hint: (args) => `${disclosed(args).says}${disclosed(args).hint}`,
    },
    'disclosures-mismatch': {
      says: (args) => disclosed(args).says || '署名されたダイジェストにないディスクロージャーがあります。',
      hint: (args) =>
        disclosed(args).hint ||
        '変更または追加されたものです。トークン全体を拒否しなければなりません (RFC 9901 §7.1)。',
    },
    'key-binding-unchecked': {
      says: (args) => `発行者の署名はあなたの${keyName(args)}に一致しますが、鍵バインディングは未検証です。`,
      hint: (args) => `トークンが示す鍵を送信者が持っているかどうかはわかりません。${noteWords(args).says}`,
    },
    'key-binding-fails': {
      says: (args) =>
        `鍵バインディングを検証できません: ${noteWords(args).says || '送信者は鍵を持つことを証明していません。'}`,
      hint: (args) => noteWords(args).hint || '送信者は鍵を持つことを証明していません。',
    },
    'key-binding-not-checked': {
      says: (args) => `鍵バインディングは未検証: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'key-binding-before-issuer': {
      says: () => '鍵バインディング: 発行者の署名を待っています。',
      hint: () => 'どの鍵が有効かは発行者が示します (cnf)。',
    },
    'key-binding-without-issuer': {
      says: () => '鍵バインディングはありますが、発行者の有効な署名がありません。',
      hint: () => '何の証明にもなりません。cnf クレームは誰でも書けます。',
    },
    'key-binding-of-issuer': {
      says: ({ thumbprint }) => `鍵バインディング: トークンが示す鍵 ${print(thumbprint)} の所持。`,
      hint: () => '証明の強さは発行者の署名と同じです。そちらを確認してください。',
    },
    'key-binding-anyone': {
      says: (args) => `鍵バインディング: ${others(args)}ため、何の証明にもなりません。`,
      hint: () => '誰でも所持者としてこのトークンを提示できます。',
    },
    'key-binding-holds': {
      says: ({ thumbprint }) => `鍵バインディング: 鍵 ${print(thumbprint)} の所持。`,
      hint: ({ aud, nonce, iat }, time) =>
        `鍵バインディングの作成者は、発行者が指定した鍵を持っています。宛先は「${aud}」、nonce は「${nonce}」${iat === undefined ? '' : `、日時は ${time.moment(Number(iat))}`}です。自分のものか確認してください。`,
    },

    'decrypted-sender-unknown': {
      says: () => '復号しました。送信者は不明です。',
      hint: () => '公開鍵を持つ人なら誰でも作れます。',
    },
    'decrypted-shared-key': {
      says: ({ password }) => `復号しました: ${password ? 'パスワードを知る' : '鍵を持つ'}誰かが作りました。`,
      hint: ({ password }) => `${password ? 'パスワードを知る' : '鍵を持つ'}人は誰でも、このようなトークンを作れます。`,
    },
    'decrypted-anyone': {
      says: (args) => `復号しましたが、${others(args)}ものです。`,
      hint: () => '誰でも読めます。',
    },
    'decrypted-cleaned-only': {
      says: ({ how }) =>
        isJoined(how) ? 'つなぎ合わせたテキストだけが復号できます。' : '不要な文字を除いたテキストだけが復号できます。',
      hint: ({ how }) => takenOut(how),
    },
    'decrypted-no-token': {
      says: () => '復号しましたが、中にトークンがありません。',
      hint: () => 'ヘッダー (cty) はトークンがあると示しています。中身は署名されていません。',
    },
    'encrypted-here': { says: () => 'ここで暗号化しました。', hint: none },
    'encryption-coming': { says: () => '下書き: 暗号化し直しています \u2026', hint: none },
    'encryption-failed': { says: () => '暗号化し直していません。', hint: none },
    'draft-coming': { says: () => '下書き: チェック中 \u2026', hint: none },
    'draft-no-token': { says: () => '未検証: この変更を含むトークンはまだありません。', hint: none },
    'decryption-diagnosed': { says: () => '復号できません', hint: none },
    'decryption-undiagnosed': { says: () => '復号できません', hint: none },
    'inner-signature-unread': { says: () => '復号しました。中のトークンは未検証です。', hint: none },
    'decrypted-refused': {
      says: (args) =>
        `復号しましたが、${args['may'] ? '読み手は拒否してもかまいません' : '拒否しなければなりません'}: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'decrypted-packed': { says: (args) => noteWords(args).says, hint: (args) => noteWords(args).hint },
    'decryption-malformed': {
      says: (args) => `復号できません。${noteWords(args).says || '形式が不正です。'}`,
      hint: (args) => noteWords(args).hint,
    },
    'decryption-pending': { says: () => '復号中 \u2026', hint: none },
    'decryption-fails': {
      says: () => '復号できません: 鍵が違うか、トークンが変更されています。',
      hint: () => 'どちらなのかは、意図的に区別できないようになっています (RFC 7516 §11.5)。',
    },
    'decryption-changed-here': {
      says: ({ since }) => `復号できません: ${since === 'made' ? '暗号化後に' : ''}ここで変更されています。`,
      hint: ({ since }) =>
        `タグ付きの暗号化はあらゆる変更を明らかにします。「戻す」で${since === 'made' ? '暗号化した' : '元の'}状態に戻ります。`,
    },
    'decryption-none-fits': {
      says: ({ tried }) =>
        Number(tried) === 1
          ? '暗号化されています: あなたの鍵では開けません。'
          : `暗号化されています: ${tried} 個の鍵のどれでも開けません。`,
      hint: () => '別のトークンのために与えられたものです。',
    },
    'decryption-cut': {
      says: ({ of, count, tried }) =>
        of === 'keys'
          ? `復号できません: ${count} 個のうち ${tried} 個の鍵を試し、開けるものはありません。`
          : `復号できません: ${count} 人のうち ${tried} 人の受信者を試し、あなたの鍵で開けるものはありません。`,
      hint: () => '多すぎて、すべては試せません。kid が同じ鍵と受信者を先に試します。',
    },
    'decryption-not-tried': {
      says: (args) => `復号できません: ${noteWords(args).says}`,
      hint: (args) => noteWords(args).hint,
    },
    'decryption-no-key': {
      says: () => '暗号化されています: 開く鍵がありません。',
      hint: ({ inner }) =>
        inner === 'token'
          ? 'ヘッダーは中にトークンがあると示しています。それが署名されているかどうかは、復号するとわかります。'
          : '',
    },

    'expectations-met': {
      says: ({ count }) =>
        Number(count) === 1 ? '期待値を満たしています。' : `${count} 個の期待値をすべて満たしています。`,
      hint: none,
    },
    'expectations-met-link': {
      says: ({ count }) =>
        `${Number(count) === 1 ? '' : `${count} 個すべてを`}満たしていますが、期待値はリンクが選んだものです。`,
      hint: () => '期待値を自分で指定するか、「鍵」でこれらを自分の期待値にしてください。',
    },
    'expectations-encrypted': { says: () => '期待値は確認待ち: クレームが暗号化されています。', hint: none },
    'expectations-unprocessed': { says: () => '期待値は、ディスクロージャーの照合を待っています。', hint: none },
    'expectations-not-processed': {
      says: () => '期待値を確認できません。ディスクロージャーが照合されていません。',
      hint: none,
    },
    'expectations-met-unverified': {
      says: ({ count }) => `トークンの記載では${Number(count) === 1 ? '' : ` ${count} 個すべてを`}満たしています。`,
      hint: () => 'クレームを裏付ける検証済みの署名がありません。誰が書いたものかわかりません。',
    },
    'expectations-fail': {
      says: ({ names }) => `期待値と異なる: ${names}`,
      hint: none,
    },
    'expectation-nearly': {
      says: ({ name, nearly }) => `${name} の違いは${NEARLY[String(nearly)] ?? ''}だけです。`,
      hint: none,
    },
    'expectation-met': {
      says: ({ name, wanted }) => (wanted === '' ? `${name} があります。` : `${name} は期待どおりです。`),
      hint: none,
    },
    'expectation-absent': {
      says: ({ name }) => `${name} がありません。`,
      hint: none,
      more: ({ wanted }) => (wanted ? `期待値: ${wanted}` : ''),
    },
    'expectation-broken': {
      says: ({ name, of }) =>
        `${of === 'header' ? 'ヘッダー' : 'ペイロード'}が壊れているため、${name} は判定しません。`,
      hint: none,
    },
    'expectation-differs': {
      says: ({ name, has }) => (has === '' ? `${name} はテキストではありません。` : `${name} は ${has} です。`),
      hint: none,
      more: ({ wanted, nearly }) =>
        wanted === '' ? '' : `期待値: ${wanted}${nearly ? `。違いは${NEARLY[String(nearly)] ?? ''}だけです` : ''}`,
    },
    'expectation-no-time': {
      says: ({ name }) => `${name} は時刻ではありません。`,
      hint: () => '時刻は秒数です (RFC 7519 §2)。',
    },
    'expectation-lifetime': {
      says: ({ has, wanted }) => `トークンの有効期間は ${has} で、${wanted} を超えています。`,
      hint: none,
    },
    'expectation-lifetime-met': { says: ({ has }) => `トークンの有効期間は ${has} です。`, hint: none },
    'expectation-age': {
      says: ({ has, wanted }) => `トークンの発行から ${has} 経過し、${wanted} を超えています。`,
      hint: none,
    },
    'expectation-age-met': { says: ({ has }) => `トークンの発行から ${has} 経過しています。`, hint: none },
    'expectation-ambiguous': { says: ({ name }) => `${name} が 2 回現れます。`, hint: () => TWICE },
    'expectation-unprotected': {
      says: ({ name }) => `${name} は非保護ヘッダーにあり、有効ではありません。`,
      hint: () => '保護されていないものは誰でも変更できます。',
    },

    'key-none': { says: () => '一致した鍵はありません。', hint: none },
    'key-yours': { says: (args) => `あなたの${keyName(args)}。`, hint: none },
    'key-opens': {
      says: (args) => `あなたの${keyName(args)}で開きました。`,
      hint: ({ kind }) => (kind === 'secret' ? '' : 'トークンを読めることを示すだけで、誰が書いたかはわかりません。'),
    },
    'key-your-secret': { says: (args) => `あなたの${keyName(args)}。`, hint: none },
    'key-of-issuer': {
      says: (args) => `発行者 ${args['issuer']} の鍵セットにある${keyName(args)}。`,
      hint: () => 'トークンは、その発行者から来たと示しています。',
    },
    'key-of-other-issuer': {
      says: ({ issuer, claimed }) =>
        claimed === ''
          ? `${issuer} の鍵ですが、トークンは発行者を示していません。`
          : `${issuer} の鍵ですが、トークンが示す発行者は「${claimed}」です。`,
      hint: () => '鍵が証明になるのは、自身の発行者についてだけです (RFC 8725 §3.8)。',
    },
    'key-came-with-token': {
      says: (args) => `${keyName(args)}はトークンと一緒に届きました。`,
      hint: () => 'トークンの送信者が鍵も選んでいます。送信者が誰かの証明にはなりません。',
    },
    'key-from-url-in-token': {
      says: ({ url }) => `鍵の取得先はトークン自身が示したものです: ${url}`,
      hint: () => 'そのアドレスはトークンの作成者が選びました。',
    },
    'key-embedded': {
      says: ({ parameter }) => `鍵はトークン自身の中にあります (${parameter})。`,
      hint: () => '作成者はこの鍵を持っていました。それが誰か、送信者がその鍵を持っているかはわかりません。',
    },
    'key-of-leaf': {
      says: () => 'エンドエンティティの鍵は一致しますが、証明書チェーンは検証していません。',
      hint: () => '証明書を誰が発行したか、まだ有効かは確認していません。',
    },
    'key-possession': {
      says: ({ thumbprint }) => `鍵 ${print(thumbprint)} の所持。`,
      hint: () => '作成者はその鍵を持っています。それが誰かはわかりません。',
    },
    'key-generated': { says: () => 'ここで作成した鍵。', hint: none },
    'key-others-have': { says: (args) => `ほかの人もこの鍵を持っています: ${others(args)}。`, hint: none },
  },
};
