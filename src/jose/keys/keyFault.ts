import type { FaultArgs, Severity } from '../token/fault.ts';
import type { Note, Outcome } from '../token/note.ts';
import { DerProblem } from '../text/der.ts';
import type { Span } from '../text/span.ts';
import type { keyFaultWords, repairWords } from './keyFaultWords.ts';

export type KeyFaultCode = keyof typeof keyFaultWords;
export type RepairCode = keyof typeof repairWords;

/** Something wrong with a key or with a text that should be one. Its `args` never hold secret material. */
export interface KeyFault extends Note<KeyFaultCode> {
  severity: Severity;
  /** In the text that was imported, if the place is known. */
  span?: Span;
}

export const keyFault = (code: KeyFaultCode, severity: Severity, args: FaultArgs = {}): KeyFault => ({
  code,
  severity,
  args,
});

/** The result of reading or making a key: an Outcome whose note has a severity and a place. */
export type KeyOutcome<T> = Outcome<T, KeyFault>;

/** A fault on its way out of a parser. It stays within this room: `attempt` turns it into an Outcome. */
export class KeyProblem extends Error {
  readonly fault: KeyFault;

  constructor(code: KeyFaultCode, args: FaultArgs = {}) {
    super(code);
    this.fault = keyFault(code, 'error', args);
  }
}

const failed = (error: unknown): { ok: false; note: KeyFault } => {
  if (error instanceof KeyProblem) return { ok: false, note: error.fault };
  if (error instanceof DerProblem) return { ok: false, note: keyFault(error.code, 'error', error.args) };
  throw error;
};

export function attempt<T>(act: () => T): KeyOutcome<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    return failed(error);
  }
}

export async function attemptAsync<T>(act: () => Promise<T>): Promise<KeyOutcome<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return failed(error);
  }
}
