import type { ComponentProps, ReactElement } from 'react';
import { ProcessedPayload } from './ProcessedPayload.tsx';
import { UnpackedPayload } from './UnpackedPayload.tsx';

/** The claims of a layer that its payload does not show: those of disclosures, or those that were compressed. */
export function ClaimsElsewhere(props: ComponentProps<typeof ProcessedPayload>): ReactElement {
  const { answer, number } = props;
  return answer?.unpacked ? (
    <UnpackedPayload unpacked={answer.unpacked} layer={number + 1} />
  ) : (
    <ProcessedPayload {...props} />
  );
}
