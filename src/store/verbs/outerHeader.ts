import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { withChanges, type Changes } from '../../jose/text/withChanges.ts';
import { pickedCandidate } from '../derived/select.ts';
import { readNow } from '../doors/readDoor.ts';
import { layerOf } from '../state/draft.ts';
import { tokenOf } from '../state/outerLayers.ts';
import { changeDraft, draftNow } from './editing.ts';

/** Members of the protected header of layer `number` of encryption: it is encrypted again, with the keys that opened it. */
export function changeOuterHeader(number: number, changes: Changes): void {
  const draft = draftNow();
  const layer = draft && layerOf(draft, number);
  if (!draft || layer?.kind !== 'encrypted') return;
  const { protectedHeader } = tokenOf(layer);
  const header = protectedHeader?.decoded && withChanges(protectedHeader.decoded.text, changes);
  if (!protectedHeader || header === undefined) return;
  const { text } = pickedCandidate(layer.reading);
  const { start, end } = protectedHeader.span;
  const reading = readNow(text.slice(0, start) + encodeBase64url(encodeUtf8(header)) + text.slice(end));
  if (reading?.kind !== 'token' || reading.token.kind !== 'jwe') return;
  changeDraft({ ...draft, layers: draft.layers.with(draft.layers.length - number, { ...layer, reading }) });
}
