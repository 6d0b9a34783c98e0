import type { FaultArgs, Severity } from '../fault.ts';
import type { Span } from '../span.ts';
import type { keyFaultWords, repairWords } from './keyFaultWords.ts';

export type KeyFaultCode = keyof typeof keyFaultWords;
export type RepairCode = keyof typeof repairWords;

/** Something wrong with a key or with a text that should be one. Its `args` never hold secret material. */
export interface KeyFault {
  code: KeyFaultCode;
  severity: Severity;
  args: FaultArgs;
  /** In the text that was imported, where the place is known. */
  span?: Span;
}

export const keyFault = (code: KeyFaultCode, severity: Severity, args: FaultArgs = {}): KeyFault => ({ code, severity, args });

export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: KeyFault };

/** A fault on its way out of a parser. It stays within this room: `attempt` turns it into an Outcome. */
export class KeyProblem extends Error {
  readonly fault: KeyFault;

  constructor(code: KeyFaultCode, args: FaultArgs = {}) {
    super(code);
    this.fault = keyFault(code, 'error', args);
  }
}

const failed = (error: unknown): { ok: false; fault: KeyFault } => {
  if (error instanceof KeyProblem) return { ok: false, fault: error.fault };
  throw error;
};

export function attempt<T>(act: () => T): Outcome<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    return failed(error);
  }
}

export async function attemptAsync<T>(act: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return failed(error);
  }
}
