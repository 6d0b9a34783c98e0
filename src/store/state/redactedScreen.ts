import type { DialogName } from './places.ts';

/**
 * A screen that shows a redacted copy of the token. It is a bench of its own, which holds nothing of the true one: so
 * nothing that is drawn from it can show what it has not. Only verdict, findings and keys are those of the true token.
 */
export interface RedactedScreen<Bench = unknown> {
  /** The bench behind it. Nothing is drawn from it but through `scrub`. */
  bench: Bench;
  /** A sentence about the true token without what is somebody's. */
  scrub: (text: string) => string;
  /** Whether something may not be done meanwhile, such as opening this dialog or, without one, any change. Then it says so. */
  refuses: (dialog?: DialogName) => boolean;
}
