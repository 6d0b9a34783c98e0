import type { Fix } from '../finding.ts';
import { asSeconds, datesOf } from '../jwt.ts';
import { lifetimeOf } from '../lifetime.ts';
import { NEW_ID } from '../newId.ts';
import { type FixRow, HOUR, quoted, nameOf, claims, dropClaim, minuteOf, type Fixes } from './kit.ts';

/** Seconds that clocks may differ, where a leeway is offered: libraries have 60 to 300. */
const SKEW = 300;

const leewayFor = (seconds: number): Fix | undefined =>
  seconds <= SKEW ? { kind: 'expect', change: { leeway: Math.ceil(seconds / 60) * 60 } } : undefined;

/** Number, true or false as the text of it. */
const asString = (name: string): FixRow => ({
  mend: 'Write it as a string',
  fix: claims((members) => {
    const value = members.get(name);
    return value?.type === 'number' ? { [name]: quoted(value.raw) } : undefined;
  }),
});

/** The claim, written so that the rules take it for what it is meant for; undefined where nobody knows how. */
const fits = (name: string, type: string): boolean =>
  ['exp', 'nbf', 'iat'].includes(name) ? type === 'number' : type === 'string' || (name === 'aud' && type === 'array');

const WILD = /^[\w:/.]{0,20}\*/;

/** A date as ISO 8601 writes it: anything else is guesswork. */
const iso = (written: string): string => (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(written) ? written : '');

export const claimFixes = {
  'exp-missing': {
    mend: 'Let it expire in 1 hour',
    fix: claims((_, at) => ({ exp: String(minuteOf(at) + HOUR) })),
  },
  'k8s-legacy-token': {
    mend: 'Let it expire in 1 hour',
    fix: claims((_, at) => ({ exp: String(minuteOf(at) + HOUR) })),
  },
  'exp-expired': {
    mend: 'Add leeway',
    fix: ({ layer, subject: { now, expectations } }) => {
      const since = now - (layer.claims?.number('exp') ?? 0);
      // With a leeway the light says so; the moment is still past.
      return expectations.leeway === undefined ? leewayFor(since + 1) : undefined;
    },
  },
  'nbf-future': {
    mend: 'Add leeway',
    fix: ({ layer, subject: { now } }) => leewayFor((layer.claims?.number('nbf') ?? Infinity) - now),
  },
  'iat-future': {
    mend: 'Add leeway',
    fix: ({ layer, subject: { now } }) => leewayFor((layer.claims?.number('iat') ?? Infinity) - now),
  },
  'iat-missing': { mend: 'Set iat to now', fix: claims((_, at) => ({ iat: String(minuteOf(at)) })) },
  'date-type': {
    mend: 'Write it as a number',
    fix: claims((members, at) => {
      const name = nameOf(at);
      const written = members.get(name)?.text ?? '';
      const digits = /^\d{1,11}$/.exec(written)?.[0];
      const seconds = digits === undefined ? Math.floor(Date.parse(iso(written)) / 1000) : Number(digits);
      return Number.isFinite(seconds) && name !== 'auth_time' ? { [name]: String(seconds) } : undefined;
    }),
  },
  'date-milliseconds': {
    mend: 'Write it in seconds',
    // Who wrote one of them so wrote all of them so: one press mends them together.
    fix: claims((members, { subject: { now } }) =>
      Object.fromEntries(
        datesOf(members).flatMap(({ name, seconds }) => {
          const meant = asSeconds(seconds, now);
          return meant ? [[name, String(meant.seconds)]] : [];
        }),
      ),
    ),
  },
  'date-fraction': {
    mend: 'Round it down',
    fix: claims((members, at) => {
      const seconds = members.number(nameOf(at));
      return seconds === undefined ? undefined : { [nameOf(at)]: String(Math.floor(seconds)) };
    }),
  },
  'date-range': {
    mend: ({ name }) => (name === 'exp' ? 'Let it expire in 1 hour' : 'Set it to now'),
    fix: claims((_, at) => {
      const now = minuteOf(at);
      return { [nameOf(at)]: String(nameOf(at) === 'exp' ? now + HOUR : now) };
    }),
  },
  'date-order': {
    mend: ({ later }) => `Let it expire 1 hour after ${later}`,
    fix: claims((members, { args: { earlier, later } }) => {
      const start = members.number(String(later));
      return earlier === 'exp' && start !== undefined ? { exp: String(Math.floor(start) + HOUR) } : undefined;
    }),
  },
  'lifetime-long': {
    mend: ({ usual }) => `Shorten to ${usual}`,
    fix: claims((members, { args, layer }) => {
      const start = members.number('iat') ?? members.number('nbf');
      if (args['usual'] === undefined || start === undefined) return undefined;
      return { exp: String(Math.floor(start + lifetimeOf(layer).usual)) };
    }),
  },
  'iss-type': {
    mend: 'Write it as a string',
    fix: claims((members) => {
      const iss = members.get('iss');
      const [one, ...more] = iss?.texts ?? [];
      if (iss?.type === 'number') return { iss: quoted(iss.raw) };
      return iss?.type === 'array' && one !== undefined && more.length === 0 ? { iss: quoted(one) } : undefined;
    }),
  },
  'iss-insecure': {
    mend: ({ how }) => (String(how).includes('http') ? 'Write https' : 'Remove it'),
    // On the user's own machine nobody is in between.
    fix: claims((members, { severity }) => {
      const iss = severity === 'info' ? undefined : members.text('iss');
      return iss === undefined ? undefined : { iss: quoted(iss.replace(/^http:/i, 'https:').replace(/[?#].*$/s, '')) };
    }),
  },
  'aud-type': {
    mend: 'Keep only the strings',
    fix: claims((members) => {
      const aud = members.get('aud');
      if (aud?.type === 'number') return { aud: quoted(aud.raw) };
      const kept = aud?.type === 'array' ? aud.texts.filter((each) => each !== '') : [];
      return kept.length > 0 ? { aud: JSON.stringify(kept) } : undefined;
    }),
  },
  'aud-wildcard': {
    mend: 'Remove it',
    fix: claims((members) => {
      const kept = members.texts('aud').filter((each) => !WILD.test(each));
      return kept.length > 0 ? { aud: JSON.stringify(kept) } : undefined;
    }),
  },
  'sub-type': asString('sub'),
  'jti-type': asString('jti'),
  'jti-missing': { mend: 'Add jti', fix: claims(() => ({ jti: NEW_ID })) },
  'claim-misspelt': {
    mend: ({ meant }) => `Rename to ${meant}`,
    fix: claims((members, at) => {
      const [value, meant] = [members.get(nameOf(at)), String(at.args['meant'])];
      return value && fits(meant, value.type) ? { [nameOf(at)]: undefined, [meant]: value.raw } : undefined;
    }),
  },
  'secret-in-claims': dropClaim,
  // Most tokens have a name or an address of mail: nothing is wrong with them.
  pii: { ...dropClaim, fix: (at) => (at.severity === 'info' ? undefined : dropClaim.fix(at)) },
} satisfies Fixes;
