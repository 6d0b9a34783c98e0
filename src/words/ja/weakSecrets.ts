import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';

const UNITS = [
  [31_557_600, '年'],
  [86_400, '日'],
  [3600, '時間'],
  [60, '分'],
  [1, '秒'],
] as const;

const SUPERSCRIPT = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
const power = (exponent: number): string =>
  `10${[...String(exponent)].map((digit) => SUPERSCRIPT[Number(digit)] ?? '').join('')}`;

function about(seconds: number): string {
  const [length, unit] = UNITS.find(([each]) => seconds >= each) ?? UNITS[4];
  if (seconds < 1) return '1 秒未満';
  const number = seconds / length;
  return number < 1e9
    ? `約 ${grouped(Math.round(number))} ${unit}`
    : `約 ${power(Math.round(Math.log10(number)))} ${unit}`;
}

export const weakSecrets: Overlay = {
  weakSecrets: {
    gone: '共有シークレットで署名されたトークンがありません。',
    intro: (alg, number) =>
      `この ${alg} トークンを持つ人は、誰にも断らずに何度でもシークレットを試せます。ここでは、公開されているか弱い ${grouped(number)} 語を、このブラウザー内で試します。base64 や 16 進数に見える語は、デコードしたものも試します。`,
    file: '単語リスト (任意)',
    fileHint: (megabytes, most, longest) =>
      `1 行に 1 語のテキストファイル。選択するか、ここにドロップしてください。上限は ${grouped(megabytes)} MB、${grouped(most)} 語、1 語 ${grouped(longest)} バイト。どこにも送信されません。`,
    tooLarge: (megabytes) => `このファイルは ${grouped(megabytes)} MB を超えています。一部だけを選んでください。`,
    unread: 'ファイルを読み取れませんでした。もう一度選んでください。',
    noWorker: 'このブラウザーでは検索を開始できませんでした。',
    start: '試す',
    trying: 'シークレットを試行中',
    progress: (tried, rate) => `${grouped(tried)} 語を試行、毎秒 ${grouped(Math.round(rate))} 個のシークレット。`,
    cancelled: (tried) => `${grouped(tried)} 語でキャンセルしました。シークレットはその中にありません。`,
    none: (tried) => `${grouped(tried)} 語の中にシークレットはありません。だからといって強いとは限りません。`,
    skipped: (lines, longest) => `${grouped(longest)} バイトより長い ${grouped(lines)} 行は試していません。`,
    cut: (most) => `ファイルに ${grouped(most)} 語より多く含まれています。残りは試していません。`,
    cracked: '破られました: 誰でもこのトークンを作れます。',
    secretIs: (tried) => `${grouped(tried)} 語目で見つかりました。シークレット:`,
    secretHint: '鍵に追加されました。使っている場所すべてで、256 ビット以上のランダムなものに置き換えてください。',
    decoded: '語をデコードしたものです。テキストそのものはシークレットではありません。',
    timesTitle: '攻撃者に必要な時間',
    kind: 'シークレット',
    time: '平均',
    kinds: {
      lower8: 'ランダムな小文字 8 文字',
      mixed8: 'ランダムな英数字 8 文字',
      mixed12: 'ランダムな英数字 12 文字',
      bits128: 'ランダムな 128 ビット',
      bits256: 'ランダムな 256 ビット',
    },
    speed: '速度',
    speeds: { 1: 'このブラウザーと同じ', 1000: 'このブラウザーの 1,000 倍', 1000000: 'このブラウザーの 1,000,000 倍' },
    about,
    how: (rate) =>
      `考えられるシークレットの半数を速度で割ったものです。このブラウザーは、このトークンの HMAC を毎秒 ${grouped(Math.round(rate))} 回計算します (たった今測定)。グラフィックカードや多数のコンピューターはもっと速いので、倍率を選んでください。人が考えたシークレットはリストに載っており、はるかに早く見つかります。`,
  },
};
