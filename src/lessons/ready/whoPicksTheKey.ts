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
        `This token claims to be from ${said(view.outer.claims, 'iss')}, for “${said(view.outer.claims, 'sub')}”. In its header is \`jwk\`, a public key in JSON: the one that it wants to be checked with. The parameter \`jku\` would give the address of one, and \`kid\` a name.`,
        'An attacker has made it, with a pair of keys of their own.',
      ],
      source: 'RFC 7515 §4.1.2, §4.1.3, §4.1.4',
      ask: {
        id: 'fits',
        text: 'You check the signature with the key from the header. What comes of it?',
        choices: [
          { id: 'fits', text: 'It fits' },
          { id: 'fails', text: 'It fails: the attacker does not have the issuer’s key' },
        ],
        right: 'fits',
        because: [
          'Who chooses the key can choose one that fits. The signature shows only that its maker has the private key of that pair. Anyone can make a pair of keys.',
        ],
      },
      task: 'Try the key that the token brings along: under Keys, or with the button here.',
      tools: [{ kind: 'button', label: 'Try the key in the token', acts: [{ do: 'embedded' }] }],
      achieved: (view) => view.token === EMBEDDED && view.outer.signature === 'holds',
      done: (view) => [
        `The mathematics is right. The bench says what it is worth: ${view.lights.signature?.says ?? ''}.`,
      ],
      hints: [
        'The key is in the header, as jwk. The bench can take it from there.',
        'The pane Keys offers it; so does this lesson.',
        'Press *Try the key in the token*.',
      ],
      show: [{ do: 'embedded' }],
    },
    {
      title: 'Pin the key',
      from: { token: EMBEDDED, keys: [], clock: NOW, headers: true },
      says: (view) => [
        `So it is the reader who has to know the key, before any token comes. For ${said(view.outer.claims, 'iss')} you know one: demo-1. To hold on to a key that one knows is called *pinning*. Where a token names an issuer, the key has to be one of that issuer.`,
      ],
      source: 'RFC 8725 §3.8, RFC 7515 §6',
      ask: {
        id: 'pinned',
        text: 'The same token, checked with the issuer’s key alone …',
        choices: [
          { id: 'fits', text: 'fits' },
          { id: 'fails', text: 'fails' },
        ],
        right: 'fails',
        because: ['It was signed with another key. What the header proposes no longer matters.'],
      },
      task: 'Take the issuer’s key, and no other.',
      tools: [{ kind: 'button', label: 'Take the issuer’s key, demo-1', acts: [PIN] }],
      achieved: (view) => view.token === EMBEDDED && isPinned(view) && view.outer.signature !== 'holds',
      done: (view) => [`Refused: ${view.lights.signature?.says ?? ''}.`],
      hints: [
        'Only one key may be in the ring.',
        'There is a button for the issuer’s key in this lesson.',
        'Press *Take the issuer’s key, demo-1*.',
      ],
      show: [PIN],
    },
    {
      title: 'A name is only a hint',
      from: 'before',
      says: [
        'A real token of this issuer has `kid` in its header: the name of the key, which helps to find it among several. It is a hint and no proof. The reader looks it up among the keys that it trusts already. And since an attacker may write anything there, a program must not put it unseen into the query of a database.',
      ],
      source: 'RFC 7515 §4.1.4, RFC 8725 §3.10',
      task: 'Put the issuer’s token on the bench, and keep the pinned key.',
      tools: [{ kind: 'button', label: 'Put the issuer’s token on the bench', acts: [{ do: 'type', text: SIGNED }] }],
      achieved: (view) => view.token === SIGNED && isPinned(view) && view.outer.signature === 'holds',
      done: (view) => [
        `kid says “${said(view.outer.header, 'kid')}”, the reader knows a key of that name, and the signature fits.`,
      ],
      hints: [
        'There is a button for it in this lesson.',
        'The key in the ring may stay as it is.',
        'Press *Put the issuer’s token on the bench*.',
      ],
      show: [{ do: 'type', text: SIGNED }],
    },
  ],
};
