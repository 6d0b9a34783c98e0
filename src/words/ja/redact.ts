import type { ValueKind } from '../../jose/redact/valueKind.ts';
import type { Overlay } from '../catalogue.ts';

const KINDS: Readonly<Record<ValueKind, string>> = {
  email: 'メールアドレス',
  uuid: 'UUID',
  ip: 'IP アドレス',
  url: 'アドレス',
  token: 'トークン',
  date: '日付',
  phone: '電話番号',
  key: '鍵または証明書',
  random: 'ランダムなテキスト',
  text: 'テキスト',
  number: '数値',
  truth: '真偽値',
};

export const redact: Overlay = {
  redact: {
    placeholder: (kind, number) => `<${KINDS[kind]} ${number}>`,
    lead: 'チケットやチャット用のコピーです。個人情報や秘密の可能性がある値は、その種類に置き換えられます。同じ値には同じ番号が付きます。署名、鍵、暗号文は切り詰められます。',
    check: '送る前に目を通してください。名前、発行者、宛先から、余計なことがわかる場合があります。',
    copyAs: 'コピーする形式',
    asToken: 'トークン',
    asText: '読みやすいテキスト',
    tokenHint: 'デコーダーでは読めますが、検証や復号はできません。',
    textHint: (layers) =>
      layers > 1
        ? `${layers} 層すべてのヘッダーとクレームをデコードしたもの。`
        : 'ヘッダーとクレームをデコードしたもの。',
    box: '伏せ字のコピー',
    copy: 'コピー',
    put: 'トークンと置き換える',
    keepTitle: '値を残す',
    keepHint: 'チェックを付けた値はそのまま残ります。',
    keepNone: '置き換える値はありませんでした。',
    more: (count) => `ほか ${count} 個が置き換えられます。`,
    cut: '最初の部分だけを表示しています。コピーには全体が含まれます。',
    none: '伏せ字にするトークンがありません。',
    screen: {
      open: '画面を伏せ字にする',
      hint: 'スクリーンショットや画面共有のためのものです。ページ全体がこのコピーを表示します。判定は元のトークンのものです。',
      region: '伏せ字の画面',
      says: '画面は伏せ字です。',
      more: '個人情報や秘密の値を除いたコピーと、そのサイズを表示しています。判定は元のトークンのものです。',
      end: 'トークンを再び表示',
      keys: '秘密と鍵の中身は表示しません。',
      expectations: '期待する値',
    },
  },
};
