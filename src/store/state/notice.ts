import type { LinkNews, Reason } from '../../words/say.ts';

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
  /** The reason behind it, or what came: its words are shown instead of the notice's own. */
  because?: Reason | LinkNews;
  /** Whether undo takes back what the notice tells. */
  undoable: boolean;
}
