import { cleanedText } from './cleanedText.ts';
import { derSignature } from './derSignature.ts';
import type { Diagnosis } from './diagnosis.ts';
import { kidNotInSet } from './kidNotInSet.ts';
import { addressAsKey, rawPublicKey } from './notASecret.ts';
import { otherAlgorithm } from './otherAlgorithm.ts';
import { otherFamily } from './otherFamily.ts';
import { pssSalt } from './pssSalt.ts';
import { privateKeyAsSecret, publicKeyAsSecret } from './publicKeyAsSecret.ts';
import { secretSlip } from './secretSlip.ts';
import { secretText } from './secretText.ts';
import { signatureText } from './signatureText.ts';
import { signedOther } from './signedOther.ts';
import { otherLength } from './otherLength.ts';
import { truncatedKey, truncatedToken } from './truncated.ts';
import { wrongHalf } from './wrongHalf.ts';

/** In the order in which they are told: attacks, what a trial proves, then what only looks likely. */
export const DIAGNOSES: readonly Diagnosis[] = [
  publicKeyAsSecret,
  privateKeyAsSecret,
  secretText,
  secretSlip,
  rawPublicKey,
  derSignature,
  signatureText,
  cleanedText,
  otherAlgorithm,
  pssSalt,
  signedOther,
  addressAsKey,
  wrongHalf,
  kidNotInSet,
  otherLength,
  truncatedToken,
  truncatedKey,
  otherFamily,
];
