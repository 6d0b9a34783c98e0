import type { RuleList } from '../ruleList.ts';
import { audMissing } from './audMissing.ts';
import { audType } from './audType.ts';
import { audWildcard } from './audWildcard.ts';
import { claimMisspelt } from './claimMisspelt.ts';
import { dateFraction } from './dateFraction.ts';
import { dateMilliseconds } from './dateMilliseconds.ts';
import { dateOrder } from './dateOrder.ts';
import { dateRange } from './dateRange.ts';
import { dateType } from './dateType.ts';
import { expExpired } from './expExpired.ts';
import { expMissing } from './expMissing.ts';
import { iatFuture } from './iatFuture.ts';
import { iatMissing } from './iatMissing.ts';
import { internalAddress } from './internalAddress.ts';
import { issInsecure } from './issInsecure.ts';
import { issMissing } from './issMissing.ts';
import { issType } from './issType.ts';
import { jtiMissing } from './jtiMissing.ts';
import { jtiType } from './jtiType.ts';
import { lifetimeLong } from './lifetimeLong.ts';
import { nbfFuture } from './nbfFuture.ts';
import { pii } from './pii.ts';
import { privilegedClaims } from './privilegedClaims.ts';
import { secretInClaims } from './secretInClaims.ts';
import { stringOrUri } from './stringOrUri.ts';
import { subLong } from './subLong.ts';
import { subMissing } from './subMissing.ts';
import { subType } from './subType.ts';

export const claims: RuleList = {
  rules: [
    expMissing,
    expExpired,
    nbfFuture,
    iatFuture,
    iatMissing,
    dateType,
    dateMilliseconds,
    dateFraction,
    dateRange,
    dateOrder,
    lifetimeLong,
    issMissing,
    subMissing,
    audMissing,
    issType,
    issInsecure,
    stringOrUri,
    subType,
    subLong,
    audType,
    audWildcard,
    jtiMissing,
    jtiType,
    claimMisspelt,
    pii,
    secretInClaims,
    privilegedClaims,
    internalAddress,
  ],
  notYet: [],
};
