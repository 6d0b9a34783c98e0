import { grouped } from '../../jose/text/grouped.ts';
import type { FindingId, Section } from '../../jose/lints/ids.ts';
import type { Severity } from '../../jose/token/fault.ts';

const severity: Readonly<Record<Severity, string>> = {
  error: 'error',
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  info: 'info',
};

/** What each severity means, for the reference. */
const severityMeans: Readonly<Record<Severity, string>> = {
  error: 'The token cannot be processed: a reader that follows the RFCs refuses it.',
  critical: 'The protection is gone, or never was there: somebody may forge or read tokens.',
  high: 'A weakness that can be attacked, or a mistake that makes readers refuse or misread the token.',
  medium: 'A risk or a mistake whose effect depends on who reads the token.',
  low: 'A small mistake or an unusual choice. Little depends on it.',
  info: 'Good to know. Nothing is wrong.',
};

const sections: Readonly<Record<Section, string>> = {
  form: 'Form of the input',
  algorithm: 'Algorithm',
  keys: 'Keys',
  signature: 'Signature',
  header: 'Header parameters',
  encryption: 'Encryption',
  claims: 'Claims',
  profiles: 'Kinds of token',
  further: 'More',
};

/** The list of findings, and the reference of checks. */
export const checks = {
  none: 'No format problems found. Add a key to check the signature.',
  noneUnopened: 'No format problems found. Add a key to decrypt the token.',
  noneRead: 'No format problems found.',
  noneBeyond: 'No other problems found.',
  severity,
  /** In the verdict: the number of the worst, and of the others. */
  worst: (number: number, name: string, more: number) =>
    // The other severities are adjectives.
    `Findings: ${number} ${name === severity.error && number > 1 ? 'errors' : name}${more > 0 ? `, ${more} more` : ''}`,
  severityMeans,
  severities: 'Severities',
  show: (at: number, of: number) => (of === 1 ? 'Show' : `Show ${at + 1} of ${of}`),
  showKey: 'Show key',
  repaired: 'Copy repaired token',
  repairedHint: 'Copies the token in the form that verifies. Your token stays as it is.',
  showExpectation: 'Show expectation',
  more: (number: number) => `Show ${grouped(number)} more`,
  fewer: 'Show fewer',
  why: 'Why',
  whyLabel: (says: string) => `Why: ${says}`,
  source: (source: string) => (source === 'practice' ? 'From practice.' : `Source: ${source}.`),
  sourceBefore: 'Source:',
  opensSite: (host: string) => `opens ${host} in a new tab`,
  refusedBy: (names: string) => `Refused by ${names}.`,
  acceptedBy: (names: string) => `Accepted by ${names}.`,
  refusedHow: (sources: string) => `Tested by running them; the rest is from ${sources}.`,
  refusedRun: 'Tested by running them.',
  ticket: 'Copy as ticket',
  ticketHint: 'The copy has no signature. Only iss, aud, the times and similar claims keep their values.',
  about: 'In the reference',
  broken: (id: string) => `The check “${id}” failed. This is a bug in Jotlab: other checks are not affected.`,
  reference: 'Reference of checks',
  search: 'Search checks',
  found: (count: number) => (count === 1 ? '1 check' : `${grouped(count)} checks`),
  sections,
  address: 'Copy link',
  addressLabel: (id: FindingId) => `Copy link to ${id}`,
};
