import { grouped } from '../../jose/text/grouped.ts';
import { fixed, type StepSentence } from '../en/sentence.ts';

const hashName: StepSentence['does'] = ({ hash = '' }) => String(hash);
const again = (is: unknown, found: string, fresh: string): string => (is ? found : fresh);

export const makingSentences = {
  'rsa-private-operation': {
    title: () => '秘密鍵を使う',
    does: () => 'm^d mod n',
    says: ({ bits }) =>
      `ブロックを数として読み、${bits} ビットの法のもとで秘密指数乗します。結果が署名です。これは秘密鍵でしかできず、公開鍵で元に戻せます。`,
  },
  'pss-salt': {
    title: () => 'ソルトを選ぶ',
    does: () => 'ランダム',
    says: ({ size, again: is }) =>
      again(
        is,
        `ランダムな ${size} バイトです。これはトークンの署名に入っているもので、公開鍵で取り出せます。`,
        `ランダムな ${size} バイトです。トークンの署名にこの鍵によるものはないため、新しく選びました。`,
      ),
  },
  'pss-block': fixed('ブロックを作る', 'パディング', '0、01、ソルトを、法に収まる長さで並べます。'),
  'pss-cover': fixed(
    'ブロックをマスクする',
    'XOR して連結',
    'ブロックとマスクの XOR、続けてハッシュ、BC です。これに秘密鍵を使います。',
  ),
  'ecdsa-nonce': {
    title: () => '数 k を選ぶ',
    does: ({ again: is }) => again(is, 'k = (e + r·d) / s', 'ランダム'),
    says: ({ again: is }) =>
      again(
        is,
        '署名者は k をランダムに選び、使ったあと捨てました。秘密鍵 d があれば、署名から求め直せます。逆に、k を知った人は d もわかります。だから k は秘密にし、二度と同じものを使ってはいけません。',
        '曲線の位数未満のランダムな数です。トークンの署名はこの鍵とテキストのものではないため、この k は新しく選びました。',
      ),
  },
  'ecdsa-nonce-point': {
    title: () => '点を計算する',
    does: () => 'k·G',
    says: ({ curve }) => `${curve} の基点の k 倍は曲線上の点です。その x を位数で割った余りが r です。`,
  },
  'ecdsa-s': fixed('s を計算する', '(e + r·d) / k, mod n', 's = (e + r·d) / k。曲線の位数 n を法とします。'),
  'eddsa-expand': {
    title: () => '秘密鍵を展開する',
    does: hashName,
    says: ({ hash }) =>
      `秘密鍵の ${hash} ハッシュを 2 つに分けます。前半のいくつかのビットを固定したものが数 a、後半がプレフィックスです。`,
  },
  'eddsa-nonce': {
    title: () => '数 r を計算する',
    does: ({ hash }) => `${hash}、mod 位数`,
    says: ({ hash }) =>
      `プレフィックスと署名対象を ${hash} でハッシュします。ランダムなものはなく、同じテキストからは必ず同じ署名ができます。`,
  },
  'eddsa-commit': {
    title: () => '点 R を計算する',
    does: () => 'r·B',
    says: ({ curve }) => `${curve} の基点の r 倍です。`,
  },
  'eddsa-s': fixed('S を計算する', 'r + k·a, mod 位数', 'S = r + k·a。位数を法とします。'),
  'mldsa-make-stop': {
    title: () => '残りは表示しません',
    does: () => '表示なし',
    says: ({ size }) =>
      `署名では多項式のベクトルを引いては捨て、秘密鍵について何も漏らさないものが出るまで繰り返します。残ったものを ${grouped(Number(size))} バイトに詰めます。画面には表示しきれません。`,
  },
  'made-signature': fixed(
    'トークンと比較する',
    '連結',
    'これが署名です。トークンの署名がこの鍵とテキストのものなら、1 バイトも違わず同じになります。',
  ),

  'cek-made': {
    title: () => 'コンテンツ鍵を選ぶ',
    does: () => 'ランダム',
    says: ({ size }) =>
      `ランダムな ${size} バイトで、トークンごとに新しく選びます。これはこのトークンのもので、開いたときに得られました。`,
  },
  'aeskw-make-start': {
    title: () => '完全性の値を前に置く',
    does: () => '連結',
    says: ({ blocks }) => `A6 が 8 バイト、続けて 8 バイトずつ ${blocks} ブロックのコンテンツ鍵です。`,
  },
  'aeskw-make-round': {
    title: ({ round }) => `ラップ、6 回のうち ${round} 回目`,
    does: () => 'AES',
    says: ({ blocks }) => `AES が ${blocks} 個のブロックを、完全性の値と合わせて、最初のブロックから順に暗号化します。`,
  },
  'gcmkw-seal': fixed(
    'コンテンツ鍵を暗号化する',
    'AES-GCM',
    'AES-GCM が専用の初期化ベクトルでコンテンツ鍵を暗号化します。その初期化ベクトルとタグはヘッダーに入ります。',
  ),
  'agreement-sender': fixed(
    '送信者が使い捨ての鍵ペアを作る',
    'ランダム',
    '公開鍵はヘッダーにあります (epk)。秘密鍵は 1 度だけ使って捨てられ、誰にも求め直せません。次の手順では、もう片方ずつの鍵である受信者の秘密鍵と epk から、同じ秘密を得ます。',
  ),
  'oaep-block': {
    title: () => 'ブロックを作る',
    does: () => '連結',
    says: ({ hash }) => `空のラベルの ${hash} ハッシュ、0、01、コンテンツ鍵です。`,
  },
  'oaep-cover-block': {
    title: () => 'ブロックをマスクする',
    does: ({ hash }) => `MGF1 ${hash}、XOR`,
    says: ({ hash, size }) =>
      `シードから作ったマスク (${hash} を使う MGF1) とブロックの XOR です。シードはランダムな ${size} バイトで、トークンを開いたときに得られました。`,
  },
  'oaep-cover-seed': {
    title: () => 'シードをマスクする',
    does: ({ hash }) => `MGF1 ${hash}、XOR`,
    says: ({ hash }) => `マスクされたブロックから作ったマスク (${hash} を使う MGF1) とシードの XOR です。`,
  },
  'oaep-public-operation': {
    title: () => '公開鍵を使う',
    does: () => 'm^e mod n',
    says: ({ bits, e }) =>
      `00、マスクされたシード、マスクされたブロックを数として読み、${bits} ビットの法のもとで ${e} 乗します。`,
  },
  'made-key': fixed(
    '暗号化鍵を比較する',
    '同じか',
    'これが暗号化鍵です。トークン内のものと 1 バイトも違わず同じでなければなりません。',
  ),
  deflate: fixed(
    '圧縮する',
    'deflate',
    'ヘッダーに zip: DEF とあります。圧縮結果はプログラムによって異なるため、これはこのトークンのもので、開いたときに得られました。',
  ),
  'gcm-encrypt': fixed(
    '暗号化する',
    'AES カウンターモード、XOR',
    'AES が J0 のあとのカウンターブロックを 2 から順に暗号化します。それと平文の XOR が暗号文です。',
  ),
  'gcm-make-tag': fixed(
    'タグを計算する',
    'XOR',
    'ハッシュと、暗号化した J0 の XOR がタグです。トークン内のタグと同じでなければなりません。',
  ),
  'cbc-pad': {
    title: () => '平文をパディングする',
    does: () => 'パディング',
    says: ({ padding }) =>
      `AES-CBC は 16 バイトのブロックを扱います。${padding} バイトを加え、それぞれがその個数を示します。`,
  },
  'cbc-encrypt': fixed(
    '暗号化する',
    'AES-CBC',
    'AES-CBC がブロックごとに、直前の暗号文ブロックと組み合わせて暗号化します。最初のブロックには初期化ベクトルを使います。',
  ),
  'cbc-make-tag': {
    title: () => 'タグを計算する',
    does: ({ hash, size }) => `HMAC ${hash}、先頭 ${size} バイト`,
    says: ({ hash, size }) =>
      `${hash} を使う HMAC の先頭 ${size} バイトです。トークン内のタグと同じでなければなりません。`,
  },
  'made-content': fixed(
    '暗号文を比較する',
    '同じか',
    'これが暗号文です。トークン内のものと 1 バイトも違わず同じでなければなりません。',
  ),
} satisfies Readonly<Record<string, StepSentence>>;
