import type { Note, NoteArgs, Outcome } from '../jose/token/note.ts';
import type { linkFaults } from '../words/en/link.ts';
// The words of the faults come along.
import '../words/refusals.ts';

export type LinkFaultCode = keyof typeof linkFaults;

/** Why a link is refused. */
export type LinkFault = Note<LinkFaultCode>;

export type LinkOutcome<T> = Outcome<T, LinkFault>;

/** A fault on its way out of the reader. It stays within this room: `attempt` turns it into an outcome. */
export class LinkProblem extends Error {
  readonly fault: LinkFault;

  constructor(code: LinkFaultCode, args: NoteArgs = {}, because?: Note<string>) {
    super(code);
    this.fault = { code, args, ...(because ? { because } : {}) };
  }
}

export async function attempt<T>(make: () => Promise<T>): Promise<LinkOutcome<T>> {
  try {
    return { ok: true, value: await make() };
  } catch (error) {
    if (error instanceof LinkProblem) return { ok: false, note: error.fault };
    throw error;
  }
}
