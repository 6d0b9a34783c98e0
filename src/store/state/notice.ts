import type { Reason } from '../../words/say.ts';

/** A line at the foot of the page about what was just done. */
export interface Notice {
  id: number;
  code:
    | 'pasted'
    | 'opened'
    | 'keyAdded'
    | 'keyMade'
    | 'ringWiped'
    | 'keyLocked'
    | 'secretAdded'
    | 'signedCopied'
    | 'encryptedCopied'
    | 'peeled'
    | 'encrypted'
    | 'signed'
    | 'cannotSign'
    | 'keyRefused'
    | 'sceneRefused'
    | 'fromAddress'
    | 'linkRefused'
    | 'reset'
    | 'keyKnown'
    | 'notEncrypted'
    | 'cleared'
    | 'copied'
    | 'copiedText'
    | 'tokenOnly'
    | 'copyFailed'
    | 'pasteFailed'
    | 'fileFailed';
  args: Record<string, string | number>;
  /** The reason behind it. */
  because?: Reason;
  /** Whether undo takes back what the notice tells. */
  undoable: boolean;
}
