import { bareDigest } from './bareDigest.ts';
import { cleanedText } from './cleanedText.ts';
import { derSignature } from './derSignature.ts';
import { ecdsaNumbers, rsaNumber } from './signatureNumbers.ts';
import { hashedFirst, otherHash } from './hashedFirst.ts';
import { graphToken } from './graphToken.ts';
import { hashedNonce } from './hashedNonce.ts';
import type { Diagnosis } from './diagnosis.ts';
import { kidNotInSet } from './kidNotInSet.ts';
import { namedKeyUnfit } from './namedKeyUnfit.ts';
import { addressAsKey, rawPublicKey } from './notASecret.ts';
import { otherAlgorithm } from './otherAlgorithm.ts';
import { otherFamily } from './otherFamily.ts';
import { pssSalt } from './pssSalt.ts';
import { publishedSecret } from './publishedSecret.ts';
import { privateKeyAsSecret, publicKeyAsSecret } from './publicKeyAsSecret.ts';
import { rewrittenJson } from './rewrittenJson.ts';
import { secretSlip } from './secretSlip.ts';
import { encodedSecret } from './secretText.ts';
import { signersSecret } from './signersSecret.ts';
import { signatureText } from './signatureText.ts';
import { signedOther } from './signedOther.ts';
import { otherLength } from './otherLength.ts';
import { signatureOrder } from './signatureOrder.ts';
import { truncatedKey, truncatedToken } from './truncated.ts';
import { wrongHalf } from './wrongHalf.ts';

/** In the order in which they are shown: attacks, what a trial proves, then what only looks likely. */
export const DIAGNOSES: readonly Diagnosis[] = [
  publicKeyAsSecret,
  privateKeyAsSecret,
  publishedSecret,
  encodedSecret,
  secretSlip,
  signersSecret,
  rawPublicKey,
  derSignature,
  ecdsaNumbers,
  rsaNumber,
  signatureOrder,
  signatureText,
  cleanedText,
  otherAlgorithm,
  pssSalt,
  otherHash,
  bareDigest,
  hashedFirst,
  hashedNonce,
  signedOther,
  rewrittenJson,
  addressAsKey,
  wrongHalf,
  graphToken,
  kidNotInSet,
  namedKeyUnfit,
  otherLength,
  truncatedToken,
  truncatedKey,
  otherFamily,
];
