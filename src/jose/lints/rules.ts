import { algorithm } from './algorithm/list.ts';
import { claims } from './claims/list.ts';
import { encryption } from './encryption/list.ts';
import { form } from './form/list.ts';
import { further } from './further/list.ts';
import { header } from './header/list.ts';
import { FIXES } from './fixes.ts';
import type { FindingId, Section } from './ids.ts';
import { keys } from './keys/list.ts';
import { profiles } from './profiles/list.ts';
import type { Rule } from './rule.ts';
import type { RuleList } from './ruleList.ts';
import { signature } from './signature/list.ts';

export const LISTS: Readonly<Record<Section, RuleList>> = {
  form,
  algorithm,
  keys,
  signature,
  header,
  encryption,
  claims,
  profiles,
  further,
};

/** Every rule, room by room. */
export const RULES: readonly Rule[] = Object.values(LISTS).flatMap(({ rules }) => rules);

/** Words and the rest, by id: another language is laid over them. */
export const sentences = {
  lints: Object.fromEntries(RULES.map((rule) => [rule.id, rule])) as Record<FindingId, Rule>,
  fixes: FIXES,
};
