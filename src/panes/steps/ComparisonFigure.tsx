import type { ReactElement } from 'react';
import type { Comparison } from '../../jose/steps/step.ts';
import { comparisonSays } from '../../words/comparisonSays.ts';
import { type Showing, ValueBox } from './ValueBox.tsx';

function differences({ expected, computed }: Comparison): Set<number> {
  const found = new Set<number>();
  const longer = Math.max(expected.octets.length, computed.octets.length);
  for (let at = 0; at < longer; at += 1) if (expected.octets[at] !== computed.octets[at]) found.add(at);
  return found;
}

/** Two values that must be the same, one under the other, with the bytes that differ marked. */
export function ComparisonFigure({ comparison, showing }: { comparison: Comparison; showing: Showing }): ReactElement {
  const { expected, computed, same } = comparison;
  const hidden = computed.secret === true && !showing.reveals && !same;
  const marked = hidden ? new Set<number>() : differences(comparison);
  return (
    <div className={`comparison comparison-${same ? 'good' : 'bad'}`}>
      <p className="comparison-says">{comparisonSays(comparison, showing.reveals)}</p>
      <ValueBox value={expected} showing={showing} marked={marked} hidden={false} />
      <ValueBox value={computed} showing={showing} marked={marked} hidden={hidden} />
    </div>
  );
}
