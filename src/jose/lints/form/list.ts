import type { RuleList } from '../ruleList.ts';
import { base64Alphabet } from './base64Alphabet.ts';
import { base64Noncanonical } from './base64Noncanonical.ts';
import { base64Padding } from './base64Padding.ts';
import { doubleEncoding } from './doubleEncoding.ts';
import { duplicateClaim } from './duplicateClaim.ts';
import { duplicateHeader } from './duplicateHeader.ts';
import { entriesLimit } from './entriesLimit.ts';
import { headerNotDisjoint } from './headerNotDisjoint.ts';
import { headerNotObject } from './headerNotObject.ts';
import { htmlInValue } from './htmlInValue.ts';
import { jsonBom } from './jsonBom.ts';
import { jsonDepth } from './jsonDepth.ts';
import { jsonInvalid } from './jsonInvalid.ts';
import { jsonSerialization } from './jsonSerialization.ts';
import { jsonSerializationExtra } from './jsonSerializationExtra.ts';
import { jsonSerializationMember } from './jsonSerializationMember.ts';
import { jsonSerializationMixed } from './jsonSerializationMixed.ts';
import { nestedDepth } from './nestedDepth.ts';
import { nestedToken } from './nestedToken.ts';
import { numberPrecision } from './numberPrecision.ts';
import { otherFormat } from './otherFormat.ts';
import { payloadNotClaims } from './payloadNotClaims.ts';
import { polyglot } from './polyglot.ts';
import { protoMember } from './protoMember.ts';
import { segmentCount } from './segmentCount.ts';
import { segmentEmpty } from './segmentEmpty.ts';
import { sizeCookie } from './sizeCookie.ts';
import { sizeLarge } from './sizeLarge.ts';
import { stringBidi } from './stringBidi.ts';
import { stringConfusable } from './stringConfusable.ts';
import { stringControl } from './stringControl.ts';
import { stringSurrogate } from './stringSurrogate.ts';
import { tokenInUrl } from './tokenInUrl.ts';
import { truncated } from './truncated.ts';
import { unprotectedAlg } from './unprotectedAlg.ts';
import { utf8Invalid } from './utf8Invalid.ts';
import { whitespace } from './whitespace.ts';
import { wrappedInput } from './wrappedInput.ts';

export const form: RuleList = {
  rules: [
    segmentCount,
    segmentEmpty,
    truncated,
    base64Alphabet,
    base64Padding,
    base64Noncanonical,
    whitespace,
    wrappedInput,
    doubleEncoding,
    tokenInUrl,
    jsonInvalid,
    jsonBom,
    utf8Invalid,
    headerNotObject,
    payloadNotClaims,
    duplicateHeader,
    duplicateClaim,
    numberPrecision,
    protoMember,
    htmlInValue,
    stringBidi,
    stringConfusable,
    stringControl,
    stringSurrogate,
    jsonDepth,
    sizeCookie,
    sizeLarge,
    jsonSerialization,
    jsonSerializationExtra,
    jsonSerializationMixed,
    headerNotDisjoint,
    unprotectedAlg,
    polyglot,
    nestedToken,
    nestedDepth,
    otherFormat,
    jsonSerializationMember,
    entriesLimit,
  ],
  notYet: [],
};
