import type { Overlay } from '../catalogue.ts';

export const obstacles: Overlay = {
  obstacleWords: {
    unread: 'ここで読める数より多くの署名または受信者があり、それらが失われてしまいます。',
    severalSignatures: '署名が複数あり、この形式に入るのは 1 つだけです。1 つずつ取り出すことができます。',
    severalRecipients: '受信者が複数あり、この形式に入るのは 1 人だけです。1 人ずつ取り出すことができます。',
    unprotectedHeader:
      '非保護ヘッダーがあり、compact 形式には入りません。保護ヘッダーに移すには、署名または暗号化をやり直してください。',
    noProtectedHeader: '保護ヘッダーがありません。compact 形式には欠かせません。',
    additionalData: '追加認証データ (aad) があり、compact 形式には入りません。取り除くとタグが合わなくなります。',
    payloadCharacters:
      'ペイロードが符号化されておらず (b64 が false)、compact 形式を壊す文字があります (RFC 7797 §5.2)。',
    payloadNotText: 'ペイロードが符号化されておらず (b64 が false)、テキストでもないため、JSON に入りません。',
    compactOnly: 'ここでは、SD-JWT は独自の compact 形式でしか書けません。',
  },
};
