import type { ReactElement } from 'react';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { useVerdict } from '../../store/use/useKeys.ts';

/** Shows the results of checking a part of an SD-JWT, at the part itself. */
export function PartNotes({ placed: { part, group } }: { placed: PlacedPart }): ReactElement | null {
  const verdict = useVerdict();
  if (!verdict) return null;
  const { disclosures, keyBinding } = verdict;
  const mine =
    group?.kind === 'disclosure'
      ? disclosures.filter(({ index }) => index === group.index)
      : part.name !== 'payload'
        ? []
        : group?.kind === 'keyBinding'
          ? keyBinding
            ? [{ says: `${keyBinding.says}.`, hint: keyBinding.hint }]
            : []
          : disclosures.filter(({ index }) => index === null);
  const bad = group?.kind !== 'keyBinding' || keyBinding?.state === 'bad';
  return (
    <>
      {mine.map(({ says, hint }, index) => (
        <p key={index} className={`panel-note part-note${bad ? ' bad' : ''}`}>
          {says} <span className="soft">{hint}</span>
        </p>
      ))}
    </>
  );
}
