import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';

/** The findings and the reference of checks, remarks about a part, paper and pictures. */
export const small: Overlay = {
  history: {
    region: '履歴',
    lead: 'この訪問で、これまでに開いていたものです。離れた時刻、内容、そのときの判定を示します。メモリーだけにあります。',
    put: (line) => `元に戻す: ${line}`,
    noToken: (start) => `トークンではありません: ${start}`,
    justNow: 'たった今',
    wipe: '消去',
    wipeHint: '履歴を消去します。元に戻す操作の記録も消えます。',
  },
  checks: {
    worst: (number, name, more) => `指摘: ${name} ${number} 件${more > 0 ? `、ほか ${more} 件` : ''}`,
    none: '形式の問題は見つかりませんでした。署名を検証するには、鍵を追加してください。',
    noneUnopened: '形式の問題は見つかりませんでした。復号するには、鍵を追加してください。',
    noneRead: '形式の問題は見つかりませんでした。',
    noneBeyond: 'ほかの問題は見つかりませんでした。',
    severity: { error: 'エラー', critical: '致命的', high: '高', medium: '中', low: '低', info: '情報' },
    severityMeans: {
      error: 'トークンを処理できません。RFC に従う読み手は拒否します。',
      critical: '保護が失われているか、もともとありません。誰かがトークンを偽造したり読んだりできる可能性があります。',
      high: '攻撃されうる弱点、または読み手が拒否したり読み誤ったりする原因となる誤りです。',
      medium: '誰がトークンを読むかによって影響が変わるリスクや誤りです。',
      low: '小さな誤り、または珍しい選択です。影響はわずかです。',
      info: '参考情報です。問題はありません。',
    },
    sections: {
      form: '入力の形式',
      algorithm: 'アルゴリズム',
      keys: '鍵',
      signature: '署名',
      header: 'ヘッダーパラメーター',
      encryption: '暗号化',
      claims: 'クレーム',
      profiles: 'トークンの種類',
      further: 'その他',
    },
    severities: '重大度',
    show: (at, of) => (of === 1 ? '表示' : `表示 ${at + 1}/${of}`),
    showKey: '鍵を表示',
    repaired: '修正したトークンをコピー',
    repairedHint: '検証できる形にしたトークンをコピーします。画面のトークンはそのままです。',
    showExpectation: '期待値を表示',
    more: (number) => `さらに ${grouped(number)} 件を表示`,
    fewer: '表示を減らす',
    why: '理由',
    whyLabel: (says) => `理由: ${says}`,
    source: (source) => (source === 'practice' ? '実務での経験による。' : `出典: ${source}。`),
    sourceBefore: '出典:',
    opensSite: (host) => `${host} を新しいタブで開きます`,
    refusedBy: (names) => `拒否するもの: ${names}。`,
    acceptedBy: (names) => `受け入れるもの: ${names}。`,
    refusedHow: (sources) => `実際に動かして確認しました。残りは次のソースで確認しました: ${sources}。`,
    refusedRun: '実際に動かして確認しました。',
    ticket: 'チケット用にコピー',
    ticketHint: 'コピーされるトークンに署名は含まれません。クレームのうち値が残るのは、iss、aud、日時などだけです。',
    about: '一覧で見る',
    broken: (id) => `チェック「${id}」が失敗しました。Jotlab の不具合です。ほかのチェックに影響はありません。`,
    reference: 'チェック項目一覧',
    search: 'チェック項目を検索',
    found: (count) => `${grouped(count)} 件のチェック項目`,
    address: 'リンクをコピー',
    addressLabel: (id) => `${id} へのリンクをコピー`,
  },

  remarks: {
    lastGood: '最後に読めた内容',
    noLongerJson: (part) => `${part}: 正しい JSON ではなくなりました。`,
    readOnly: {
      redacted: '画面を伏せ字にしている間は編集できません。',
      encrypted: '編集できません。暗号文は、暗号化し直したときにだけ変わります。',
      large:
        'ここでは編集できません。10 万文字を超えると、キー入力のたびに時間がかかりすぎるためです。代わりにトークンのテキストを編集してください。',
      broken: 'トークンが壊れている間は編集できません。先にトークンのテキストを直してください。',
      octets: 'ここでは編集できません。正しい UTF-8 ではなく、バイトが失われるためです。',
      disclosure: '編集できません。発行者がそのダイジェストに署名しているため、どう変更しても無効になります。',
      keyBinding: '編集できません。所持者だけが持つ鍵で署名されています。',
      compressed: 'ここでは編集できません。トークンには圧縮されたバイト列が入っています。',
    },
    processed: {
      title: '処理後のペイロード',
      says: '検証者がこのトークンを受け入れたときに得る内容です (RFC 9901 \u00a77.1)。',
      refused: '検証者はこのトークンを拒否しなければならず、これらのクレームは得られません (RFC 9901 \u00a77.1)。',
      disclosed: (number) =>
        number === 0 ? '開示されたクレームはありません' : `開示されたクレーム: ${grouped(number)} 個`,
      more: (number) => (number > 0 ? `、ほか ${grouped(number)} 個。` : '。'),
      undisclosed: (number) =>
        number === 0
          ? '開示されていないダイジェストはありません。'
          : `開示されていないダイジェスト: ${grouped(number)} 個。隠れたクレームか、おとりです。どちらかはトークンからは分かりません (RFC 9901 \u00a74.2.5)。`,
      from: (disclosure) => `ディスクロージャー ${disclosure}`,
    },
    unpacked: {
      title: '展開したペイロード',
      says: (from, to) =>
        `ヘッダーに zip: DEF とあるため、ペイロードを展開しました。${grouped(from)} バイトが ${grouped(to)} バイトになりました。署名の対象は圧縮されたバイト列です。`,
      standard:
        '標準では、zip は暗号化トークンにだけ定義されています (RFC 7516 \u00a74.1.3)。SMART Health Card は署名付きトークンで使っています。',
      binary: 'テキストではありません。先頭のバイト:',
      empty: '空です。何も圧縮されていませんでした。',
      not: {
        plain: () => 'ヘッダーに zip: DEF とありますが、ペイロードは圧縮されておらず、すでに JSON です。',
        zlib: () =>
          '展開していません。ペイロードは zlib 形式 (RFC 1950) です。zip: DEF は、その包みのない生の DEFLATE (RFC 1951) を意味します。',
        gzip: () =>
          '展開していません。ペイロードは gzip 形式 (RFC 1952) です。zip: DEF は、その包みのない生の DEFLATE (RFC 1951) を意味します。',
        limit: (limit) => `展開していません。ペイロードが ${grouped(limit)} バイトを超えてしまいます。`,
        broken: () =>
          '展開していません。ヘッダーに zip: DEF とありますが、ペイロードが生の DEFLATE (RFC 1951) ではないか、一部が欠けています。',
      },
    },
  },

  paper: {
    left: (number) => `ほか ${grouped(number)} 件`,
    members: (number) => `ほか ${grouped(number)} 件のメンバーや項目は、この表に印刷されません。`,
    characters: (number) => `ほか ${grouped(number)} 文字は、ここに印刷されません。`,
  },

  picture: {
    title: 'JSON トークンの分解図',
    characters: (number) => `${grouped(number)} 文字`,
    bytes: (number) => `${grouped(number)} バイト`,
    masked: '署名とタグは伏せてあります',
    empty: '空',
    moreCharacters: (number) => `ほか ${grouped(number)} 文字`,
    moreLines: (number) => `\u2026 ほか ${grouped(number)} 行`,
    moreParts: (number) => `ほか ${grouped(number)} 個の部分`,
    madeWith: 'Jotlab を使い、ブラウザーで作成。',
    mask: '署名とタグを伏せる',
    svg: 'SVG で保存',
    png: 'PNG で保存',
    print: '印刷',
    failed: 'ブラウザーはこの図の PNG を作れませんでした。SVG で保存してください。',
  },
};
