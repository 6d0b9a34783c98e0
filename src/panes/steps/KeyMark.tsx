import type { ReactElement } from 'react';
import type { Value, ValueName } from '../../jose/steps/step.ts';

const KEYS: ReadonlySet<ValueName> = new Set<ValueName>([
  'blockKey',
  'contentKey',
  'encryptionKey',
  'ephemeralKey',
  'hashKey',
  'innerKey',
  'macKey',
  'outerKey',
  'password',
  'privateKey',
  'publicKey',
  'recipientKey',
  'secret',
  'sharedKey',
  'wrappingKey',
]);

export const isKey = ({ name }: Value): boolean => KEYS.has(name);

/** Keys look like keys, wherever they go in or come out. */
export function KeyMark(): ReactElement {
  return (
    <svg
      className="key-mark"
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <circle cx="6" cy="10" r="3.6" />
      <path d="M9.6 10H18M14 10v3.4M17 10v2.6" />
    </svg>
  );
}
