import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';
import { shortcut } from '../shortcut.ts';

const RUNS: Readonly<Record<string, string>> = {
  iterations: 'パスワードのハッシュ計算の回数が非常に多いため',
  size: 'トークンまたは鍵が大きいため',
  many: '署名または受信者の数が非常に多いため',
};

const RESULTS = {
  signature: (holds: boolean) => (holds ? '署名は一致する' : '署名は一致しない'),
  decryption: (holds: boolean) => (holds ? '復号できる' : '復号できない'),
};

export const keys: Overlay = {
  keysPane: {
    memory: 'メモリー内のみ',
    wanted: '必要な鍵',
    give: '鍵またはシークレット',
    giveHint: 'JWK、JWK Set、PEM、証明書、シークレットを貼り付け',
    add: '追加',
    asSecret: '共有シークレットとして使う',
    generate: '新しい鍵',
    fetch: '鍵を取得',
    fetchThere: 'そこから取得 \u2026',
    toBench: '画面に置く',
    saveRing: '鍵を保存',
    weakSecrets: '弱いシークレットを試す \u2026',
    remove: '削除',
    removeLabel: (name) => `${name} を削除`,
    uses: {
      verifies: 'このトークンに一致',
      opens: 'このトークンを復号',
      mended: '原因を直すと一致',
      forbidden: '数値は一致しますが、使ってはいけません',
      fails: 'このトークンに一致しない',
      closed: 'このトークンを復号できない',
      unfit: 'このトークン用ではない',
      untried: '未試行',
      pending: '試行中 \u2026',
    },
    canSign: '署名可能',
    canDecrypt: '復号可能',
    canEncrypt: '暗号化可能',
    readAs: (how) => `${how}として解釈`,
    provenances: {
      pasted: 'あなたが追加',
      withToken: 'トークンと一緒に届いた',
      urlInToken: 'トークン内のアドレスから',
      recognisedIssuer: '発行者の鍵セットから',
      embedded: 'トークン自身から',
      generated: 'ここで作成',
      demo: 'デモ鍵、公開済み',
    },
    cameWithLink: 'リンクに含まれていた',
    repaired: (repairs) => `読み取り時に補正: ${repairs}。`,
    payload: 'デタッチされたペイロード',
    payloadHint: 'ペイロードはトークンに含まれていません。署名されたときと 1 バイトも違わない形で貼り付けてください。',
    diagnosed: '考えられる原因',
    encryptTitle: '暗号化',
    encrypt: '暗号化 \u2026',
    sideBySide: '並べて比較 \u2026',
    forms: 'シリアライズ形式 \u2026',
    encryptHint: '署名付きトークンは誰でも読めます。暗号化されたトークンを読めるのは受信者だけです。',
    signTitle: '署名',
    signWith: '鍵',
    algorithm1: 'アルゴリズム',
    chooseAlgorithm: 'その他 (ヘッダーのまま)',
    sign: '署名してコピー',
    signHint: (name) => `${name} を使います。`,
    signKeys: () => `${shortcut('Ctrl Enter')} でも同じ操作ができます。`,
    takeOut: '書き出し',
    code: 'コード \u2026',
    policy: 'ゲートウェイのポリシー \u2026',
    removeSignature: '署名を取り除く',
    unsecured: 'alg が none の場合、署名はありません。このようなトークンは誰でも作れます (RFC 7518 \u00a73.6)。',
    noSigner: '署名するには、秘密鍵またはシークレットを追加してください。',
    autoSign: '入力しながら署名',
    signFailed: '署名していません',
    expectTitle: '期待値',
    expectOfLink: 'リンクに含まれていたもので、リンクの作成者が選びました。',
    expectMine: '自分の期待値にする',
    expectHint: 'サービス側が求める値です。複数の値はコンマで区切ります。',
    issuer: '発行者 (iss)',
    audience: '宛先 (aud)',
    algorithms: 'アルゴリズム (alg)',
    required: '必須クレーム',
    type: '種別 (typ)',
    leeway: '許容するずれ (秒)',
    wholeSeconds: '設定されていません。60 のような整数の秒数を入力してください。',
    recipient: (index) => `受信者 ${index + 1}`,
    moreSignatures: (number) => `ほかに ${grouped(number)} 個の署名があります。`,
    signature: (index) => `署名 ${index + 1}`,
    nothing: 'トークンを読み込むと、必要な鍵がわかります。',
    algorithm: 'アルゴリズム',
  },

  ring: {
    details: '詳細、別の形式、コピー',
    box: 'あなたの鍵',
    missing: (kid) => `トークンは鍵「${kid}」を求めていますが、その名前の鍵はありません。`,
    earlier: (number) => `以前のトークンの鍵 ${grouped(number)} 個`,
    others: (number) => `その他の鍵 ${grouped(number)} 個`,
    find: (found, all) =>
      found === all ? `${grouped(all)} 個の鍵から検索` : `検索: ${grouped(all)} 個の鍵のうち ${grouped(found)} 個`,
    demoMark: 'デモ鍵',
    shared: {
      demo: () => 'これはデモ鍵です。秘密鍵も含めて誰でも持っています。',
      sample: (where) => `${where} で公開されており、誰でも持っています。`,
      link: () => 'リンクに含まれていました。リンクを持つ人は誰でも持っています。',
      cracked: () => '単語を試して見つかりました。誰でも見つけられます。',
    },
    warnings: (number) => `警告 ${grouped(number)} 件`,
    more: (number) => `ほか ${grouped(number)} 件。詳細を確認してください。`,
    makes: (indexes) =>
      indexes.length > 4
        ? `${indexes.length} 個の署名を作成可能`
        : `署名 ${indexes.map((index) => index + 1).join('、')} を作成可能`,
    lockedRing: 'これはパスフレーズで暗号化された鍵のファイルです。',
    lockedKey: 'この秘密鍵は暗号化されています。入力したパスフレーズはこのページの外に出ません。',
    passphrase: 'パスフレーズ',
    open: '開く',
    opening: '開いています \u2026',
    onBench: 'トークンとして表示',
    notNow: '後で',
    fetchedFrom: (url) => `${url} から取得`,
  },

  wanted: {
    check: (key) => `検証に必要な鍵: ${key}。`,
    open: (key) => `開くのに必要な鍵: ${key}。`,
    kid: '鍵 ID (kid)',
    kidHint: '作成者が付けた名前です。何の証明にもなりません',
    unsecured: '検証できる鍵はありません。誰も署名していないためです。',
    unknownAlg: (alg) => `アルゴリズム「${alg}」は Jotlab の知らないものなので、必要な鍵を示せません。`,
    noAlg: 'トークンにアルゴリズムの指定がないため、必要な鍵を示せません。',
    nearMiss: (alg) => `名前は大文字と小文字を区別します。${alg} のことでしょうか。`,
    published: 'この発行者が通常、鍵を公開している場所',
    publishedHint: 'Jotlab が自動で取得することはありません。発行者を信頼できる場合だけ取得してください。',
    inside: (name) =>
      `トークン自身が鍵を持っています (${name})。一致しても、作成者がその鍵を持つことがわかるだけで、それが誰かはわかりません。`,
    encryptedTo: (name) =>
      `ヘッダーは、どの公開鍵に対して暗号化されたかを示しています (${name})。受信者が秘密鍵を見つける手がかりです。`,
    link: (name) => `トークンは鍵の場所を示しています (${name})。Jotlab はそのリンクをたどりません。`,
    thumbprint: (name) => `トークンは鍵をサムプリントで指定しています (${name})。`,
    checkingText:
      '読むのに鍵は要りませんが、読むだけでは何も検証されません。署名は発行者の鍵で検証し、トークンに付いてきた鍵では決して検証しないでください。',
    checkingOwnText:
      '読むのに鍵は要りませんが、読むだけでは何も検証されません。このトークンは、自身のヘッダーにある鍵 (jwk) で検証します。作った人がその鍵を持つことは示しますが、それが誰かは示しません。',
    openingText:
      '鍵がなければ、読めるのはヘッダーと大きさだけです。これが暗号化の効果です。署名付きトークンは誰でも読めますが、これは読めません。',
    content: 'コンテンツの暗号化',
    tryEmbedded: (name) => `「${name}」の鍵を試す`,
  },

  computed: {
    heading: '計算したもの',
    which: (kind, alg, number, count) =>
      kind === 'signature'
        ? `${count > 1 ? `署名 ${number}` : '署名'} (${alg})`
        : `${count > 1 ? `受信者 ${number}` : '復号'} (${alg})`,
    of: (what, says) => `${what}: ${says}`,
    agrees: (version) => `jose ${version} と Jotlab 自身の計算が一致しました。`,
    jose: (version) => `jose ${version} で計算しました。`,
    joseOpen: (version) => `jose ${version} のみ: Jotlab 自身の計算は結果が出る前に終わります。`,
    joseNotRun: (version, why) => `jose ${version} のみ: ${RUNS[why] ?? ''}、Jotlab 自身の計算は行っていません。`,
    own: (beyond) =>
      beyond === ''
        ? 'Jotlab 自身の計算のみ: jose はこのトークンを拒否します。'
        : beyond === 'p2c'
          ? 'Jotlab 自身の計算のみ: これほど多い回数のパスワードのハッシュ計算は jose に依頼しません。'
          : beyond === 'b64'
            ? 'Jotlab 自身の計算のみ: crit に b64 の指定がない場合、jose はそれを見落とします。'
            : beyond === 'key'
              ? 'Jotlab 自身の計算のみ: jose はこの鍵を拒否します。'
              : `Jotlab 自身の計算のみ: jose はここで ${beyond} を扱いません。`,
    disputed: (who, check, steps, kind) =>
      check === steps
        ? `${who} と Jotlab 自身の計算では、復号結果のテキストが異なります。これは Jotlab の不具合です。どちらも信用せず、報告してください。`
        : `${who} の結果は「${RESULTS[kind](check)}」、Jotlab 自身の計算では「${RESULTS[kind](steps)}」です。これは Jotlab の不具合です。どちらも信用せず、報告してください。`,
    joseName: (version) => `jose ${version}`,
    ownName: 'チェック',
    madeBy: {
      signed: {
        jose: (version) => `jose ${version} で署名しました。`,
        own: 'Jotlab 自身が署名しました。jose はこの署名を作りません。',
      },
      encrypted: {
        jose: (version) => `jose ${version} で暗号化しました。`,
        own: 'Jotlab 自身が暗号化しました。jose はこのトークンを作りません。',
      },
    },
    show: 'すべての手順を表示',
    says: 'jose のメッセージ',
    more: (count) => `ほか ${count} 件は「手順」にあります。`,
  },

  profile: {
    legend: 'その他の期待値',
    preset: 'トークンの種類',
    none: 'なし',
    source: (source, required) => {
      const own = [...(required.includes('iss') ? ['発行者'] : []), ...(required.includes('aud') ? ['宛先'] : [])];
      return `${source} に従います。${own.length === 0 ? '' : `${own.join('と')}は自分で入力してください。`}`;
    },
    names: {
      accessToken: 'アクセストークン (at+jwt)',
      idToken: 'ID トークン',
      logoutToken: 'ログアウトトークン',
      clientAssertion: 'クライアントアサーション',
      dpopProof: 'DPoP proof',
      securityEvent: 'セキュリティイベント',
      jarm: '認可レスポンス (JARM)',
      requestObject: 'リクエストオブジェクト',
      introspection: 'イントロスペクションのレスポンス',
      keyBinding: '鍵バインディング (kb+jwt)',
      sdJwt: 'SD-JWT クレデンシャル',
      verifiableCredential: 'Verifiable Credential (vc+jwt)',
      kubernetes: 'Kubernetes サービスアカウント',
      gitHubApp: 'GitHub App',
      appleClientSecret: 'Apple クライアントシークレット',
    },
    subject: '主体 (sub)',
    nonce: 'ノンス (nonce)',
    maxLifetime: '最大有効期間 (秒、iat から exp まで)',
    maxAge: '最大経過時間 (秒、iat から現在まで)',
    jkt: 'このサムプリントの鍵に紐付け (cnf.jkt)',
    beside: 'トークンに付随するアクセストークン、コード、証明書、proof',
    inToken: 'トークン内',
    inGiven: '入力されたテキスト内',
    matches: (name, where) => `${where}の ${name} は一致します:`,
    differs: (name, where) => `${where}の ${name} は一致しません。正しい値:`,
    wouldBe: (name) => `${name} の値:`,
  },
};
