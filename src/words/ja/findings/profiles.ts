import type { Overlay } from '../../catalogue.ts';
import { issuerName, say, sayList } from './phrases.ts';

const lacks = (what: string, missing: string | number | undefined): string =>
  `${what}に必要なものがありません: ${sayList(missing)}。`;

const ASSERTION: Readonly<Record<string, string>> = {
  differ: 'クライアントアサーションの iss と sub が同じではありません。',
  aud: 'クライアントアサーションの宛先が発行者ではなく、1 つまたは複数のエンドポイントになっています。',
};
const DPOP: Readonly<Record<string, string>> = {
  typ: 'DPoP proof であることが示されていません: typ は "dpop+jwt" でなければなりません。',
  jwk: 'DPoP proof に公開鍵 (jwk) がありません。',
  htu: 'htu にクエリまたはフラグメントがあります。',
  ath: 'ath がアクセストークンの SHA-256 ダイジェストではありません。32 バイトではありません。',
};
const LOGOUT: Readonly<Record<string, string>> = {
  event: 'ログアウトトークンの events に、ログアウトを示すオブジェクトがありません。',
  whom: 'ログアウトトークンに、誰を (sub) もどのセッションを (sid) ログアウトさせるのかが示されていません。',
  nonce: 'ログアウトトークンに、あってはならない nonce があります。',
  typ: 'ログアウトトークンであることが示されていません (typ)。',
};
const CLIENT = 'クライアントは拒否しなければなりません。';
const SERVER = 'サーバーは拒否しなければなりません。';

export const profiles: NonNullable<Overlay['lints']> = {
  'at-jwt-claims': {
    about: 'アクセストークン (at+jwt) に必要なものがありません。',
    says: ({ missing }) =>
      missing === undefined
        ? 'アクセストークンが保護されていません (alg が none)。'
        : lacks('アクセストークン (at+jwt) ', missing),
    why: '種別は RFC 9068 に従うことを示しています。それに従う読み手は、トークンを拒否しなければなりません。',
  },
  'client-assertion': {
    about: 'クライアントアサーションに必要なものがありません。',
    says: ({ what, missing }) => ASSERTION[String(what)] ?? lacks('クライアントアサーション', missing),
    why: ({ what }) =>
      what === 'aud'
        ? '不正なサーバーが、別のサーバーで使う可能性があります。宛先を発行者だけにすると防げます。新しいプロファイルでは必須です。'
        : what === 'differ'
          ? 'どちらもクライアント自身の ID でなければなりません。サーバーは拒否します。'
          : SERVER,
  },
  'cnf-binding': {
    about: 'トークンが所持者の鍵に紐付けられています。',
    says: ({ what, name }) =>
      name === undefined
        ? `トークンが紐付けられているもの: ${say(what)}。`
        : `cnf の ${name} が SHA-256 ダイジェストではありません。32 バイトではありません。`,
    why: ({ name }) =>
      name === undefined
        ? 'トークンだけでは使えず、送信者はその鍵を持つことを示さなければなりません。これが有効なのは、発行者の署名が一致する場合だけです。'
        : 'どの鍵も一致しないため、誰もトークンを使えません。',
  },
  'dpop-alg': {
    about: 'DPoP proof が秘密鍵で署名されていません。',
    says: ({ alg }) => `DPoP proof の ${alg} は、秘密鍵による署名ではありません。`,
    why: '何の証明にもなりません。検証できる人は誰でも作れます。サーバーは拒否しなければなりません。',
  },
  'dpop-claims': {
    about: 'DPoP proof に必要なものがありません。',
    says: ({ what, missing }) => DPOP[String(what)] ?? lacks('DPoP proof ', missing),
    why: ({ what }) =>
      what === 'htu' ? 'htu に付けてはいけません。テキスト全体を比べて拒否するサーバーもあります。' : SERVER,
  },
  'id-token-claims': {
    about: 'ID トークンに必要なものがないか、ハッシュの長さが正しくありません。',
    says: ({ missing, name, has, wants }) =>
      missing === undefined
        ? `${name} が ${has} バイトです。この alg では ${wants} バイトになります。`
        : lacks('ID トークン', missing),
    why: ({ missing }) =>
      missing === undefined
        ? 'alg が使うハッシュの左半分でなければなりません。長さが異なるなら、別のハッシュで作られています。'
        : CLIENT,
  },
  'introspection-claims': {
    about: 'イントロスペクションのレスポンスに必要なものがないか、トークンと取り違えられる可能性があります。',
    says: ({ missing, outside }) =>
      missing === undefined
        ? `イントロスペクションのレスポンス自身に ${outside} があります。`
        : lacks('イントロスペクションのレスポンス', missing),
    why: ({ missing }) =>
      missing === undefined
        ? 'トークンについての内容は token_introspection に入れます。外側にこのようなクレームがあると、アクセストークンと取り違えられる可能性があります。'
        : '読み手は拒否しなければなりません。別の種類のトークンかもしれません。',
  },
  'issuer-recognised': {
    about: '発行者がよく知られたものです。',
    says: ({ issuer, shape }) =>
      shape
        ? `iss が ${issuerName(issuer)} の形をしています。`
        : `トークンは ${issuerName(issuer)} から来たと示しています。`,
    why: ({ keys, shape }) =>
      `それは誰でも書けます。本当だとわかるのは、署名がその鍵に一致する場合だけです。${keys === undefined ? '' : `鍵の場所: ${keys}。`}${shape ? 'このようなアドレスはどのホストでも持てます。自分のものかどうかは、あなたにしかわかりません。' : ''}`,
  },
  'jar-claims': {
    about: 'リクエストオブジェクトに、あってはならないものがあるか、あるべきものがありません。',
    says: ({ name, missing }) =>
      missing === undefined
        ? `リクエストオブジェクトの中に「${name}」があってはいけません。`
        : lacks('リクエストオブジェクト', missing),
    why: ({ missing }) =>
      missing === undefined
        ? 'リクエストの中のリクエストです。サーバーは拒否しなければなりません。'
        : 'これがないと、別の種類のトークンと取り違えられたり、別のサーバーで使われたりする可能性があります。',
  },
  'jarm-claims': {
    about: '認可レスポンス (JARM) に必要なものがありません。',
    says: ({ missing }) => lacks('認可レスポンス', missing),
    why: '応答が自身のサーバーからの、自身に向けた、新しいものであることをクライアントに示すものです。これは拒否しなければなりません。',
  },
  'k8s-legacy-token': {
    about: '古い種類の Kubernetes トークンで、期限がありません。',
    says: 'これは古い種類の Kubernetes サービスアカウントトークンで、期限がありません。',
    why: 'Secret に保存され、それが削除されるまで使えます。紐付けられたトークン (TokenRequest API または projected volume) を使ってください。',
  },
  'logout-claims': {
    about: 'ログアウトトークンに必要なものがないか、あってはならないものがあります。',
    says: ({ what, missing }) => LOGOUT[String(what)] ?? lacks('ログアウトトークン', missing),
    why: ({ what }) =>
      what === 'nonce'
        ? 'ID トークンとして通せないようにするためです。クライアントは拒否しなければなりません。'
        : what === 'typ'
          ? '"logout+jwt" なら、別のトークンをこれとして通せません。'
          : CLIENT,
  },
  'sd-jwt-digest': { about: 'ディスクロージャーがトークンに属していないか、元の場所に戻せません。' },
  'sd-jwt-form': { about: 'SD-JWT の終わり方が正しくないか、ディスクロージャーの形式が不正です。' },
  'sd-jwt-hash': { about: 'ディスクロージャーのダイジェストを計算できません。' },
  'sd-jwt-kb': { about: 'SD-JWT の鍵バインディングが合わないか、必要なものがありません。' },
  'service-role-key': {
    about: '何でもできる Supabase の鍵です。',
    says: 'これは Supabase プロジェクトの service_role の鍵です。',
    why: '行レベルセキュリティを迂回し、持つ人は誰でもすべてを読み書きできます。ブラウザー、アプリ、リポジトリに渡してはいけません。渡してしまったら置き換えてください。',
  },
  'set-claims': {
    about: 'セキュリティイベントに必要なものがありません。',
    says: ({ missing }) =>
      missing === undefined ? 'セキュリティイベントに exp があります。' : lacks('セキュリティイベント', missing),
    why: ({ missing }) =>
      missing === undefined
        ? '起きたことの報告には、有効期限がありません。exp があると、別の種類のトークンと取り違えられる可能性があります。'
        : '読み手は、何が起きたか、すでに見たイベントかどうかを判断できません。',
  },
  'token-kind-confusion': {
    about: 'ID トークンがアクセストークンとして使われています。',
    says: ({ how }) => `これは ID トークンですが、${say(how)}。`,
    why: 'ID トークンは、誰がログインしたかをクライアントに伝えるものです。API のためのものではなく、宛先はクライアントです。API は拒否しなければなりません。アクセストークンを使ってください。',
  },

  'act-nested': {
    about: 'トークンが、操作者の連鎖を示しています。',
    says: ({ count }) =>
      `トークンが ${count} 人の操作者の連鎖 (act) を示しています。今操作しているのは最も外側だけです。`,
    why: '内側は経緯です。トークンで何を許すかを読み手が決めるとき、考慮してはいけません。',
  },
  'apu-apv-equal': {
    about: '鍵合意の送信者と受信者の名前が同じです。',
    says: 'apu と apv が同じです。',
    why: '両者の名前を示すものです。同じだと、合意した鍵が、どちらが送信者でどちらが受信者かに結び付きません。',
  },
  'b64-mixed': { about: 'パラメーター b64 が署名によって異なるか、保護されていません。' },
  'ecdsa-malleable': {
    about: 'ECDSA 署名は、鍵がなくても書き換えられます。',
    says: ({ alg }) => `この ${alg} 署名は、一致したまま誰でも書き換えられます。`,
    why: 's を n − s に置き換えると、テキストは変わりますが、一致したままです。トークンをハッシュで識別しないでください。拒否リストや再利用の検出には jti が必要です。',
  },
  'ecdsa-nonce-reuse': {
    about: '2 つの ECDSA 署名の r が同じです。',
    says: ({ alg }) => `2 つの異なるトークンの ${alg} 署名の r が同じです。`,
    why: '署名者が 1 つの乱数を 2 回使っています。両方のトークンを持つ人は誰でも秘密鍵を計算できます。置き換えてください。',
  },
  'epk-reuse': {
    about: '2 つの暗号化トークンの使い捨ての鍵が同じです。',
    says: '2 つの異なるトークンの使い捨ての鍵 (epk) が同じです。',
    why: '送信者はトークンごとに新しく作らなければなりません。2 回使うとトークン同士が結び付けられ、同じ受信者は同じ鍵を得ることになります。',
  },
  'gcm-iv-reuse': {
    about: '1 つの共有鍵のもとで AES-GCM により暗号化された 2 つのトークンの、初期化ベクトルが同じです。',
    says: ({ enc }) => `1 つの共有鍵を使う 2 つの異なるトークンの、初期化ベクトルが同じです (${enc})。`,
    why: 'AES-GCM では内容の違いが明らかになり、攻撃者がトークンを偽造できるようになります。トークンごとに新しいランダムな値を使ってください。',
  },
  'jwk-x5c-mismatch': { about: 'JWK の証明書が、その鍵のものではありません。' },
  'kb-required': {
    about: 'SD-JWT が所持者の鍵を示しています。',
    says: ({ bound }) =>
      bound === 'yes'
        ? '所持者は鍵を持つことを示しました。それが必須かどうかは、読み手があらかじめ知っていなければなりません。'
        : bound === 'open'
          ? 'トークンは所持者の鍵を示し、鍵バインディングが付いています。発行者の署名が検証されて初めて意味を持ちます。'
          : 'トークンは所持者の鍵を示していますが、鍵バインディングがありません。',
    why: '鍵バインディングを必須とするかは読み手の方針です。付いているかどうかで決めてはいけません。攻撃者なら取り除いてしまいます。',
  },
  'pss-salt-length': {
    about: 'RSASSA-PSS 署名のソルトの長さが、ハッシュと異なります。',
    says: ({ salt, wants }) => `PSS 署名のソルトが ${salt} バイトです。アルゴリズムには ${wants} バイト必要です。`,
    why: '署名が一致するのは、どんな長さのソルトも受け付ける読み手だけです。厳密な読み手は拒否します。ソルトをハッシュと同じ長さにしてください。',
  },
  'sd-jwt-kb-dots': {
    about: '鍵バインディング付きの SD-JWT に、暗号化トークンと同じくドットが 4 つあります。',
    says: 'この SD-JWT には、暗号化トークンと同じくドットが 4 つあります。',
    why: '先にドットを数える読み手は、JWE と見なします。先に ~ を探してください。',
  },
  'shared-issuer-keys': {
    about: '発行者が、すべての顧客について同じ鍵で署名しています。',
    says: ({ issuer, claim }) =>
      `${issuerName(issuer)} は、すべての顧客について同じ鍵で署名しています。トークンが自分のものであることを ${claim} で確認しなければなりません。`,
    why: '署名が示すのは誰が発行したかで、誰に向けたものかではありません。この発行者の有効なトークンは誰でも自分用に取得できるため、クレームを確認してください。',
  },
  'surreptitious-forwarding': {
    about: '暗号化の中の署名付きトークンに、誰に向けたものかが示されていません。',
    says: '中の署名付きトークンに、誰に向けたものかが示されていません: aud がありません。',
    why: '受信者は、それを別の人に向けて暗号化し直せます。その人は、自分に送られたものと思い込みます。',
  },
  'x5c-encoding': {
    about: '標準の base64 であるべき証明書が base64url で書かれています。',
    says: ({ where }) => `${say(where)}証明書が base64url で書かれています。`,
    why: 'JOSE で標準の base64 が必要なのは x5c だけです。厳密な読み手は拒否します。',
  },
};
