import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';

const megabytes = (bytes: number): string => grouped(Math.round(bytes / 100_000) / 10);

const sides = { request: 'リクエスト', response: 'レスポンス' };
const whats = {
  address: 'アドレス',
  header: 'ヘッダー',
  cookie: 'クッキー',
  query: 'クエリー',
  body: '本文',
  other: '',
};

/** The list of many tokens. */
export const many: Overlay = {
  many: {
    region: 'トークン一覧',
    fromBench: '入力したテキスト',
    summary: (tokens, name) => `${name} に ${grouped(tokens)} 個のトークン`,
    showing: (shown, all) => `${grouped(all)} 個中 ${grouped(shown)} 個を表示`,
    hide: '一覧を隠す',
    show: '一覧を表示',
    wipe: '消去',
    wipeHint: '一覧を消去します。一覧はメモリーだけにあります。',
    cancel: '中止',
    reading: (bytes, size) => `トークンを検索中: ${megabytes(size)} MB 中 ${megabytes(bytes)} MB`,
    stages: {
      checking: (done, of) => `鍵を試しています: ${grouped(of)} 個中 ${grouped(done)} 個`,
      finding: (done, of) => `指摘を調べています: ${grouped(of)} 個中 ${grouped(done)} 個`,
    },
    stopped: '中止しました。すべてのトークンが調べられたわけではありません。',
    resume: 'すべて調べる',
    notRead: (bytes, size) =>
      `${megabytes(size)} MB 中 ${megabytes(bytes)} MB で中止しました。残りにもトークンがあるかもしれません。`,
    cut: (most) => `一覧に収まる数を超えています。最初の ${grouped(most)} 個を表示しています。`,
    broken:
      'この HAR ファイルには、JSON でない部分、または JSON として読むには大きすぎる部分があります。その部分はテキストとして検索しました。',
    notText: (name) => `${name} はテキストファイルではありません。トークンを検索できる内容がありません。`,
    none: (name) => `${name} にトークンは見つかりませんでした。`,
    troubles: {
      unread: 'ファイルを最後まで読み取れませんでした。選択後に移動または変更された可能性があります。',
      lost: '一覧が失われました。ブラウザーがスレッドを終了しました。ファイルを開き直してください。',
    },
    lead: 'Enter で選択中のトークンを作業台に置きます。一覧は残ります。一覧はメモリーだけにあります。',
    together: '複数のトークンを合わせて分かること',
    togetherMore: (number) => `ほか ${grouped(number)} 個`,
    tokenNumber: (number) => `トークン ${grouped(number)}`,
    shared: {
      'nonce-again': ({ alg }, tokens) =>
        `${alg} で署名された ${grouped(tokens)} 個のトークンの r が同じです。同じノンスが再び使われています。1 つの鍵で作られたものなら、そのうち 2 つから誰でも秘密鍵を計算できます。`,
      'iv-same-key': ({ enc }, tokens) =>
        `${enc} で暗号化された ${grouped(tokens)} 個のトークンの IV が同じで、鍵も同じと見られます。AES-GCM では、内容の共通部分が漏れ、他人がトークンを偽造できるようになります。`,
      'iv-again': ({ enc }, tokens) =>
        `${enc} で暗号化された ${grouped(tokens)} 個のトークンの IV が同じです。ランダムな IV は二度現れません。作成側が固定の IV を使っています。`,
      'jti-again': ({ jti, iss }, tokens) =>
        `${iss === '' ? '発行者のない' : `${iss} の`}異なる ${grouped(tokens)} 個のトークンの jti が同じです (${jti})。jti は 1 つのトークンだけのものです。リプレイを検査する側は 2 つ目を拒否します。`,
    },
    filter: '絞り込み',
    moreFilters: '絞り込みを増やす',
    fewerFilters: '絞り込みを減らす',
    filterHint: '発行者、アルゴリズム、kid、場所',
    by: { kind: '種類', alg: 'アルゴリズム', iss: '発行者', signature: '署名', time: '時刻' },
    all: 'すべて',
    noValue: 'なし',
    noneFits: '条件に合うトークンがありません。',
    clearFilter: '絞り込みを解除',
    table: '見つかったトークン',
    columns: {
      id: '場所',
      count: '回数',
      kind: '種類',
      alg: 'アルゴリズム',
      iss: '発行者',
      signature: '署名',
      exp: '有効期限',
      worst: '最も重い指摘',
    },
    sort: (column) => `${column}で並べ替え`,
    states: {
      signature: {
        good: '検証済み',
        bad: '問題あり',
        warn: '疑わしい',
        neutral: '何も検証されていない',
        pending: '未確認',
      },
      time: {
        good: '現在有効',
        bad: '期限切れまたは有効でない',
        warn: '疑わしい',
        neutral: '判断材料なし',
        pending: '未確認',
      },
    },
    notChecked: '未確認',
    slow: '未復号: パスワードを試すには時間がかかります。開くと試せます。',
    more: (number) => `、ほか ${grouped(number)} 件`,
    place: ({ line, entry, host, side, what, name }) =>
      [
        line === undefined ? '' : `${grouped(line)} 行目`,
        entry === undefined ? '' : `エントリー ${grouped(entry)}`,
        [side === undefined ? '' : sides[side], what === undefined ? '' : whats[what], name ?? '']
          .filter(Boolean)
          .join(' '),
        host ?? '',
      ]
        .filter(Boolean)
        .join('、'),
    sides,
    whats,
    save: '表示中の一覧を保存',
    withTokens: 'トークンも含める',
    withTokensHint: 'このファイルを持つ人は、まだ有効なトークンを使えます。',
  },
};
