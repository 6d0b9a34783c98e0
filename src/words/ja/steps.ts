import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';
import { fixed, type StepSentence } from '../en/sentence.ts';
import { makingSentences } from './making.ts';

const hashName: StepSentence['does'] = ({ hash = '' }) => String(hash);

const otherLength = (has?: string | number, wants?: string | number): string | undefined =>
  has === undefined ? undefined : `署名が ${wants} バイトではなく ${has} バイトです。計算する前に拒まれます。`;

export const steps: Overlay = {
  stepSentences: {
    ...makingSentences,
    'signing-input': fixed(
      '署名対象を取り出す',
      'ドットで連結',
      'トークン内のヘッダーとペイロードを、そのままドットでつないだものです。署名の対象はこの文字列であり、その中の JSON ではありません。',
    ),

    'hmac-key-block': {
      title: () => '鍵ブロックを作る',
      does: ({ hashed, hash }) => (hashed ? `${hash}、続けて 0` : '0 で埋める'),
      says: ({ block, hash, hashed }) =>
        hashed
          ? `シークレットが ${block} バイトより長いため、その ${hash} ハッシュを使い、0 で ${block} バイトまで埋めます。`
          : `シークレットを、${hash} のブロック長である ${block} バイトまで 0 で埋めます。`,
    },
    'hmac-inner': {
      title: () => '1 回目のハッシュ',
      does: hashName,
      says: ({ hash }) =>
        `鍵ブロックの各バイトと 0x36 の XOR を取り、その後ろに署名対象を続けたものを ${hash} でハッシュします。`,
    },
    'hmac-outer': {
      title: () => '2 回目のハッシュ',
      does: hashName,
      says: ({ hash }) =>
        `鍵ブロックの各バイトと 0x5C の XOR を取り、その後ろに 1 回目のハッシュを続けたものを ${hash} でハッシュします。これが MAC です。`,
    },
    'hmac-compare': fixed(
      '比較する',
      '同じか',
      'ここで計算した MAC は、トークンの署名と 1 バイトも違わず同じでなければなりません。',
    ),

    'rsa-hash': {
      title: () => '署名対象をハッシュする',
      does: hashName,
      says: ({ hash }) => `${hash} は署名対象を短い値に変えます。署名対象が少しでも変われば、別の値になります。`,
    },
    'rsa-public-operation': {
      title: () => '公開鍵で署名を開く',
      does: () => 's^e mod n',
      says: ({ bits, e, outOfRange, has, wants }) =>
        otherLength(has, wants) ??
        (outOfRange
          ? '署名を数として読むと、法より大きくなります。どの署名者にも作れないものです。'
          : `署名を数として読み、${bits} ビットの法のもとで ${e} 乗します。これで秘密鍵による計算が元に戻ります。`),
    },
    'pkcs1-expected': {
      title: () => '期待されるブロックを作る',
      does: () => 'パディング',
      says: ({ hash, padding }) =>
        `00 01、FF が ${padding} バイト、00、DER で書いた ${hash} の名前、そしてハッシュです。署名者も同じブロックを作りました。`,
    },
    'pkcs1-compare': fixed(
      '比較する',
      '同じか',
      '署名から得たブロックは、期待されるブロックと 1 バイトも違わず同じでなければなりません。',
    ),

    'pss-split': {
      title: () => 'ブロックを分ける',
      does: () => '分割',
      says: ({ size, trailer }) =>
        `最後のバイトは ${trailer} (BC でなければなりません)、その前の ${size} バイトはハッシュ、残りはマスクされています。`,
    },
    'pss-mask': {
      title: () => 'マスクを作る',
      does: ({ hash }) => `MGF1、${hash}`,
      says: ({ hash }) => `ハッシュとカウンターに ${hash} を繰り返し適用し、必要な長さのマスクを作ります (MGF1)。`,
    },
    'pss-unmask': {
      title: () => 'マスクを外す',
      does: () => 'XOR',
      says: ({ salt, size, found }) =>
        found
          ? `マスクされたブロックとマスクの XOR は、0、01、ソルトになります。ソルトは ${salt} バイトです。RFC 7518 では ${size} バイトが必要です。`
          : 'マスクされたブロックとマスクの XOR は、0、01、ソルトになるはずですが、なりません。',
    },
    'pss-message': {
      title: () => 'ソルトを加えて再びハッシュする',
      does: hashName,
      says: ({ hash }) => `0 の 8 バイト、署名対象のハッシュ、ソルトを ${hash} でハッシュします。`,
    },
    'pss-compare': fixed(
      '比較する',
      '同じか',
      'ここで計算したハッシュは、署名から得たハッシュと同じでなければなりません。',
    ),

    'ecdsa-hash': {
      title: () => '署名対象をハッシュする',
      does: hashName,
      says: ({ hash }) => `${hash} は署名対象を数 e に変えます。`,
    },
    'ecdsa-split': {
      title: () => '署名を分ける',
      does: () => '分割',
      says: ({ size, inRange, has, wants }) =>
        otherLength(has, wants) ??
        (inRange
          ? `先頭の ${size} バイトが数 r、末尾の ${size} バイトが数 s です。`
          : '前半が r、後半が s です。どちらも 1 以上、曲線の位数未満でなければなりませんが、そうなっていません。'),
    },
    'ecdsa-scalars': fixed(
      '2 つの係数を計算する',
      's で割る、mod n',
      'u1 = e / s、u2 = r / s。どちらも曲線の位数 n を法とします。',
    ),
    'ecdsa-point': {
      title: () => '点を計算する',
      does: () => 'u1·G + u2·Q',
      says: ({ curve }) => `${curve} の基点の u1 倍と、公開鍵の u2 倍の和は、曲線上の点です。使うのはその x だけです。`,
    },
    'ecdsa-compare': fixed('比較する', '同じか', 'その点の x を n で割った余りが r でなければなりません。'),

    'eddsa-split': {
      title: () => '署名を分ける',
      does: () => '分割',
      says: ({ size, inRange, has, wants }) =>
        otherLength(has, wants) ??
        (inRange
          ? `先頭の ${size} バイトが点 R、末尾の ${size} バイトが数 S です (下位のバイトが先)。`
          : '後半が数 S です。曲線の位数未満でなければなりませんが、そうなっていません。'),
    },
    'eddsa-challenge': {
      title: () => 'チャレンジを計算する',
      does: ({ hash }) => `${hash}、mod 位数`,
      says: ({ hash }) => `R、公開鍵、署名対象を ${hash} でハッシュします。それを位数で割った余りが k です。`,
    },
    'eddsa-left': fixed('左辺を計算する', 'S·B', '曲線の基点の S 倍です。'),
    'eddsa-right': fixed('右辺を計算する', 'R + k·A', 'R に、公開鍵の k 倍を加えたものです。'),
    'eddsa-compare': fixed('比較する', '同じか', '両辺は同じ点でなければなりません。'),

    'mldsa-key-hash': fixed(
      '公開鍵をハッシュする',
      'SHAKE256',
      'SHAKE256 で公開鍵から 64 バイトを作り、署名をその鍵に結び付けます。',
    ),
    'mldsa-message': fixed(
      '署名対象の前に 2 バイトを置く',
      '前に 00 00',
      '1 つ目はメッセージを事前にハッシュしていないこと、2 つ目はコンテキストが空であることを示します。',
    ),
    'mldsa-representative': fixed(
      'メッセージ代表値を作る',
      'SHAKE256',
      'SHAKE256 で両方を合わせて 64 バイトにします。署名されるのはこの値です。',
    ),
    'mldsa-stop': {
      title: () => '残りは表示しません',
      does: () => '表示なし',
      says: ({ size, key }) =>
        `検証では、${grouped(Number(key))} バイトの鍵と ${grouped(Number(size))} バイトの署名から得た、256 個の数からなる多項式の行列を掛け合わせます。画面には表示しきれません。結果は判定欄に表示されます。`,
    },

    'direct-key': fixed(
      '共有鍵を取り出す',
      'そのまま',
      'dir では共有シークレットがコンテンツ鍵です。トークンに鍵は入っていません。',
    ),
    'aeskw-start': {
      title: () => '暗号化鍵を分ける',
      does: () => '分割',
      says: ({ blocks }) => `先頭の 8 バイトは完全性の値、残りは 8 バイトずつ ${blocks} ブロックの鍵です。`,
    },
    'aeskw-round': {
      title: ({ round }) => `アンラップ、6 回のうち ${round} 回目`,
      does: () => 'AES、逆順',
      says: ({ blocks }) => `AES が ${blocks} 個のブロックを、完全性の値と合わせて、最後のブロックから順に復号します。`,
    },
    'aeskw-compare': fixed(
      '完全性の値を比較する',
      '同じか',
      '6 回のあと、先頭の 8 バイトはすべて A6 でなければなりません。そうであれば、残りがコンテンツ鍵です。',
    ),
    'gcmkw-open': fixed(
      'コンテンツ鍵を復号する',
      'AES-GCM',
      'AES-GCM で暗号化鍵を復号します。専用の iv と tag はヘッダーにあり、tag が一致しなければなりません。',
    ),
    'agreement-secret': {
      title: () => '秘密を合意する',
      does: ({ curve }) => `${curve} 上の d · epk`,
      says: ({ curve }) =>
        `秘密鍵と送信者の使い捨て公開鍵 (epk) から、${curve} 上の点が得られます。その x が共有の秘密 Z です。送信者は、もう片方ずつの鍵から同じ値を得ました。`,
    },
    'agreement-info': {
      title: () => '鍵の用途を書き並べる',
      does: () => '長さを付けて連結',
      says: ({ algorithm, bits, apu, apv }) =>
        `OtherInfo には、アルゴリズム (${algorithm})、PartyUInfo (${apu} バイト)、PartyVInfo (${apv} バイト)、鍵の長さ (${bits} ビット) が、それぞれ前に長さを付けて並びます。`,
    },
    'agreement-hash': {
      title: ({ round, rounds }) =>
        rounds === 1 ? '鍵を導出する: ハッシュ' : `鍵を導出する: ハッシュ ${round} / ${rounds}`,
      does: () => 'SHA-256',
      says: () => 'Concat KDF: 回の番号、Z、OtherInfo を SHA-256 でハッシュします。',
    },
    'agreement-key': {
      title: () => '鍵を導出する: 切り出し',
      does: () => '連結して切り出し',
      says: ({ bits }) => `ハッシュの先頭 ${bits} ビットが鍵です。`,
    },
    'pbes2-salt': {
      title: () => 'ソルトを作る',
      does: () => '連結',
      says: ({ alg }) => `${alg} という名前、0 の 1 バイト、ヘッダーの p2s です。`,
    },
    'pbes2-derive': {
      title: () => 'パスワードから鍵を導出する',
      does: ({ count }) => `PBKDF2、${grouped(Number(count))} 回`,
      says: ({ hash, count }) =>
        `PBKDF2 は ${hash} を使う HMAC を ${grouped(Number(count))} 回 (p2c) 適用します。攻撃者の推測 1 回ごとに時間がかかるようになります。`,
    },
    'oaep-private-operation': {
      title: () => '秘密鍵を使う',
      does: () => 'c^d mod n',
      says: ({ bits }) => `暗号化鍵を数として読み、${bits} ビットの法のもとで秘密指数乗します。`,
    },
    'oaep-seed': {
      title: () => 'シードを取り出す',
      does: ({ hash }) => `MGF1 ${hash}、XOR`,
      says: ({ hash }) =>
        `マスクされたブロックから作ったマスク (${hash} を使う MGF1) と、マスクされたシードの XOR がシードです。`,
    },
    'oaep-unmask': {
      title: () => 'ブロックのマスクを外す',
      does: ({ hash }) => `MGF1 ${hash}、XOR`,
      says: ({ hash, formed }) =>
        `シードから作ったマスク (${hash} を使う MGF1) と、マスクされたブロックの XOR は、ラベルのハッシュ、0、01、コンテンツ鍵になります。${formed ? '' : 'ここではその形になっていません。'}`,
    },
    'oaep-compare': {
      title: () => 'ラベルのハッシュを比較する',
      does: () => '同じか',
      says: ({ hash }) => `JOSE では空のラベルを使います。その ${hash} ハッシュがブロックの先頭になければなりません。`,
    },
    'rsa15-key': fixed(
      'コンテンツ鍵を復号する',
      '非表示',
      'このアルゴリズムは失敗の理由を隠します。パディングが誤っていればランダムな鍵になり、応答からは何もわかりません。ここでもパディングは表示しません。',
    ),

    'content-additional-data': {
      title: () => '追加データを取り出す',
      does: () => 'ASCII',
      says: ({ aad }) =>
        aad
          ? '符号化された保護ヘッダー、ドット、符号化された aad メンバーです。読める形のままですが、タグで保護されます。'
          : '符号化された保護ヘッダーです。読める形のままですが、タグで保護され、変更すると復号に失敗します。',
    },
    'gcm-start': fixed(
      'AES-GCM の準備',
      'AES',
      'AES で 0 のブロックを暗号化したものがハッシュ鍵です。初期化ベクトルにカウンター 1 を付けたものがタグ用のブロック J0 です。データのカウンターブロックは 2 から始まります。',
    ),
    'gcm-hash': fixed('タグの対象をハッシュする', 'GHASH', '追加データ、暗号文、それらの長さを GHASH に通します。'),
    'gcm-tag': fixed(
      'タグを比較する',
      'XOR、同じか',
      'ハッシュと、暗号化した J0 の XOR がタグです。トークン内のタグと同じでなければなりません。内容はそのあとでのみ復号されます。',
    ),
    'gcm-decrypt': fixed(
      '復号する',
      'AES カウンターモード、XOR',
      'AES が J0 のあとのカウンターブロックを 2 から順に暗号化します。それと暗号文の XOR が平文です。',
    ),
    'cbc-split': {
      title: () => 'コンテンツ鍵を分ける',
      does: () => '分割',
      says: ({ half }) => `先頭の ${half} バイトはタグの計算に、末尾の ${half} バイトは復号に使います。`,
    },
    'cbc-mac-input': {
      title: () => 'タグの対象を並べる',
      does: () => '連結',
      says: ({ bits }) =>
        `追加データ、初期化ベクトル、暗号文、そして追加データのビット長 (${bits}) を 8 バイトで書いたものです。`,
    },
    'cbc-tag': {
      title: () => 'タグを比較する',
      does: ({ hash, size }) => `HMAC ${hash}、先頭 ${size} バイト`,
      says: ({ hash, size }) =>
        `${hash} を使う HMAC の先頭 ${size} バイトがタグです。トークン内のタグと同じでなければなりません。内容はそのあとでのみ復号されます。`,
    },
    'cbc-decrypt': {
      title: () => '復号する',
      does: () => 'AES-CBC、逆方向',
      says: ({ padding }) =>
        padding
          ? `AES-CBC で復号します。末尾の ${padding} バイトはパディングで、それぞれがその個数を示します。`
          : 'AES-CBC で復号します。末尾のパディングが壊れています。',
    },
    inflate: fixed('展開する', 'inflate', 'ヘッダーに zip: DEF とあるため、平文は暗号化の前に圧縮されています。'),
  },

  valueNames: {
    additionalData: '追加データ (AAD)',
    agreedSecret: '共有の秘密 Z',
    authenticationTag: 'トークン内のタグ',
    blockKey: '鍵ブロック',
    challenge: 'k',
    ciphertext: '暗号文',
    computedHash: '計算したハッシュ',
    computedMac: '計算した MAC',
    computedTag: '計算したタグ',
    contentKey: 'コンテンツ鍵 (CEK)',
    counterBlock: 'カウンターブロック J0',
    encodedMessage: '署名から得たブロック',
    encryptedKey: '暗号化鍵',
    encryptionKey: '暗号化に使う鍵',
    ephemeralKey: '使い捨て公開鍵 (epk)',
    expectedMessage: '期待されるブロック',
    ghash: 'GHASH',
    hash: 'ハッシュ',
    hashKey: 'ハッシュ鍵 H',
    headerText: '符号化された保護ヘッダー',
    inflated: '展開したテキスト',
    initializationVector: '初期化ベクトル',
    innerHash: '1 回目のハッシュ',
    innerKey: '鍵ブロック XOR 36',
    integrityValue: '完全性の値',
    keyHash: '公開鍵のハッシュ',
    labelHash: '空のラベルのハッシュ',
    receivedLabelHash: '見つかったラベルのハッシュ',
    leftPoint: 'S · B',
    lengths: 'ビット長',
    macInput: 'HMAC の入力',
    macKey: 'MAC 鍵',
    mask: 'マスク',
    maskedBlock: 'マスクされたブロック',
    maskedSeed: 'マスクされたシード',
    message: 'ハッシュの入力',
    messageDigest: '署名対象のハッシュ',
    madeCiphertext: '作成した暗号文',
    madeKey: '作成した暗号化鍵',
    madeSignature: '作成した署名',
    modulus: '法 n',
    nonce: '使い捨ての数',
    otherInfo: 'OtherInfo',
    outerKey: '鍵ブロック XOR 5C',
    paddedText: 'パディング済みの平文',
    password: 'パスワード',
    payloadText: '署名される形のペイロード',
    plaintext: '平文',
    pointX: '点の x',
    prefix: 'プレフィックス',
    privateKey: '秘密鍵',
    publicExponent: '公開指数 e',
    publicKey: '公開鍵',
    r: 'r',
    rPoint: 'R',
    recipientKey: '秘密鍵',
    representative: 'メッセージ代表値',
    rightPoint: 'R + k · A',
    roundHash: 'この回のハッシュ',
    s: 's',
    salt: 'ソルト',
    saltInput: 'p2s',
    scalar: 'a',
    secret: 'シークレット',
    seed: 'シード',
    sharedKey: '共有シークレット',
    signature: 'トークン内の署名',
    signingInput: '署名対象',
    u1: 'u1',
    u2: 'u2',
    unmaskedBlock: 'マスクを外したブロック',
    wrapState: '状態',
    wrappingKey: 'ラップ鍵',
  },

  fieldNames: {
    additionalData: '追加データ',
    additionalDataLength: '追加データの長さ',
    algorithmId: 'AlgorithmID',
    ciphertext: '暗号文',
    ciphertextLength: '暗号文の長さ',
    contentKey: 'コンテンツ鍵',
    context: 'コンテキストの長さ',
    counter: 'カウンター',
    digestInfo: 'ハッシュの名前 (DER)',
    dot: 'ドット',
    encryptionKey: '暗号化に使う鍵',
    hash: 'ハッシュ',
    header: 'ヘッダー',
    initializationVector: '初期化ベクトル',
    integrity: '完全性の値',
    key: '鍵',
    keyLength: '鍵の長さ',
    labelHash: 'ラベルのハッシュ',
    leadingZero: '0',
    macKey: 'MAC 鍵',
    maskedBlock: 'マスクされたブロック',
    maskedSeed: 'マスクされたシード',
    message: 'メッセージ',
    name: 'アルゴリズム名',
    padding: 'パディング',
    partyU: 'PartyUInfo',
    partyV: 'PartyVInfo',
    payload: 'ペイロード',
    plaintext: '平文',
    point: 'R',
    r: 'r',
    rest: '残り',
    s: 's',
    salt: 'ソルト',
    saltInput: 'p2s',
    separator: '区切り',
    tag: 'タグ',
    trailer: 'トレーラー',
    type: 'ブロックの種類',
    zeros: '0',
  },

  steps: {
    region: '手順',
    intro: {
      check:
        '検証で行う計算を、途中の値とともに 1 手順ずつ示します。ここでは Jotlab が同じ計算をもう一度、見える形で行います。',
      make: 'このトークンの作り方を、途中の値とともに 1 手順ずつ示します。ランダムだった値は、可能な場合は求め直します。',
    },
    way: '表示する計算',
    check: '検証',
    make: '作成',
    cannotMake: {
      signature: '作り方を表示するには、秘密鍵を追加してください。',
      decryption: '作り直せるのは開けるものだけです。旧式のアルゴリズムでは作り直しません。',
    },
    what: '表示する対象',
    signature: (alg, key, number, count) => `${count > 1 ? `署名 ${number}` : '署名'}、${alg}、鍵 ${key}`,
    decryption: (alg, key, number, count) => `${count > 1 ? `受信者 ${number} の復号` : '復号'}、${alg}、鍵 ${key}`,
    layer: (says, layer) => `層 ${layer}: ${says}`,
    nothing:
      'まだ計算するものがありません。このトークンの鍵またはシークレットを追加すると、検証を 1 手順ずつ表示できます。',
    stale: 'トークンまたは鍵が変わりました。この手順は変更前のものです。',
    again: '今の内容の手順を表示',
    next: '次の手順',
    previous: '前の手順',
    toEnd: '最後まで',
    play: '再生',
    pause: '一時停止',
    close: '手順を閉じる',
    copy: 'すべてテキストでコピー',
    copyStep: 'この手順をテキストでコピー',
    print: '印刷',
    svg: 'SVG で保存',
    as: 'バイト列の表示',
    hex: '16 進数',
    base64url: 'base64url',
    reveal: '秘密の値を表示',
    busy: '計算中 ...',
    progress: '進捗 (推定)',
    stop: '中止',
    stopped: '中止しました。',
    restart: 'もう一度始める',
    takes: '入力',
    compared: '比較',
    gives: '出力',
    masked: (octets) => `${grouped(octets)} バイト、秘密`,
    empty: '空',
    bytes: (octets) => `${grouped(octets)} バイト`,
    round: (name, index) => `${name} ${index}`,
    more: (octets) => `${grouped(octets)} バイトすべてを表示`,
    less: '表示を減らす',
    inToken: 'トークン内で表示',
    field: (name, octets) => `${name}、${grouped(octets)} バイト`,
    same: (octets) => `${octets} バイトすべてが同じです。`,
    lengths: (expected, computed) => `一方の値は ${expected} バイト、もう一方は ${computed} バイトです。`,
    differs: (at, total) => `最初の違いは、${total} バイトのうち ${at} バイト目です。`,
    differsHidden: '同じではありません。違うバイトは、秘密の値を表示すると示されます。',
    stepOf: (at, title) => `${at}. ${title}`,
    holds: {
      signature: '署名は一致します。検証でも同じ結果でした。',
      decryption: '復号できます。検証でも同じ結果でした。',
    },
    fails: {
      signature: '署名は一致しません。検証でも同じ結果でした。',
      decryption: '復号できません。検証でも同じ結果でした。',
    },
    made: {
      signature: '作成した署名はトークン内のものと同じです。検証でも同じ結果でした。',
      decryption: '作成したトークンは、画面のものと 1 バイトも違いません。',
    },
    notMade: {
      signature: 'トークン内の署名は別のもので、一致しません。検証でも同じ結果でした。',
      decryption: '作成したトークンは別のものになりました。',
    },
    open: '手順はここまでです。検証の結果は上の判定欄に表示されています。',
    disagree: 'この手順と検証の結果が異なります。これは Jotlab の不具合です。どちらも信用せず、報告してください。',
    copied: 'コピーしました',
    notCopied: 'ブラウザーがコピーを許可しませんでした。',
  },
};
