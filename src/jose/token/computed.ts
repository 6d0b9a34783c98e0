/** Who made a computation: the `jose` package, or the bench itself on WebCrypto and on audited libraries. */
export type ComputedBy = 'jose' | 'own';

/** The refusal of `jose`, in its own words: its users find them in a log. */
export interface JoseRefusal {
  code: string;
  message: string;
}

/** The way in which an answer was computed. */
export interface Computed {
  /** Absent if nobody computed anything. */
  computedBy?: ComputedBy;
  /** The algorithm or curve for which `jose` was not asked; `p2c`, `b64` or `key`: what it was not asked about, or refused. */
  beyondJose?: string;
  jose?: JoseRefusal;
}

/**
 * The result of Jotlab's own steps for a check that has an answer. `open`: they end before a result. `notRun`: they
 * would take too long to run without a request.
 */
export type SecondOpinion =
  | { says: 'agrees' | 'open' }
  | { says: 'differs'; holds: boolean }
  | { says: 'notRun'; why: 'iterations' | 'size' | 'many' };
