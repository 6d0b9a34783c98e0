import type { Fault } from './fault.ts';
import type { Part } from './token.ts';

/**
 * The faults of a token that are told: those of the whole, then those of its parts. Where a part was cut off with an
 * ellipsis, its other faults from there on only follow from that: the ellipsis decodes to zero bits, which nobody wrote.
 * The parts keep them, so nothing takes such a part for a good one.
 */
export function toldFaults(whole: readonly Fault[], parts: readonly Part[]): Fault[] {
  const cut = whole.find(({ code }) => code === 'truncated')?.span;
  return [
    ...whole,
    ...parts.flatMap(({ span, faults }) =>
      cut && span.start <= cut.start && cut.end <= span.end
        ? faults.filter((fault) => fault.span === undefined || fault.span.end <= cut.start)
        : faults,
    ),
  ];
}
