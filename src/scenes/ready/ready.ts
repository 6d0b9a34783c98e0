import { sceneOf } from '../readScene.ts';
import type { Scene } from '../scene.ts';
import base64 from './base64.json' with { type: 'json' };
import ecdhEs from './ecdhEs.json' with { type: 'json' };
import fiveParts from './fiveParts.json' with { type: 'json' };
import keyConfusion from './keyConfusion.json' with { type: 'json' };
import oneBit from './oneBit.json' with { type: 'json' };
import signThenEncrypt from './signThenEncrypt.json' with { type: 'json' };
import threeParts from './threeParts.json' with { type: 'json' };
import whatIsSigned from './whatIsSigned.json' with { type: 'json' };

/** The scenes that come with Jotlab: files like those of anybody, in the order of a talk. */
export const READY: readonly Scene[] = [
  threeParts,
  base64,
  whatIsSigned,
  oneBit,
  fiveParts,
  ecdhEs,
  signThenEncrypt,
  keyConfusion,
].flatMap((file) => {
  const outcome = sceneOf(file);
  return outcome.ok ? [outcome.scene] : [];
});
