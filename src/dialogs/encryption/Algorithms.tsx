import type { ReactElement } from 'react';
import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../../jose/tables/algs.ts';
import { words } from '../../words/encryption.ts';
import type { KeyKind } from '../keys/keyKinds.ts';
import { kindLabel } from '../keys/kindLabel.ts';
import { PAIR_KINDS } from './newKeys.ts';

const label = (id: string, index: number): string => (index === 0 ? `${id} (${words.encryptDialog.proposed})` : id);

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
        <label className="labelled">
          {words.encryptDialog.keyType}
          <select className="input" value={kind.id} onChange={(event) => onKind(event.target.value)}>
            {PAIR_KINDS.map((each) => (
              <option key={each.id} value={each.id}>
                {kindLabel(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="labelled">
        {words.encryptDialog.alg}
        <select className="input" value={alg.id} onChange={(event) => onAlg(event.target.value)}>
          {algs.map(({ id }, index) => (
            <option key={id} value={id}>
              {label(id, index)}
            </option>
          ))}
        </select>
      </label>
      <p className="soft">{alg.meaning}</p>
      <label className="labelled">
        {words.encryptDialog.enc}
        <select className="input" value={enc?.id ?? ''} onChange={(event) => onEnc(event.target.value)}>
          {encs.map(({ id }, index) => (
            <option key={id} value={id}>
              {label(id, index)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
