import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';

const characters = (number: number): string => `${grouped(number)} 文字`;

export const share: Overlay = {
  shareDialog: {
    noToken: '共有するトークンがありません。',
    intro: 'リンクを受け取った人は、トークンも受け取ります。リンクはトークンそのものと同じです。',
    holds: 'リンクに入るもの',
    token: 'トークン',
    characters,
    withoutSignature: '署名を除く',
    withoutSignatureHint: '読むことはできますが、使うことはできません。',
    payload: '分離されたペイロード',
    publicKey: (name) => `公開鍵 ${name}`,
    privateKey: (name) => `秘密鍵 ${name}`,
    secret: (name) => name,
    expectations: '設定した期待値',
    expectationNames: {
      issuer: '発行者',
      audience: '対象者',
      algorithms: 'アルゴリズム',
      subject: '主体',
      required: '必須のクレーム',
      type: '型',
      nonce: 'nonce の値',
      maxLifetime: '有効期間 (秒)',
      maxAge: '経過時間 (秒)',
      jkt: '鍵の拇印',
      leeway: '許容誤差 (秒)',
    },
    selection: '選択している場所',
    clock: '時計',
    stopped: (moment) => `${moment} で停止`,
    secretWarning:
      'このリンクを受け取った人は、秘密鍵またはシークレットも受け取ります。持ち主の名前で署名したり、持ち主あてに暗号化されたものを読んだりできます。ほかに使わない鍵だけを共有してください。',
    toHide: '値も隠すには、先に伏せ字のコピーを作ってください。',
    redact: '伏せ字のコピー',
    demo: 'デモの鍵はリンクに入りません。どの Jotlab にもあるためです。',
    unlisted: (number) => `ほかの ${grouped(number)} 個の鍵は、ここでは選べません。`,
    expIn: (left, moment) =>
      `exp は${left} (${moment}) です。それまでは、リンクを受け取った人がトークンを使えるかもしれません。`,
    expWas: (left) => `exp は${left}でした。exp を確認するサービスは、このトークンを拒否します。`,
    noExp: 'トークンに exp がありません。いつまでも有効かもしれません。リンクを受け取った人が使えるかもしれません。',
    expHidden: 'トークンは暗号化されています。鍵がなければ、いつまで有効かは誰にも読めません。',
    bare: '署名がなければ、署名を確認するサービスはこのトークンを受け付けません。内容は読むことができます。',
    link: 'リンク',
    shortEnough: 'ほとんどのプログラムで使える長さです。',
    long: (limit) =>
      `${grouped(limit)} 文字までしか受け付けないチャットもあります。何かを除くか、別の方法で送ってください。`,
    veryLong: (limit) =>
      `${grouped(limit)} 文字を超えるものは、多くのプログラムが途中で切るか分割します。トークンをファイルで送るほうが確実です。`,
    leaveOut: '何かを除くか、トークンをファイルで送ってください。',
    fragment:
      'ブラウザーは # のあとをサーバーに送りません。ただし、リンクを送るプログラムと、読む人のブラウザーの履歴には、すべて残ります。',
    here: 'この Jotlab はあなたのコンピューターにあるファイルです。リンクはそこでだけ開きます。',
    copy: 'リンクをコピー',
    copied: 'コピーしました。',
    copyFailed: 'ブラウザーがコピーを許可しませんでした。リンクを選択してコピーしてください。',
  },
};
