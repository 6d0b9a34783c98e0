import type { Lesson, LessonAct } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { EMBEDDED, NOW, SIGNED } from './tokens.ts';

const isPinned = (view: LessonView): boolean => view.keys.length === 1 && view.keys[0]?.name === 'demo-1';
const PIN: LessonAct = { do: 'keys', keys: [{ kind: 'demo', name: 'demo-1', half: 'public' }] };

export const whoPicksTheKey: Lesson = {
  slug: 'who-picks-the-key',
  title: 'Who picks the key?',
  learnt: 'a token must not bring its own key',
  minutes: 4,
  start: { token: EMBEDDED, keys: [], clock: NOW, headers: true, select: 'protectedHeader/jwk' },
  steps: [
    {
      title: 'A token with a key in it',
      says: (view) => [
        `This token says that it is from ${said(view.outer.claims, 'iss')}, for “${said(view.outer.claims, 'sub')}”. Its header has \`jwk\`, a public key in JSON, and asks you to check the token with it. The parameter \`jku\` gives the address of keys, and \`kid\` the name of a key.`,
        'An attacker made it with their own pair of keys.',
      ],
      source: 'RFC 7515 §4.1.2, §4.1.3, §4.1.4',
      ask: {
        id: 'fits',
        text: 'You check the signature with the key from the header. What happens?',
        choices: [
          { id: 'fits', text: 'It matches' },
          { id: 'fails', text: 'It fails: the attacker does not have the issuer’s key' },
        ],
        right: 'fits',
        because: [
          'The attacker chose the key, so it matches. The signature shows only that its maker has the private key of that pair. Anyone can make a pair of keys.',
        ],
      },
      task: 'Press *Try the key in the token*.',
      tools: [{ kind: 'button', label: 'Try the key in the token', acts: [{ do: 'embedded' }] }],
      achieved: (view) => view.token === EMBEDDED && view.outer.signature === 'holds',
      done: (view) => [`The signature matches. But the verdict says: ${view.lights.signature?.says ?? ''}.`],
      hints: ['The key is the jwk in the header. The pane Keys has a button for it too.'],
      show: [{ do: 'embedded' }],
    },
    {
      title: 'Pin the key',
      from: { token: EMBEDDED, keys: [], clock: NOW, headers: true },
      says: (view) => [
        `So the reader must know the key before a token arrives. For ${said(view.outer.claims, 'iss')} you know demo-1. To accept only a key that you know is called *pinning*. If a token names an issuer, the key must belong to that issuer.`,
      ],
      source: 'RFC 8725 §3.8, RFC 7515 §6',
      ask: {
        id: 'pinned',
        text: 'You check the same token with only the issuer’s key. It …',
        choices: [
          { id: 'fits', text: 'matches' },
          { id: 'fails', text: 'fails' },
        ],
        right: 'fails',
        because: ['The token was signed with another key. The key in the header no longer matters.'],
      },
      task: 'Press *Take the issuer’s key, demo-1*.',
      tools: [{ kind: 'button', label: 'Take the issuer’s key, demo-1', acts: [PIN] }],
      achieved: (view) => view.token === EMBEDDED && isPinned(view) && view.outer.signature !== 'holds',
      done: (view) => [`Now the token is not accepted. The verdict says: ${view.lights.signature?.says ?? ''}.`],
      hints: [],
      show: [PIN],
    },
    {
      title: 'A name is only a hint',
      from: 'before',
      says: [
        'A real token of this issuer has `kid` in its header. It names the key, so that the reader can find it among several. It is only a hint, not a proof. The reader looks for the name among keys that it already trusts. An attacker can write anything there, so a program must not put kid into a database query without checking it.',
      ],
      source: 'RFC 7515 §4.1.4, RFC 8725 §3.10',
      task: 'Press *Load the issuer’s token*, and keep the pinned key.',
      tools: [{ kind: 'button', label: 'Load the issuer’s token', acts: [{ do: 'type', text: SIGNED }] }],
      achieved: (view) => view.token === SIGNED && isPinned(view) && view.outer.signature === 'holds',
      done: (view) => [
        `kid is “${said(view.outer.header, 'kid')}”. The reader knows a key with that name, and the signature matches.`,
      ],
      hints: [],
      show: [{ do: 'type', text: SIGNED }],
    },
  ],
};
