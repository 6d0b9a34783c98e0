import { disclosureRule } from '../mapped.ts';

export const sdJwtDigest = disclosureRule(
  {
    id: 'sd-jwt-digest',
    severity: 'error',
    about: 'A disclosure does not belong to the token, or cannot be put in its place.',
    source: 'RFC 9901 §7.1',
  },
  'sd-jwt-payload',
  'sd-jwt-incomplete',
  'sd-jwt-header',
  'sd-jwt-later-header',
  'sd-jwt-depth',
  'sd-jwt-unreferenced',
  'sd-jwt-unreached',
  'sd-jwt-repeated',
  'sd-jwt-doubled',
  'sd-jwt-clash',
  'sd-jwt-reserved',
  'sd-jwt-list',
  'sd-jwt-items',
);
