import type { ReactElement } from 'react';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../../jose/tables/algs.ts';
import { words } from '../../words/encryption.ts';
import type { KeyKind } from '../keys/keyKinds.ts';
import { Choice } from '../fields.tsx';
import { kindLabel } from '../keys/kindLabel.ts';
import { PAIR_KINDS } from './newKeys.ts';

const labelled = ({ id }: { id: string }, index: number): [string, string] => [
  id,
  index === 0 ? `${id} (${words.encryptDialog.proposed})` : id,
];

/** Kind of key, alg and enc: the suggestion comes first, and everything else that fits can be chosen. */
export function Algorithms({
  kind,
  onKind,
  algs,
  alg,
  onAlg,
  encs,
  enc,
  onEnc,
}: {
  /** The kind of key pair to make. */
  kind: KeyKind | undefined;
  onKind: (id: string) => void;
  algs: readonly KeyManagementAlgorithm[];
  alg: KeyManagementAlgorithm;
  onAlg: (id: string) => void;
  encs: readonly ContentEncryptionAlgorithm[];
  enc: ContentEncryptionAlgorithm | undefined;
  onEnc: (id: string) => void;
}): ReactElement {
  return (
    <>
      {kind && (
        <Choice
          label={words.encryptDialog.keyType}
          value={kind.id}
          options={PAIR_KINDS.map((each) => [each.id, kindLabel(each)])}
          onChoose={onKind}
        />
      )}
      <Choice label={words.encryptDialog.alg} value={alg.id} options={algs.map(labelled)} onChoose={onAlg} />
      <p className="soft">{alg.meaning}</p>
      <Choice label={words.encryptDialog.enc} value={enc?.id} options={encs.map(labelled)} onChoose={onEnc} />
    </>
  );
}
