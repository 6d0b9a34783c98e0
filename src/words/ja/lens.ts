import { grouped } from '../../jose/text/grouped.ts';
import type { SignatureCoverage } from '../../jose/explain/coverage.ts';
import type { Overlay } from '../catalogue.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('ja', { type: 'conjunction' }).format(names);

const tagOf = (layer: number): string => `層 ${layer} の認証タグ`;

export const lens: Overlay = {
  shape: {
    parts: '各部分とそれを保護するもの',
    written: (octets, characters) => `${grouped(octets)} バイト、${grouped(characters)} 文字`,
    covers: {
      signature: ({ nothing, header, encoded }: SignatureCoverage) =>
        nothing
          ? nothing === 'none'
            ? '何も保護しない: alg が none'
            : '空: 何も保護されない'
          : `${header ? 'ヘッダーとペイロード' : 'ペイロードのみ (ヘッダーは除く)'}を保護 (${encoded ? '符号化された形で' : 'ペイロードは符号化せずそのまま'})`,
      authenticationTag: (parts) => `${list(parts)}を保護`,
      encryptedKey: '受信者向けに暗号化されたコンテンツ鍵',
      disclosure: 'ペイロード内のダイジェストで保護',
    },
    noKey: '空: トークンは鍵を運ばない',
    secret: '秘密、かつタグで保護',
    covered: {
      signature: '署名で保護、誰でも読める',
      tag: 'タグで保護',
      additionalData: 'タグで保護、誰でも読める',
      nothing: '保護なし: 誰でも変更できる',
    },
    more: (number) => `ほか ${grouped(number)} 個の部分`,
    comparison: '同じクレームを各アルゴリズムで',
    takeAlong: '書き出し: SVG、PNG、印刷',
    none: '0',
    cookie: (limit) => `Cookie の上限 ${grouped(limit)}`,
    header: (limit) => `ヘッダーの上限 ${grouped(limit)}`,
    cost: (octets, characters) => `符号化すると ${grouped(octets)} バイトが ${grouped(characters)} 文字になります。`,
  },

  facts: {
    value: '値',
    asJson: 'JavaScript での値',
    local: '現地時刻',
    utc: 'UTC',
    fromNow: '現在との差',
    kind: '種類',
    section: '定義',
    coveredBy: '保護するもの',
    covered: {
      signature: '署名',
      tag: '認証タグ',
      additionalData: '認証タグ (追加データとして)',
      nothing: 'なし: 誰でも変更できます',
      digest: 'ダイジェスト (ペイロードに含まれるはずのもの)',
      part: 'これ自体が検証用の値です',
      unsecured: 'なし: このトークンは保護されていません',
      unsigned: 'なし: これを対象とする署名がありません',
    },
    coveredAloud: (by) => `保護するもの: ${by}`,
    kinds: { object: 'オブジェクト', array: 'リスト', string: '文字列', number: '数値', literal: 'リテラル' },
    covers: '保護する範囲',
    signs: ({ header, encoded }: SignatureCoverage) =>
      `${header ? '符号化されたヘッダー、ドット、' : 'ドットと'}${encoded ? '符号化されたペイロード' : 'そのままのペイロード'}`,
    tags: (parts) => list(parts),
    text: 'トークン内の表記',
    octets: 'バイト列',
    place: '位置',
    placeAt: (from, to, number) =>
      number === 0
        ? `${from} 文字目の前 (空)`
        : number === 1
          ? `${from} 文字目`
          : `${from} 文字目から ${to} 文字目 (${grouped(number)} 文字)`,
    shared: (lead, trail) =>
      [
        ...(lead > 0 ? [`最初の文字の先頭 ${lead} ビットは、直前の項目に属します。`] : []),
        ...(trail > 0 ? [`最後の文字の末尾 ${trail} ビットは、次の項目に属します。`] : []),
      ].join(''),
    algorithm: 'アルゴリズム',
    size: '大きさ',
    sizeOf: (total, limit) =>
      `${grouped(total)} 文字。Cookie に入るのは、名前と属性を含めて ${grouped(limit)} 文字です`,
    sizeBeyond: (total, limit) =>
      `${grouped(total)} 文字: Cookie に入る量 (名前と属性を含めて ${grouped(limit)} 文字) を超えています`,
  },

  picker: {
    kinds: { jws: '署名付き', jwe: '暗号化', sdJwt: 'SD-JWT' },
    from: (issuer) => `発行者 ${issuer}`,
    expired: (ago) => `${ago}に期限切れ`,
    expires: (from) => `${from}に期限切れ`,
  },

  lanes: {
    list,
    dot: 'ドット',
    separator: (tilde) => (tilde ? '~' : '.'),
    arrow: '\u2192',
    signed: (inside, check, encoded) =>
      `署名の対象: ${inside} (${encoded ? '符号化されたテキスト' : 'ペイロードは符号化せずそのまま、b64'})。${check}で検証します。`,
    detached: 'トークンに含まれないペイロード',
    noCheck: '欠けている署名',
    unsigned: (why) =>
      `署名の対象: なし (${why === 'none' ? 'alg が none' : '署名が空'})。このようなトークンは誰でも書けます。`,
    authenticated: (inside, check) =>
      `認証の対象: ${inside}。${check || '欠けているタグ'}で確認します。誰がトークンを作ったかはわかりません。`,
    digested: (inside, check, isSigned) =>
      `ダイジェストの対象: ${inside}。それぞれのダイジェストは${check || 'トークンに含まれないペイロード'}にあり、${isSigned ? '署名されています' : '誰も署名していません'}。`,
    holder: (inside, check) =>
      `所持者の署名の対象: ${inside}。所持者の鍵を使い、${check || '欠けている署名'}で検証します。`,
    bound: (inside, check) =>
      `バインドの対象: ${inside}。全体のダイジェスト (sd_hash) は${check || 'トークンに含まれないペイロード'}にあります。`,
    secret: (inside) => `秘密: ${inside}。残りはトークンを持つ人なら誰でも読めます。`,
    nothingSecret: '秘密: なし。トークンを持つ人は誰でも全体を読めます。',
    ofSignature: (index) => `署名 ${index + 1}。`,
    gives: {
      contentKey: 'コンテンツ暗号化鍵 (受信者が開いたあと)',
      noKey: 'なし: 鍵は共有または合意されるため空',
      missingKey: 'なし: 鍵を送るアルゴリズムなのに空',
      start: '暗号の開始点',
      additionalData: '読める形のまま、タグの計算に入る',
      plaintext: '復号後の内容',
      check: '復号の前に、対象となる部分をすべて確認',
    },
    figure: {
      cipher: '暗号',
      key: {
        carried: ['コンテンツ暗号化鍵', 'コンテンツ鍵', 'CEK'],
        shared: ['共有鍵', '鍵'],
        agreed: ['合意した鍵', '鍵'],
        missing: ['鍵なし', '?'],
      },
      additionalData: '追加データ',
    },
    more: (number) => `ほか ${grouped(number)} 個の部分`,
  },

  inner: {
    place: (place, layer, plaintext) =>
      plaintext ? `層 ${layer - 1} が暗号化した内容の ${place}` : `層 ${layer} の ${place}`,
    bench: '画面上の位置',
    inCiphertext: (layer) =>
      `${layer === 2 ? '' : '層 1 の'}暗号文の中で暗号化されています。これだけに対応する文字はありません`,
    secret: '秘密',
    secretTo: (layer, plaintext) =>
      `層 ${layer - 1} を開けない人には読めません${plaintext ? '' : '。その認証タグがこれも保護します'}`,
    secretAloud: (layer) => `層 ${layer - 1} の鍵がなければ秘密`,
    tagOf,
    covered: {
      signature: (layer) => `層 ${layer} の署名`,
      tag: tagOf,
      additionalData: (layer) => `${tagOf(layer)} (追加データとして)`,
      nothing: (layer) => `層 ${layer} 自体にはなし`,
      unsigned: (layer) => `層 ${layer} 自体にはなし: これを対象とする署名がありません`,
      unsecured: (layer) => `層 ${layer} 自体にはなし: 保護されていません`,
    },
    text: '暗号化された元のテキスト',
  },
};
