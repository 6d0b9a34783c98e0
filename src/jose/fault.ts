import type { FaultCode } from './faultWords.ts';
import type { Span } from './span.ts';
import type { PartName } from './partName.ts';

/** `error`: cannot be processed as it stands. The rest rank as the catalogue of checks ranks them. */
export type Severity = 'error' | 'critical' | 'high' | 'medium' | 'low' | 'info';

export const SEVERITIES: readonly Severity[] = ['error', 'critical', 'high', 'medium', 'low', 'info'];

export type FaultArgs = Record<string, string | number>;

/** Something wrong with what was read, at its place. Words for it are rendered from `code` and `args`. */
export interface Fault {
  code: FaultCode;
  severity: Severity;
  args: FaultArgs;
  part?: PartName;
  /** In the text of the token that was read. */
  span?: Span;
}

export function fault(code: FaultCode, severity: Severity, args: FaultArgs = {}, place: Pick<Fault, 'part' | 'span'> = {}): Fault {
  return { code, severity, args, ...place };
}
