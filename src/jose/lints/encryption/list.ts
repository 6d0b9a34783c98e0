import type { RuleList } from '../ruleList.ts';
import { cekLength } from './cekLength.ts';
import { ciphertextLength } from './ciphertextLength.ts';
import { encryptThenSign } from './encryptThenSign.ts';
import { encryptedKeyLength } from './encryptedKeyLength.ts';
import { encryptedKeyUnexpected } from './encryptedKeyUnexpected.ts';
import { epkInvalid } from './epkInvalid.ts';
import { ivLength } from './ivLength.ts';
import { jweHeaderVisible } from './jweHeaderVisible.ts';
import { jweNoSenderAuth } from './jweNoSenderAuth.ts';
import { jweParameter } from './jweParameter.ts';
import { p2cHigh } from './p2cHigh.ts';
import { p2cLow } from './p2cLow.ts';
import { p2sShort } from './p2sShort.ts';
import { recipientsDir } from './recipientsDir.ts';
import { tagLength } from './tagLength.ts';
import { zip } from './zip.ts';
import { zipBomb } from './zipBomb.ts';
import { zipUnknown } from './zipUnknown.ts';

export const encryption: RuleList = {
  rules: [
    zip,
    zipUnknown,
    zipBomb,
    p2cHigh,
    p2cLow,
    p2sShort,
    epkInvalid,
    ivLength,
    tagLength,
    encryptedKeyUnexpected,
    recipientsDir,
    cekLength,
    jweNoSenderAuth,
    encryptThenSign,
    jweHeaderVisible,
    encryptedKeyLength,
    ciphertextLength,
    jweParameter,
  ],
  notYet: [],
};
