import { perLayer, type Rule } from '../rule.ts';

const BAIT = new Set(['__proto__', 'constructor', 'prototype']);

export const protoMember: Rule = {
  id: 'proto-member',
  severity: 'medium',
  about: 'A member is called __proto__, constructor or prototype.',
  says: ({ name }) => `A member is called "${name}".`,
  why: 'Such names are special in JavaScript: a careless reader that copies members can change every object of its program.',
  source: 'CWE-1321',
  check: perLayer(function* (layer) {
    for (const { name, value } of layer.names()) if (BAIT.has(name)) yield { args: { name }, evidence: value.evidence };
  }),
};
