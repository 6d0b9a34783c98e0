import type { Changes } from '../../text/withChanges.ts';
import type { NoteArgs } from '../../token/note.ts';
import { NEW_ID } from '../newId.ts';
import { type At, type FixRow, HOUR, quoted, header, claims, dropClaim, minuteOf, type Fixes } from './kit.ts';

/** Claims that can be made up, if all the missing ones are such. */
const made = (at: At, lifetime = HOUR): Changes | undefined => {
  const now = minuteOf(at);
  const values: Readonly<Record<string, string>> = { exp: String(now + lifetime), iat: String(now), jti: NEW_ID };
  const names = String(at.args['missing'] ?? '').split(', ');
  if (names.some((name) => values[name] === undefined)) return undefined;
  return Object.fromEntries(names.map((name) => [name, values[name]]));
};

const ADD = ({ missing }: NoteArgs): string => `Add ${missing}`;

const typed = (typ: string): FixRow['fix'] => header(() => ({ typ: quoted(typ) }));

export const kindFixes = {
  'at-jwt-claims': { mend: ADD, fix: claims((_, at) => made(at)) },
  'id-token-claims': { mend: ADD, fix: claims((_, at) => made(at)) },
  'jarm-claims': { mend: ADD, fix: claims((_, at) => made(at)) },
  'set-claims': {
    mend: ({ missing }) => (missing === undefined ? 'Remove exp' : `Add ${missing}`),
    fix: claims((_, at) => (at.args['missing'] === undefined ? { exp: undefined } : made(at))),
  },
  'logout-claims': {
    mend: ({ what, missing }) =>
      what === 'nonce' ? 'Remove nonce' : what === 'typ' ? 'Set typ to logout+jwt' : `Add ${missing}`,
    fix: (at) => {
      if (at.args['what'] === 'typ') return typed('logout+jwt')(at);
      // OpenID Connect Back-Channel Logout section 2.4 recommends two minutes.
      return claims(() => (at.args['what'] === 'nonce' ? { nonce: undefined } : made(at, 120)))(at);
    },
  },
  'dpop-claims': {
    mend: ({ what, missing }) =>
      what === 'htu' ? 'Remove them' : what === 'typ' ? 'Set typ to dpop+jwt' : `Add ${missing}`,
    fix: (at) => {
      if (at.args['what'] === 'typ') return typed('dpop+jwt')(at);
      return claims((members) =>
        at.args['what'] === 'htu' ? { htu: quoted((members.text('htu') ?? '').replace(/[?#].*$/s, '')) } : made(at),
      )(at);
    },
  },
  'client-assertion': {
    mend: ({ what, missing }) => (what === 'differ' ? 'Set sub to the value of iss' : `Add ${missing}`),
    fix: claims((members, at) => {
      if (at.args['what'] !== 'differ') return made(at);
      const iss = members.text('iss');
      return iss === undefined ? undefined : { sub: quoted(iss) };
    }),
  },
  'jar-claims': dropClaim,
  'introspection-claims': {
    mend: ({ outside, missing }) => (missing === undefined ? `Remove ${outside}` : `Add ${missing}`),
    fix: claims((_, at) => (at.args['outside'] === undefined ? made(at) : { sub: undefined, exp: undefined })),
  },
  'sd-jwt-form': {
    mend: 'Add the ~',
    fix: ({ args, layer }) => {
      const end = layer.text.length;
      const isOpen = args['code'] === 'sd-jwt-form' && layer.number === 1 && !layer.text.endsWith('~');
      return isOpen ? { kind: 'text', span: { start: end, end }, text: '~' } : undefined;
    },
  },
  'sd-jwt-digest': {
    mend: 'Remove the disclosure',
    fix: ({ args, layer, evidence }) => {
      const isLoose =
        args['code'] === 'sd-jwt-unreferenced' && layer.number === 1 && !layer.sdJwt?.keyBinding && !layer.jws?.frame;
      if (!isLoose || evidence?.kind !== 'span') return undefined;
      return { kind: 'text', span: { start: evidence.span.start - 1, end: evidence.span.end }, text: '' };
    },
  },
} satisfies Fixes;
