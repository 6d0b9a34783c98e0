import type { RuleList } from '../ruleList.ts';
import { ecCoordinateLength } from './ecCoordinateLength.ts';
import { ecOffCurve } from './ecOffCurve.ts';
import { hmacKeyDictionary } from './hmacKeyDictionary.ts';
import { hmacKeyEmpty } from './hmacKeyEmpty.ts';
import { hmacKeyLowEntropy } from './hmacKeyLowEntropy.ts';
import { hmacKeyShort } from './hmacKeyShort.ts';
import { jwkEncoding } from './jwkEncoding.ts';
import { jwkInconsistent } from './jwkInconsistent.ts';
import { jwkPrivate } from './jwkPrivate.ts';
import { jwkUseConflict } from './jwkUseConflict.ts';
import { jwksDuplicateKid } from './jwksDuplicateKid.ts';
import { jwksPrivateInSet } from './jwksPrivateInSet.ts';
import { keyReuse } from './keyReuse.ts';
import { knownSampleKey } from './knownSampleKey.ts';
import { pbes2PasswordWeak } from './pbes2PasswordWeak.ts';
import { rsaExponent } from './rsaExponent.ts';
import { rsaKeySmall } from './rsaKeySmall.ts';
import { keyLowOrder } from './keyLowOrder.ts';
import { rsaFactored } from './rsaFactored.ts';
import { rsaRoca } from './rsaRoca.ts';

export const keys: RuleList = {
  rules: [
    hmacKeyShort,
    hmacKeyDictionary,
    hmacKeyEmpty,
    hmacKeyLowEntropy,
    knownSampleKey,
    rsaKeySmall,
    rsaExponent,
    rsaRoca,
    rsaFactored,
    keyLowOrder,
    ecOffCurve,
    ecCoordinateLength,
    jwkEncoding,
    jwkPrivate,
    jwkUseConflict,
    jwksDuplicateKid,
    jwksPrivateInSet,
    jwkInconsistent,
    keyReuse,
    pbes2PasswordWeak,
  ],
  notYet: [],
};
