import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';
import { local } from '../time.ts';

const WANTED: Readonly<Record<string, string>> = {
  object: 'オブジェクト',
  text: 'テキスト',
  number: '範囲内の数値',
  list: 'リスト',
};
const FOREIGN = 'Jotlab がこのようなリンクを作ることはありません。';
const ASK = 'リンクをもう一度もらってください。';
const RELOAD = 'ページを再読み込みして新しい版にしてから、もう一度リンクを開いてください。';

export const link: Overlay = {
  linkFaults: {
    'link-long': {
      says: ({ length, limit }) =>
        `このリンクは ${grouped(Number(length))} 文字で、Jotlab が読む上限の ${grouped(Number(limit))} 文字を超えています。`,
      hint: () => '',
    },
    'link-version': {
      says: ({ version, known }) =>
        `このリンクのバージョンは ${version} です。この Jotlab が読めるのはバージョン ${known} です。`,
      hint: () => RELOAD,
    },
    'link-character': {
      says: ({ at }) =>
        `リンクが壊れています。「.」のあとの ${grouped(Number(at))} 文字目は、リンクに使えない文字です。`,
      hint: () => ASK,
    },
    'link-damaged': {
      says: () => 'リンクが壊れています。一部が欠けているか、途中で変わっています。',
      hint: () => 'リンク全体をコピーするか、もう一度もらってください。',
    },
    'link-unpacks': {
      says: ({ limit }) => `このリンクの中身は ${grouped(Number(limit) / 1000)} KB を超えています。`,
      hint: () => 'Jotlab はそれほど大きなものを展開しません。',
    },
    'link-json': { says: () => 'このリンクの中身は JSON ではありません。', hint: () => FOREIGN },
    'link-kinds': {
      says: () => 'このリンクに入っているものは、ちょうど 1 つでなければなりませんが、そうなっていません。',
      hint: () => FOREIGN,
    },
    'link-unknown': {
      says: ({ place }) => `このリンクには、この版の Jotlab が知らない「${place}」が入っています。`,
      hint: () => RELOAD,
    },
    'link-shape': {
      says: ({ place, wanted }) => `このリンクの「${place}」が${WANTED[String(wanted)] ?? ''}ではありません。`,
      hint: () => FOREIGN,
    },
    'link-member-long': {
      says: ({ place, limit }) => `このリンクの「${place}」が ${grouped(Number(limit))} 文字を超えています。`,
      hint: () => FOREIGN,
    },
    'link-list-long': {
      says: ({ place, limit }) => `このリンクの「${place}」の要素が ${limit} 個を超えています。`,
      hint: () => FOREIGN,
    },
    'link-no-token': { says: () => 'このリンクに JSON トークンはありません。', hint: () => ASK },
    'link-secret': {
      says: ({ place }) =>
        `このリンクの「${place}」には公開鍵とありますが、入っているのは秘密鍵またはシークレットです。`,
      hint: () => FOREIGN,
    },
    'link-not-secret': {
      says: ({ place }) => `このリンクの「${place}」には秘密鍵またはシークレットとありますが、そうではありません。`,
      hint: () => FOREIGN,
    },
    'link-key': {
      says: ({ number, why }) => `このリンクの鍵 ${number} は使えません: ${why}`,
      hint: () => '',
    },
    'link-scene': { says: ({ why }) => `このリンクのシーンは再生できません。${why}`, hint: () => '' },
    'link-deep': { says: () => 'このリンクのシーンは、入れ子が深すぎます。', hint: () => FOREIGN },
    'link-no-scene': {
      says: () => 'このリンクに入っているのはトークンです。ここではシーンだけを表示できます。',
      hint: () => '',
    },
    'link-ready': {
      says: ({ name }) => `このリンクのシーン「${name}」は、この版の Jotlab に付属していません。`,
      hint: () => RELOAD,
    },
  },
  linkNews: {
    'link-opened': ({ payload, keys, secrets, expectations, select, clock, had }) => {
      const came = [
        'トークン',
        payload ? 'そのペイロード' : '',
        keys ? `公開鍵 ${grouped(Number(keys))} 個` : '',
        secrets ? `秘密鍵またはシークレット ${grouped(Number(secrets))} 個` : '',
        expectations ? '期待値' : '',
        select ? '選択' : '',
        clock === undefined ? '' : `${local(Number(clock))} で止めた時計`,
      ];
      return [
        `リンクから開いたもの: ${came.filter(Boolean).join('、')}。リンクはブラウザーの履歴に残っている可能性があります。`,
        secrets ? 'リンクを持つ人は誰でも同じものを持っています。' : '',
        had ? `そのうち ${grouped(Number(had))} 個の鍵はすでにありました。` : '',
      ].join('');
    },
  },
};
