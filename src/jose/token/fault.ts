import type { FaultCode } from './faultWords.ts';
import type { Span } from '../text/span.ts';
import type { PartName } from '../tables/partName.ts';
import type { Note, NoteArgs } from './note.ts';

/** `error`: cannot be processed. The catalogue of checks ranks the others. */
export type Severity = 'error' | 'critical' | 'high' | 'medium' | 'low' | 'info';

export const SEVERITIES: readonly Severity[] = ['error', 'critical', 'high', 'medium', 'low', 'info'];

export type FaultArgs = NoteArgs;

/** Something wrong with what was read, at its place. Words for it are rendered from `code` and `args`. */
export interface Fault extends Note<FaultCode> {
  severity: Severity;
  part?: PartName;
  /** In the text of the token that was read. */
  span?: Span;
}

export function fault(
  code: FaultCode,
  severity: Severity,
  args: FaultArgs = {},
  place: Pick<Fault, 'part' | 'span'> = {},
): Fault {
  return { code, severity, args, ...place };
}
