import type { RuleList } from '../ruleList.ts';
import { sigDer } from './sigDer.ts';
import { sigDetached } from './sigDetached.ts';
import { sigEmpty } from './sigEmpty.ts';
import { sigLength } from './sigLength.ts';
import { sigPsychic } from './sigPsychic.ts';
import { signaturesPartly } from './signaturesPartly.ts';
import { verifySecretInjection } from './verifySecretInjection.ts';

export const signature: RuleList = {
  rules: [sigEmpty, sigLength, sigDer, sigPsychic, sigDetached, signaturesPartly, verifySecretInjection],
  notYet: [],
};
