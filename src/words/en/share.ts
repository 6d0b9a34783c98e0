// Words of the dialog Share: they come with it.
import { count } from './count.ts';
import { grouped } from '../../jose/text/grouped.ts';

export const shareDialog = {
  noToken: 'There is no token to share.',
  intro: 'Anyone who gets the link gets the token: the link is as good as the token itself.',
  holds: 'The link holds',
  token: 'The token',
  characters: (number: number) => count(number, 'character', 'characters'),
  withoutSignature: 'Without its signature',
  withoutSignatureHint: 'It can still be read, but not used.',
  payload: 'The detached payload',
  publicKey: (name: string) => `Public key ${name}`,
  privateKey: (name: string) => `Private key ${name}`,
  /** The name says already that it is a secret. */
  secret: (name: string) => name,
  expectations: 'Your expectations',
  expectationNames: {
    issuer: 'issuer',
    audience: 'audience',
    algorithms: 'algorithms',
    subject: 'subject',
    required: 'required claims',
    type: 'type',
    nonce: 'nonce',
    maxLifetime: 'lifetime in seconds',
    maxAge: 'age in seconds',
    jkt: 'key thumbprint',
    leeway: 'leeway in seconds',
  },
  selection: 'Your selection',
  clock: 'The clock',
  stopped: (moment: string) => `stopped at ${moment}`,
  secretWarning:
    'Everyone who gets this link gets a private key or a secret. With it they can sign in its owner\u2019s name, or read what is encrypted for it. Share only keys that you use for nothing else.',
  toHide: 'To hide values as well, make a redacted copy first.',
  redact: 'Redacted copy',
  demo: 'The demo key is not in the link: every Jotlab has it.',
  unlisted: (number: number) => `${count(number, 'more key is', 'more keys are')} not offered here.`,
  expIn: (left: string, moment: string) =>
    `exp is ${left} (${moment}). Until then, anyone who gets the link may be able to use the token.`,
  expWas: (left: string) => `exp was ${left}: services that check it refuse the token.`,
  noExp: 'The token has no exp: it may never expire. Anyone who gets the link may be able to use it.',
  expHidden: 'The token is encrypted. Without the key nobody can read when it expires.',
  bare: 'Without the signature, no service that checks it accepts the token. It can still be read.',
  link: 'Link',
  shortEnough: 'Short enough for most programs.',
  long: (limit: number) =>
    `Some chat programs take no more than ${grouped(limit)}. Leave something out, or send it in another way.`,
  veryLong: (limit: number) =>
    `Many programs cut or split links longer than ${grouped(limit)}. Better send the token as a file.`,
  leaveOut: 'Leave something out, or send the token as a file.',
  fragment:
    'The browser sends nothing after the # to a server. But your chat or mail program, and the browser history of the reader, keep all of it.',
  here: 'This copy of Jotlab is a file on your computer. The link opens it there, and nowhere else.',
  copy: 'Copy link',
  copied: 'Copied.',
  copyFailed: 'The browser did not allow copying. Select the link and copy it.',
};
