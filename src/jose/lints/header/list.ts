import type { RuleList } from '../ruleList.ts';
import { b64InJwt } from './b64InJwt.ts';
import { b64WithoutCrit } from './b64WithoutCrit.ts';
import { critMalformed } from './critMalformed.ts';
import { critUnknown } from './critUnknown.ts';
import { ctyDangerous } from './ctyDangerous.ts';
import { ctyMismatch } from './ctyMismatch.ts';
import { ctyMissing } from './ctyMissing.ts';
import { headerClaimMismatch } from './headerClaimMismatch.ts';
import { headerJku } from './headerJku.ts';
import { headerJwk } from './headerJwk.ts';
import { headerJwkPrivate } from './headerJwkPrivate.ts';
import { headerUrlInsecure } from './headerUrlInsecure.ts';
import { headerUrlPrivate } from './headerUrlPrivate.ts';
import { headerX5c } from './headerX5c.ts';
import { headerX5tMismatch } from './headerX5tMismatch.ts';
import { headerX5tSha1 } from './headerX5tSha1.ts';
import { headerX5u } from './headerX5u.ts';
import { kidInjection } from './kidInjection.ts';
import { kidMismatch } from './kidMismatch.ts';
import { kidMissing } from './kidMissing.ts';
import { kidType } from './kidType.ts';
import { typGeneric } from './typGeneric.ts';
import { typMalformed } from './typMalformed.ts';
import { typMismatch } from './typMismatch.ts';
import { typMissing } from './typMissing.ts';
import { zipInJws } from './zipInJws.ts';

export const header: RuleList = {
  rules: [
    critUnknown,
    critMalformed,
    b64WithoutCrit,
    b64InJwt,
    headerJwk,
    headerJwkPrivate,
    headerJku,
    headerX5u,
    headerUrlInsecure,
    headerUrlPrivate,
    headerX5c,
    headerX5tSha1,
    headerX5tMismatch,
    kidInjection,
    kidType,
    kidMissing,
    kidMismatch,
    typMissing,
    typGeneric,
    typMalformed,
    typMismatch,
    ctyMissing,
    ctyMismatch,
    ctyDangerous,
    zipInJws,
    headerClaimMismatch,
  ],
  notYet: [],
};
