import type { RuleList } from '../ruleList.ts';
import { atJwtClaims } from './atJwtClaims.ts';
import { clientAssertion } from './clientAssertion.ts';
import { cnfBinding } from './cnfBinding.ts';
import { dpopAlg } from './dpopAlg.ts';
import { dpopClaims } from './dpopClaims.ts';
import { idTokenClaims } from './idTokenClaims.ts';
import { introspectionClaims } from './introspectionClaims.ts';
import { issuerRecognised } from './issuerRecognised.ts';
import { jarClaims } from './jarClaims.ts';
import { jarmClaims } from './jarmClaims.ts';
import { k8sLegacyToken } from './k8sLegacyToken.ts';
import { logoutClaims } from './logoutClaims.ts';
import { sdJwtDigest } from './sdJwtDigest.ts';
import { sdJwtForm } from './sdJwtForm.ts';
import { sdJwtHash } from './sdJwtHash.ts';
import { sdJwtKb } from './sdJwtKb.ts';
import { serviceRoleKey } from './serviceRoleKey.ts';
import { setClaims } from './setClaims.ts';
import { tokenKindConfusion } from './tokenKindConfusion.ts';

export const profiles: RuleList = {
  rules: [
    atJwtClaims,
    idTokenClaims,
    tokenKindConfusion,
    logoutClaims,
    setClaims,
    dpopClaims,
    dpopAlg,
    cnfBinding,
    clientAssertion,
    jarClaims,
    jarmClaims,
    introspectionClaims,
    sdJwtForm,
    sdJwtDigest,
    sdJwtHash,
    sdJwtKb,
    serviceRoleKey,
    k8sLegacyToken,
    issuerRecognised,
  ],
  notYet: [],
};
