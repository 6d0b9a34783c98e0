import type { ReactElement } from 'react';
import { algorithm, encryptedKeyOctets, type Algorithm } from '../../jose/algs.ts';
import type { Field } from '../../jose/explain.ts';
import type { PlacedPart } from '../../jose/parts.ts';
import { headerString } from '../../jose/read/header.ts';
import type { Part, Token } from '../../jose/token.ts';
import { usePinned } from '../../store/use.ts';
import { hover, leave, pin } from '../../store/view.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';

const W = words.contents;

/** Signature, encrypted key, ciphertext and the like: what each is and how long. `root`: the tree of their layer. */
export function OctetParts({ token, parts, root }: { token: Token; parts: PlacedPart[]; root: Field }): ReactElement | null {
  const pinned = usePinned();
  if (parts.length === 0) return null;
  return (
    <ul className="octet-parts">
      {parts.map((placed, index) => {
        const { part } = placed;
        const { letter, kind } = PART_LOOK[part.name];
        const field = root.children.find((known) => known.placed?.part === part);
        const chosen = field !== undefined && pinned?.id === field.id;
        const remark = remarkOn(token, placed);
        return (
          <li key={index} className={`rail-${kind}`}>
            <button
              type="button"
              className="row octet-row"
              aria-pressed={chosen}
              onMouseEnter={() => hover(field?.id ?? null)}
              onMouseLeave={leave}
              onClick={() => pin(chosen ? null : (field?.id ?? null))}
            >
              <Letter>{letter}</Letter>
              <strong>{partTitle(placed)}</strong>
              <span className="mono hex octet-first">{firstOctets(part)}</span>
              <span className="panel-meta">{part.name === 'excess' ? '' : W.bytes(part.octets.length)}</span>
              {remark && <span className="soft octet-remark">{remark}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const firstOctets = ({ octets }: Part): string =>
  [...octets.subarray(0, 6)].map((octet) => octet.toString(16).padStart(2, '0')).join(' ') + (octets.length > 6 ? ' \u2026' : '');

/** What the algorithm wants of this part's length, or what an empty one means. */
function remarkOn(token: Token, { part, group }: PlacedPart): string {
  if (part.name === 'ciphertext') return W.secretPart;
  const wanted = wantedOctets(token, part, group?.index ?? 0);
  if (part.name === 'encryptedKey' && wanted === 0 && part.octets.length === 0) return W.emptyKey;
  if (part.octets.length === 0 && part.name !== 'excess') return W.emptyPart;
  return wanted !== undefined && wanted !== part.octets.length ? W.wants(W.bytes(wanted)) : '';
}

function wantedOctets(token: Token, part: Part, index: number): number | undefined {
  const find = (name: 'alg' | 'enc', headers: (Part | undefined)[]): Algorithm | undefined => algorithm(headerString(headers, name) ?? '');
  if (token.kind === 'jwe') {
    const headers = [token.protectedHeader, token.sharedUnprotectedHeader, token.recipients[index]?.unprotectedHeader];
    const enc = find('enc', headers);
    const alg = find('alg', headers);
    if (part.name === 'encryptedKey') return alg?.use === 'keyManagement' ? encryptedKeyOctets(alg, enc?.id) : undefined;
    if (enc?.use !== 'contentEncryption') return undefined;
    return part.name === 'initializationVector' ? enc.ivOctets : part.name === 'authenticationTag' ? enc.tagOctets : undefined;
  }
  if (part.name !== 'signature') return undefined;
  const { signatures } = token.kind === 'sdJwt' ? token.jws : token;
  const entry = signatures.find((known) => known.signature === part);
  const alg = entry && find('alg', [entry.protectedHeader, entry.unprotectedHeader]);
  return alg?.use === 'signature' && alg.signatureOctets.length === 1 ? alg.signatureOctets[0] : undefined;
}
