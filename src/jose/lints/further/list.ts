import type { RuleList } from '../ruleList.ts';
import { actNested } from './actNested.ts';
import { apuApvEqual } from './apuApvEqual.ts';
import { b64Mixed } from './b64Mixed.ts';
import { ecdsaMalleable } from './ecdsaMalleable.ts';
import { ecdsaNonceReuse } from './ecdsaNonceReuse.ts';
import { epkReuse } from './epkReuse.ts';
import { gcmIvReuse } from './gcmIvReuse.ts';
import { jwkX5cMismatch } from './jwkX5cMismatch.ts';
import { kbRequired } from './kbRequired.ts';
import { pssSaltLength } from './pssSaltLength.ts';
import { sdJwtKbDots } from './sdJwtKbDots.ts';
import { sharedIssuerKeys } from './sharedIssuerKeys.ts';
import { surreptitiousForwarding } from './surreptitiousForwarding.ts';
import { x5cEncoding } from './x5cEncoding.ts';

export const further: RuleList = {
  rules: [
    sdJwtKbDots,
    sharedIssuerKeys,
    ecdsaMalleable,
    ecdsaNonceReuse,
    gcmIvReuse,
    epkReuse,
    pssSaltLength,
    x5cEncoding,
    jwkX5cMismatch,
    apuApvEqual,
    b64Mixed,
    actNested,
    surreptitiousForwarding,
    kbRequired,
  ],
  notYet: [],
};
