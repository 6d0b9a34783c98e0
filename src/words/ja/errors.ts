import type { Overlay } from '../catalogue.ts';
import { fromNow } from '../time.ts';

type Args = Readonly<Record<string, string | number>>;

const from = (args: Args): string => fromNow(Number(args['from']));

const NEARLY: Readonly<Record<string, string>> = {
  slash: '違いは末尾のスラッシュだけです。',
  case: '違いは大文字と小文字だけです。',
};
const nearly = (args: Args): string => NEARLY[String(args['nearly'])] ?? '';

export const errors: Overlay = {
  errors: {
    title: (libraries) => `エラーメッセージ: ${libraries}`,
    unknownTitle: 'エラーメッセージ: 不明',
    unknown:
      'エラーメッセージのようですが、Jotlab の知らないものです。対象のトークンを貼り付けてください。問題があれば判定欄に表示されます。',
    dismiss: 'エラーメッセージを閉じる',
    or: (one, other) => `${one}、または ${other}`,
    saysWhen: (libraries, _several, when) => `${libraries} は、${when}場合にこのメッセージを出します。`,
    here: 'このトークンでは',
    noToken: 'トークンも貼り付けると、考えられる原因を Jotlab が試します。',
    demo: 'これはデモトークンです。自分のトークンを貼り付けると、考えられる原因を Jotlab が試します。',
    elsewhere: 'トークンだけからはわかりません。',
    nothing: '現在の鍵と時計では、よくある原因はどれもこのトークンに当てはまりません。',
    source: (source, versions) => `出典: ${source}。バージョン: ${versions}。`,
    outcomes: { so: '該当する', not: '該当しない', unknown: '不明' },

    ofClaim: {
      claimValue: (claim) => `${claim} が期待した値でない`,
      claimMissing: (claim) => `必要な ${claim} がトークンにない`,
      claimType: (claim) => `${claim} の JSON の型が正しくない`,
    },

    checks: {
      exp: '自身の時計で exp が過ぎている (トークンの期限が切れている)',
      nbf: '自身の時計で nbf がまだ先である',
      iat: '自身の時計で iat が未来である',
      active: 'トークンの有効期間外である (exp を過ぎているか、nbf に達していない)',
      age: 'iat または exp と現在との差が、設定で許された長さを超えている',
      claimValue: 'クレームが期待した値でない',
      claimMissing: '必要なクレームがトークンにない',
      claimType: 'クレームの JSON の型が正しくない',
      typ: 'ヘッダーの typ が期待した種別でない',
      signature: '使っている鍵で署名を検証できない',
      signatureMissing: 'トークンに署名がない',
      signatureForm: '署名がアルゴリズムの求める形式でない',
      keyNotFound: 'ヘッダーの kid と alg に合う鍵を持っていない',
      severalKeys: '合う鍵が複数あり、どれかに決められない',
      kidMissing: 'ヘッダーに kid がなく、どの鍵を使うか決められない',
      keyMissing: '鍵が与えられていない',
      keyType: '鍵の種類がアルゴリズムの求めるものでない',
      keyShort: '鍵が許された長さより短い',
      keyInvalid: '鍵を読み取れない',
      privateKey: '公開鍵が必要なところに秘密鍵が与えられた',
      algNotAllowed: 'ヘッダーの alg が、受け入れるアルゴリズムに含まれていない',
      algUnknown: 'ヘッダーのアルゴリズムを知らない',
      algMissing: 'ヘッダーに alg がない',
      none: 'alg が none である (誰もトークンに署名していない)',
      parts: 'トークンの部分の数が正しくない',
      malformed: 'トークンを読み取れない',
      header: 'ヘッダーを JSON オブジェクトとして読み取れない',
      payload: 'ペイロードを JSON オブジェクトとして読み取れない',
      base64: 'トークンの一部が正しい base64url でない',
      crit: 'ヘッダーの crit に、知らない拡張が含まれている',
      decryption: '自身の鍵でトークンを復号できない',
      anything: '理由を示さずにトークンを拒否する',
      noToken: '探した場所にトークンがない',
      scheme: 'Authorization ヘッダーが「Bearer トークン」の形でない',
      keySet: '鍵セットを取得できないか、使える鍵がその中にない',
      settings: 'このトークン向けに設定されていない',
      revoked: 'トークンが失効させられている',
      permission: 'トークンは有効だが、この操作を許していない',
      binding: 'トークンが鍵に紐付けられていて、一緒に届いた proof が一致しない',
    },

    tried: {
      light: ({ says }) => `${says}。`,
      past: (args) => `${args['claim']} は${from(args)}でした。`,
      future: (args) => `${args['claim']} は${from(args)}です。`,
      noClaim: ({ claim }) => `トークンに ${claim} がありません。`,
      hasClaim: ({ claim }) => `トークンに ${claim} があります。`,
      notNumber: ({ claim, raw }) => `${claim} は数値ではありません: ${raw}`,
      notString: ({ claim, raw }) => `${claim} は文字列ではありません: ${raw}`,
      rightType: ({ claim, raw }) => `${claim} の型は正しいです: ${raw}`,
      age: (args) => `iat は${from(args)}でした。どこまで古いトークンを許すかは、プログラムの設定によります。`,
      differs: (args) =>
        `${args['claim']} は ${args['has']} ですが、「${args['expected']}」が期待されています。${nearly(args)}`,
      same: (args) => `${args['claim']} は期待どおり ${args['has']} です。`,
      otherToken: (args) =>
        `メッセージは別のトークンについてのものです。${args['claim']} は、メッセージでは「${args['said']}」、ここでは ${args['has']} です。`,
      compare: (args) => `${args['claim']} は ${args['has']} です。プログラムが期待する値と比べてください。`,
      unnamed: () => 'メッセージにクレーム名がありません。',
      noClaims: () => '鍵がないとクレームを読めません。',
      keyWanted: () => '署名はまだ検証されていません。プログラムが使う鍵またはシークレットを追加すると試されます。',
      unsecured: () => 'alg は none です。',
      secured: () => 'alg は none ではありません。',
      noSignature: () => '署名がありません。',
      hasSignature: ({ octets }) => `${octets} バイトの署名があります。`,
      noKid: () => 'ヘッダーに kid がありません。',
      hasKid: ({ kid }) => `ヘッダーの kid は「${kid}」です。`,
      kidNotGiven: ({ kid }) => `ヘッダーの kid は「${kid}」ですが、その kid を持つ鍵がありません。`,
      kidGiven: ({ kid }) => `kid が「${kid}」の鍵があります。`,
      noKeys: ({ kid }) =>
        kid ? `ヘッダーの kid は「${kid}」です。鍵はまだ与えられていません。` : '鍵はまだ与えられていません。',
      keysFit: () => '鍵の種類は合っています。',
      keyShort: ({ bits, wants }) => `鍵は ${bits} ビットですが、アルゴリズムには ${wants} ビット必要です。`,
      keyLong: ({ bits, wants }) => `鍵は ${bits} ビットで、アルゴリズムに必要な長さは ${wants} ビットです。`,
      crit: ({ names }) => `crit に ${names} が指定されています。`,
      noCrit: () => 'ヘッダーに crit はありません。',
      notEncrypted: () => 'トークンは暗号化されていません。',
    },
  },
};
