import type { RuleList } from '../ruleList.ts';
import { algCase } from './algCase.ts';
import { algConfusionPublicKey } from './algConfusionPublicKey.ts';
import { algEddsaPolymorphic } from './algEddsaPolymorphic.ts';
import { algEs256k } from './algEs256k.ts';
import { algKeyMismatch } from './algKeyMismatch.ts';
import { algMissing } from './algMissing.ts';
import { algNone } from './algNone.ts';
import { algNoneVariant } from './algNoneVariant.ts';
import { algNoneWithSignature } from './algNoneWithSignature.ts';
import { algPkcs1Signature } from './algPkcs1Signature.ts';
import { algRsa15 } from './algRsa15.ts';
import { algType } from './algType.ts';
import { algUnknown } from './algUnknown.ts';
import { encMissing } from './encMissing.ts';
import { encUnknown } from './encUnknown.ts';
import { hsShared } from './hsShared.ts';
import { runtimeUnsupported } from './runtimeUnsupported.ts';

export const algorithm: RuleList = {
  rules: [
    algNone,
    algNoneVariant,
    algNoneWithSignature,
    algMissing,
    algType,
    algUnknown,
    algCase,
    algEddsaPolymorphic,
    algRsa15,
    algPkcs1Signature,
    algEs256k,
    algConfusionPublicKey,
    algKeyMismatch,
    encMissing,
    encUnknown,
    runtimeUnsupported,
    hsShared,
  ],
  notYet: [],
};
