import type { Overlay } from '../catalogue.ts';

export const templates = {
  templateWords: {
    signedClaims: {
      label: '数個のクレーム、シークレットで署名',
      meaning:
        '小さなプログラムが作るものです。ユーザーについての独自のクレームが入り、1 時間有効で、共有シークレットで署名されます。',
    },
    accessToken: {
      label: 'OAuth アクセストークン (RFC 9068)',
      meaning: 'アプリケーションがユーザーに代わって、scope が許す範囲で API を呼び出せるようにします。',
    },
    idToken: {
      label: 'OpenID Connect ID トークン',
      meaning: '誰が、いつ、どの発行者でログインしたかをアプリケーションに伝えます。',
    },
    example: (alg: string) => `${alg} の例`,
    unsecured: (alg: string) => `保護なし (${alg})`,
  },
} satisfies Overlay;
