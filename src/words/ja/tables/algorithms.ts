import { ALGORITHMS, type Algorithm } from '../../../jose/tables/algs.ts';
import type { Overlay } from '../../catalogue.ts';

const curveKey = (alg: Algorithm): string => ('curves' in alg && alg.curves.length === 1 ? ` ${alg.curves[0]} の` : '');
const octetsOf = (bits: number): string => `${bits / 8} バイト`;
const least = (alg: Algorithm): number =>
  'keyBits' in alg && alg.keyBits && 'min' in alg.keyBits ? alg.keyBits.min : 0;
const exactly = (alg: Algorithm): number =>
  'keyBits' in alg && alg.keyBits && 'exact' in alg.keyBits ? alg.keyBits.exact : 0;

interface Words {
  meaning: string;
  toCheck?: string;
  toSign?: string;
  toOpen?: string;
  toEncrypt?: string;
}
const signing = (alg: Algorithm, meaning: string): Words => ({
  meaning,
  toCheck: `署名者の${curveKey(alg)}公開鍵`,
  toSign: `署名者の${curveKey(alg)}秘密鍵`,
});
const shared = (secret: string, meaning: string): Words => ({ meaning, toOpen: secret, toEncrypt: secret });
const SIGNS = '秘密鍵で署名し、公開鍵で検証します。';

/** By family: what distinguishes the members of one is in their ids. */
function wordsOf(alg: Algorithm): Words {
  switch (alg.family) {
    case 'hmac': {
      const secret = `署名者と共有するシークレット (${octetsOf(least(alg))}以上)`;
      return {
        meaning: '共有シークレットによる鍵付きハッシュ (MAC)。検証できる人は誰でも作れます。',
        toCheck: secret,
        toSign: secret,
      };
    }
    case 'rsassaPss':
    case 'rsassaPkcs1':
      return {
        meaning: `${alg.family === 'rsassaPss' ? 'ランダムなソルトを使う新しい種類の RSA 署名。' : '最も一般的な、古い種類の RSA 署名。'}${SIGNS}`,
        toCheck: '署名者の RSA 公開鍵',
        toSign: '署名者の RSA 秘密鍵 (2048 ビット以上)',
      };
    case 'ecdsa':
      return signing(alg, `楕円曲線による短い署名。${SIGNS}`);
    case 'eddsa':
      return signing(
        alg,
        alg.curves.length === 1
          ? `Edwards 曲線による短い署名。${SIGNS}`
          : '曲線を特定しない Edwards 曲線の署名。新しいトークンでは Ed25519 または Ed448 と書きます。',
      );
    case 'mlDsa':
      return signing(alg, `量子コンピューターにも耐えるように作られた大きな署名。${SIGNS}`);
    case 'none':
      return {
        meaning: '署名がありません。このようなトークンは誰でも書けます。',
        toCheck: '鍵なし (署名がありません)',
        toSign: '鍵なし (署名は付きません)',
      };
    case 'rsaesPkcs1':
    case 'rsaesOaep':
      return {
        meaning: `コンテンツ鍵を受信者の RSA 公開鍵で暗号化します。${alg.family === 'rsaesPkcs1' ? '情報が漏れる古いパディングを使います。' : ''}`,
        toOpen: '受信者の RSA 秘密鍵',
        toEncrypt: '受信者の RSA 公開鍵 (2048 ビット以上)',
      };
    case 'aesKw':
    case 'aesGcmKw':
      return shared(
        `共有シークレット (${octetsOf(exactly(alg))})`,
        'コンテンツ鍵を、送信者と受信者が共有するシークレットで暗号化します。',
      );
    case 'ecdhEs':
      return {
        meaning:
          alg.mode === 'directKeyAgreement'
            ? '送信者が、新しい鍵と受信者の公開鍵からコンテンツ鍵を計算します。鍵は送りません。'
            : 'コンテンツ鍵を、新しい鍵と受信者の公開鍵から計算したシークレットで暗号化します。',
        toOpen: '"epk" が示す曲線の、受信者の秘密鍵',
        toEncrypt: '受信者の楕円曲線の公開鍵',
      };
    case 'pbes2':
      return {
        meaning: 'コンテンツ鍵を、パスワードから時間をかけて導出したシークレットで暗号化し、推測を妨げます。',
        toOpen: 'パスワード',
        toEncrypt: `パスワード (${(alg.wrappingKeyBits ?? 0) / 8} 文字以上を推奨)`,
      };
    case 'dir':
      return {
        meaning: '送信者と受信者が共有するシークレットが、そのままコンテンツ鍵になります。',
        toOpen: '共有シークレットそのもの',
        toEncrypt: '受信者も持つ共有鍵',
      };
    case 'aesGcm':
      return { meaning: '内容の暗号化と、変更の検出を同時に行います。' };
    case 'aesCbcHmac':
      return { meaning: '鍵の半分で内容を暗号化し、もう半分で変更を検出するタグを作ります。' };
  }
}

export const algorithms: Overlay = {
  algorithms: Object.fromEntries(ALGORITHMS.map((alg) => [alg.id, wordsOf(alg)])),
  keyPhrases: {
    direct: (bits) => `${bits} ビットの共有鍵そのもの`,
    ofCurve: (curve) => `受信者の ${curve} の秘密鍵`,
  },
};
