import type { ReactElement } from 'react';
import { algorithm, encryptedKeyOctets, type Algorithm } from '../../jose/tables/algs.ts';
import type { Field } from '../../jose/explain/explain.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import { headerString } from '../../jose/token/header.ts';
import type { Part, Token } from '../../jose/token/token.ts';
import { usePinned } from '../../store/use/useBench.ts';
import { hover, leave, pinOrRelease } from '../../store/verbs/view.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';
import { headerAt } from '../../jose/token/joseHeader.ts';
import { jwsOf } from '../../jose/token/parts.ts';

/** Lengths shown: nobody reads a thousand. */
const SHOWN = 100;

/** Lists signature, encrypted key, ciphertext and the like, with their meaning and length. `root`: the tree of their layer. */
export function OctetParts({
  token,
  parts,
  root,
  isOpened,
}: {
  token: Token;
  parts: PlacedPart[];
  root: Field;
  /** Whether a key has opened it: then the plaintext is on screen. */
  isOpened: boolean;
}): ReactElement | null {
  const pinned = usePinned();
  if (parts.length === 0) return null;
  return (
    <ul className="octet-parts">
      {parts.slice(0, SHOWN).map((placed, index) => {
        const { part } = placed;
        const { letter, kind } = PART_LOOK[part.name];
        const field = root.children.find((known) => known.placed?.part === part);
        const chosen = field !== undefined && pinned?.id === field.id;
        const remark = isOpened && part.name === 'ciphertext' ? '' : remarkOn(token, placed);
        return (
          <li key={index} className={`rail-${kind}`}>
            <button
              type="button"
              className="row octet-row"
              aria-pressed={chosen}
              onMouseMove={() => hover(field?.id ?? null)}
              onMouseLeave={leave}
              onClick={() => pinOrRelease(field?.id ?? null)}
            >
              <Letter>{letter}</Letter>
              <strong>{partTitle(placed)}</strong>
              <span className="mono hex octet-first">{firstOctets(part)}</span>
              <span className="panel-meta">
                {part.name === 'excess' ? '' : words.contents.bytes(part.octets.length)}
              </span>
              {remark && <span className="soft octet-remark">{remark}</span>}
            </button>
          </li>
        );
      })}
      {parts.length > SHOWN && <li className="soft">{words.contents.partsNotPrinted(parts.length - SHOWN)}</li>}
    </ul>
  );
}

const firstOctets = ({ octets }: Part): string =>
  [...octets.subarray(0, 6)].map((octet) => octet.toString(16).padStart(2, '0')).join(' ') +
  (octets.length > 6 ? ' \u2026' : '');

/** Says which length the algorithm requires of the part, or what an empty part means. */
function remarkOn(token: Token, { part, group }: PlacedPart): string {
  if (part.name === 'ciphertext') return words.contents.secretPart;
  const wanted = wantedOctets(token, part, group?.index ?? 0);
  if (part.name === 'encryptedKey' && wanted === 0 && part.octets.length === 0) return words.contents.emptyKey;
  if (part.octets.length === 0 && part.name !== 'excess') return words.contents.emptyPart;
  return wanted !== undefined && wanted !== part.octets.length
    ? words.contents.wants(words.contents.bytes(wanted))
    : '';
}

function wantedOctets(token: Token, part: Part, index: number): number | undefined {
  const find = (name: 'alg' | 'enc', at: number): Algorithm | undefined =>
    algorithm(headerString(headerAt(token, at), name) ?? '');
  if (token.kind === 'jwe') {
    const [alg, enc] = [find('alg', index), find('enc', index)];
    if (part.name === 'encryptedKey')
      return alg?.use === 'keyManagement' ? encryptedKeyOctets(alg, enc?.id) : undefined;
    if (enc?.use !== 'contentEncryption') return undefined;
    return part.name === 'initializationVector'
      ? enc.ivOctets
      : part.name === 'authenticationTag'
        ? enc.tagOctets
        : undefined;
  }
  if (part.name !== 'signature') return undefined;
  const own = jwsOf(token)?.signatures.findIndex((entry) => entry.signature === part) ?? -1;
  const alg = own < 0 ? undefined : find('alg', own);
  return alg?.use === 'signature' && alg.signatureOctets.length === 1 ? alg.signatureOctets[0] : undefined;
}
