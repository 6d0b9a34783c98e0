// Words of the help: how to use the page, what its words mean, how to take it along.
import { count } from './count.ts';

export const help = {
  what: 'Paste a token: Jotlab shows everything in it that can be read without a key. Add a key, and Jotlab checks the signature or decrypts the token. Nothing you paste leaves this page.',
  more: 'More help',
  proof: 'How do I know that nothing is sent?',
  keys: 'Keyboard',
  or: 'or',
  palette: 'Search all commands',
  /** Keys that move: what they do depends on where one is, so that they are no commands. */
  moves: [
    ['F6', 'Next pane'],
    ['Shift F6', 'Previous pane'],
    ['Arrows', 'Move inside a toolbar or a table'],
  ] as const,
  reads: 'What it reads',
  readsText:
    'Signed tokens (JWS, JWT) and encrypted tokens (JWE) in compact and JSON form, SD-JWT, and tokens with a detached payload. You can paste more than the token: a header line, a cookie, a URL, a curl command, a HAR file. Text around a token is crossed out. A malformed token is shown as far as it can be read. A file with several tokens, such as a log or a HAR file, becomes a list: filter it, check it with your keys, open one token after the other. The list stays while you work on a token: F6 goes to it, and undo brings back the earlier token.',
  checks: 'What it checks',
  checksText:
    'Paste a key anywhere: a secret, a JWK, a JWK Set, PEM or a certificate. Jotlab tries it at once and never changes the token. It says \u201cVerified\u201d only for a key that you gave yourself, or that an issuer you expect publishes. If you change the header or the payload, you have a draft. It is signed as you type if you have the key.',
  ring: 'Your keys',
  ringText:
    'New key makes keys, secrets and passphrases of every kind. Click a key\u2019s name for details: thumbprints, certificate, other forms. Save keys writes your keys to a file that a passphrase protects. Fetch keys gets keys from one address, after you have seen the address and pressed the button.',
  encryption: 'Encryption',
  encryptionText:
    'An encrypted token opens layer by layer as soon as you have the keys. Encrypt works with one of your keys, a password or a new key pair. Side by side shows the same claims signed, encoded and encrypted, and what a person without the key sees.',
  wrong: 'When something is wrong',
  wrongText:
    'If a token does not verify or open, Jotlab tries the usual causes with your keys and says which one it is. Findings lists what a reviewer would object to, with the place, the reason and the source; some can be fixed with one click. Paste an error message from a log, and Jotlab says which library it is from, what it means, and what causes it here.',
  closer: 'A closer look',
  closerText:
    'Select a claim, a parameter or any character. The Lens shows its bytes and bits and what protects it. Flip one bit there to see which check fails. The Lens also makes a picture of the token and a link to what you selected.',
  out: 'Copies, code, comparison',
  outText:
    'Redact copies the token without its signature and without personal and secret values, for a ticket or a chat. Redact the screen shows that copy on the whole page. Code writes a program that makes, verifies or decrypts this token, and Gateway policy writes your expectations for a gateway. Compare puts a second token beside the first. History lists the earlier tokens of this visit.',
  learn: 'Lessons',
  learnText:
    'Each lesson teaches one thing about tokens on this page: read a few lines, make a guess, do a task, with hints. Your own token and keys are put aside and come back when you leave.',
  talk: 'Talk',
  talkText:
    'Talk shows a token to a room: large, step by step, driven by the arrow keys or a clicker. Scenes come with it, and you can open your own. A scene holds only public keys and demo keys, and what you paste is held back. Your own token comes back when you leave.',
  share: 'Share',
  shareText:
    'Share makes a link that holds the token and whatever you tick: public keys, expectations, your selection, the clock. A private key or a secret is included only if you tick it. Browsers do not send the part after the # to a server. Whoever made a link chose what is in it: its keys and expectations prove nothing.',
  privacy: 'Privacy',
  privacyText:
    'No server, no analytics, no cookies. Jotlab stores only your theme, text size, density and language, and which steps of the lessons you have done.',
};

export const glossary = {
  search: 'Search the terms',
  found: (terms: number) => count(terms, 'term', 'terms'),
  none: 'No term found. Try a shorter word.',
};

export const offline = {
  file: 'One file',
  fileText:
    'All of Jotlab also comes as one HTML file of about 3 MB. Save it, on a USB stick if you like, and open it in any current browser. It needs no server, no network and no installation.',
  save: 'Save jotlab.html',
  differs: 'What is different there',
  differences: [
    'It cannot fetch keys. It shows you the address, and you paste the answer.',
    'It does not update itself. Save it again for a newer version.',
    'A link made in it opens only on your computer.',
  ],
  isFile: 'This is that file. It needs no server and no network: you can copy it, move it and pass it on.',
  isFileTrust:
    'The person who gave you the file could have changed it. Get it from a place that you trust. Its policy says what it may do; the browser enforces that.',
  install: 'Install it',
  installText:
    'Your browser can install this page: look for \u201cInstall\u201d or \u201cAdd to home screen\u201d in its menu. Jotlab then has its own window and works without a network.',
  files:
    'In Chrome and Edge on a computer, the installed page also opens files: .jwt, .jwe, .jose, .jwk, .jwks and .pem. They open in the same window, so a token and its key come together.',
  visited: 'Or do nothing',
  visitedText:
    'After the first visit, your browser keeps this page. It opens without a network until you clear the browser\u2019s data for it.',
};

export const about = {
  purpose: 'A bench for JSON tokens, in your browser.',
  version: 'Version',
  build: 'Built from',
  jose: 'Checks with',
  joseIs: (version: string) => `jose ${version}`,
  licence: 'Licence',
  licenceIs: 'MIT',
  copy: 'Copy for a bug report',
  licences: 'Licences of its parts',
  packages: 'Packages',
  worker: 'Packages of the worker',
  fonts: 'Fonts: Atkinson Hyperlegible Next and Mono',
};
