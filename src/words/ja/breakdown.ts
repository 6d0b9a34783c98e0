import type { Effect, Gain } from '../../jose/explain/tamper.ts';
import { grouped } from '../../jose/text/grouped.ts';
import type { Overlay } from '../catalogue.ts';

const effects: Readonly<Record<Effect, string>> = {
  signature: '署名はこの部分の元のテキストに対して作られました。もう一致せず、検証すればわかります。',
  signatureItself: 'これは署名そのもので、変わっています。一致するかどうかは判定欄に表示されます。',
  sameOctets:
    'デコード結果は同じバイト列ですが、表記が異なります。厳密な読み手は拒否します。寛容な読み手は気づきません。',
  digest:
    '署名されたクレームには、各ディスクロージャーのダイジェストが入っています。これのダイジェストは変わったため、もう何も開示しません。',
  additionalData: '認証タグはヘッダーも保護します。もう一致しないため、何も復号できません。',
  tag: '認証タグはこの部分の元のテキストに対して作られました。もう一致しないため、何も復号できません。',
  tagItself: 'これは認証タグそのものです。もう一致しないため、何も復号できません。',
  wrappedKey:
    'この部分には、包まれたコンテンツ暗号化鍵が入っています。取り出しに失敗するか、何も復号できない別の鍵になります。',
  nothing: 'この部分を保護するものは何もないため、変更されても誰にもわかりません。だから読み手は信用してはいけません。',
};

const gains: Readonly<Record<Gain, string | undefined>> = {
  time: '署名を検証しない読み手は、別の時点でも (たとえばより長く) トークンを受け入れてしまいます。',
  identity: '検証しない読み手は、所持者を別人として扱ってしまいます。',
  rights: '検証しない読み手は、異なる権限を与えてしまいます。',
  audience: '検証しない読み手は、別のサービスで受け入れてしまいます。',
  issuer: '検証しない読み手は、別の発行者が作ったものと信じてしまいます。',
  algorithm: '自身の一覧ではなくトークンからアルゴリズムを選ぶ読み手は、誤った方法で検証してしまう可能性があります。',
  unsecured: '「none」を受け入れる読み手は、署名をまったく検証しません。最も古い攻撃です (RFC 8725 section 2.1)。',
  key: 'トークンから鍵を取り出す読み手は、攻撃者自身の鍵で検証してしまいます。',
  other: undefined,
};

export const breakdown: Overlay = {
  breakdown: {
    bits: 'ビット',
    explain: '6 ビットの文字 4 つで、8 ビットのバイト 3 つを表します (RFC 4648 section 4)。',
    quantum: (characters, octets) =>
      octets === '' ? `${characters} はどのバイトも表しません` : `${characters} が表すバイト: ${octets}`,
    character: (at, character, bits) =>
      `${grouped(at)} 文字目 ${character}${bits === undefined ? '、base64url の文字ではない' : `、ビット ${bits}`}`,
    octet: (at, value) => `${grouped(at)} バイト目 ${value}`,
    point: '文字やバイトを指すかクリックすると、どのビットを共有しているかがわかります。',
    carries: (character, parts) =>
      `「${character}」が表すもの: ${parts.map(({ bits, octet }) => (octet === undefined ? `どのバイトにも属さない ${bits} ビット` : `バイト ${octet} の ${bits} ビット`)).join('、')}。`,
    madeOf: (octet, parts) =>
      `バイト ${octet} の内訳: ${parts.map(({ bits, character }) => `「${character}」の ${bits} ビット`).join('、')}。`,
    notInAlphabet: 'なし',
    more: (number) => `さらに ${grouped(number)} 組を表示`,
    tooMany: (number) => `ほか ${grouped(number)} 組 (4 文字ずつ)`,
    unused: (bits, spellings) =>
      `末尾の ${bits} ビットはどのバイトにも属しません。ここでは ${spellings} もデコードすれば同じバイト列になります。厳密な読み手が受け入れるのは 0 のビットだけです (RFC 4648 section 3.5)。`,
    leftOver: '1 文字だけではどのバイトも表せません。何かが欠けています。',
    chosen: (part, at, character) => `${part}の ${grouped(at)} 文字目「${character}」のビットを反転`,
    choose: '文字を選んでビットを 1 つ反転すると、どのチェックが失敗するかがわかります。',
    flip: (index, value) => `ビット ${index} は ${value}: 反転する`,

    changed: '元のトークンから変更',
    changedMade: 'ここで作成後に変更',
    run: (part, at, before, after) => {
      const where = `${part}の ${grouped(at)} 文字目`;
      if (before === '') return `${where}: 「${after}」が追加されました。`;
      if (after === '') return `${where}: 「${before}」が削除されました。`;
      return `${where}: 「${before}」が「${after}」になりました。`;
    },
    member: (name, before, after) => {
      if (before === undefined) return `${name} が追加されました: ${after}`;
      return after === undefined
        ? `${name} が削除されました (元の値: ${before})`
        : `${name} が ${before} から ${after} に変わりました`;
    },
    effect: (effect) => effects[effect],
    gain: (gain) => gains[gain],
    otherParts: '部分の構成が変わったため、比較できません。',
    reset: '元の状態に戻す',
    resetMade: '作成した状態に戻す',
    guessFirst: '先にどの判定が失敗するか予想する',
    guessQuestion: 'この変更で何が起きるでしょうか。どの判定が赤くなりますか。',
    guessNone: 'どれも変わらない',
    guessRight: (light) => `正解: ${light}。`,
    guessWrong: (light, actual) => `予想は「${light}」、正解は「${actual}」です。`,
    guessWaiting: (light) => `予想は「${light}」。チェック中です \u2026`,
    noLight: 'どれも変わらない',

    linkWithout: 'リンクにトークンは含まれません。読み込まれているトークンの中で、この場所を選択します。',
    linkNotInside:
      '暗号化された層の中へのリンクは作れません。開くには先に鍵が必要になるためです。その層だけを開いてから、リンクを作ってください。',
    linkShare: 'トークンと一緒に共有する',
    linkHere: 'この Jotlab はあなたのコンピューターにあるファイルです。リンクはそこでだけ開きます。',
    linkCopy: 'リンクをコピー',
    linkCopied: 'コピーしました。',
    linkFailed: 'ブラウザーがコピーを許可しませんでした。',

    sizesHint: (octets) =>
      `${grouped(octets)} バイトのペイロード (色付きの部分) とこのヘッダーを、compact 形式のトークンにしたときの文字数です。`,
    sizesSdJwt: '発行者が署名した部分だけの文字数です (ディスクロージャーは除く)。',
    sizesUnsecured: '署名なし',
    sizesSigned: '署名',
    sizesEncrypted: (enc) => `代わりに暗号化した場合 (内容は ${enc})`,
    sizesRsa: (bits) => `RSA ${bits}`,
    sizesRuler: (cookie, header) =>
      `線は ${grouped(cookie)} (名前と属性を含めて Cookie に入る量) と ${grouped(header)} (サーバーのヘッダーによくある上限) を示します。`,
  },
};
