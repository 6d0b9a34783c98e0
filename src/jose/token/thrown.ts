import { errors } from 'jose';
import type { OpCode } from './opCode.ts';
import { note, type Note, type NoteArgs } from './note.ts';

/** Thrown inside an operation only, which catches it and answers with its note. */
export class OpError extends Error {
  readonly note: Note;

  constructor(code: OpCode, args: NoteArgs = {}, cause?: unknown) {
    super(code, { cause });
    this.note = note(code, args);
  }
}

/** The code for each error of the `jose` package. */
const JOSE_CODES: Readonly<Record<string, OpCode>> = {
  ERR_JOSE_NOT_SUPPORTED: 'unsupported-here',
  ERR_JOSE_ALG_NOT_ALLOWED: 'unsupported-here',
  ERR_JWK_INVALID: 'key-invalid',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'mismatch',
};

/** The code for each DOMException that WebCrypto throws. */
const ENGINE_CODES: Readonly<Record<string, OpCode>> = {
  NotSupportedError: 'unsupported-here',
  DataError: 'key-invalid',
  SyntaxError: 'key-invalid',
  InvalidAccessError: 'key-invalid',
  OperationError: 'engine-failed',
};

/**
 * The one place where what was thrown becomes a stable code. Messages of engines differ and may quote the key, so
 * none is passed on; only the name of the error is.
 */
export function translate(error: unknown): Note {
  if (error instanceof OpError) return error.note;
  if (error instanceof errors.JOSEError) return note(JOSE_CODES[error.code] ?? 'engine-failed', { error: error.code });
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
  // jose says of a key it cannot take: TypeError.
  return note(ENGINE_CODES[name] ?? (name === 'TypeError' ? 'key-invalid' : 'engine-failed'), { error: name });
}
