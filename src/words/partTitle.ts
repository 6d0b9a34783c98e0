import type { PlacedPart } from '../jose/token/parts.ts';
import { words } from './words.ts';

/** Titles a part on screen: "Payload", "Header of signature 2", "Disclosure 3". */
export function partTitle({ part, group }: PlacedPart): string {
  const name = words.parts.names[part.name];
  if (group?.kind === 'signature') return words.parts.ofSignature(name, group.index, group.count);
  if (group?.kind === 'recipient') return words.parts.ofRecipient(name, group.index, group.count);
  if (group?.kind === 'disclosure') return words.parts.disclosure(group.index);
  if (group?.kind === 'keyBinding') return words.parts.ofKeyBinding(name);
  return name;
}
