import { standardAlphabet, withPadding } from '../../text/base64url.ts';
import { fit } from '../../keys/fit.ts';
import { ALGORITHMS } from '../../tables/algs.ts';
import { type At, headerAt, quoted, nameOf, header, dropParameter, dropNamed, type Fixes } from './kit.ts';

const PRIVATE = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']);

/** The best algorithm that a key of the reader's can sign with. */
function signerIn({ subject: { keys } }: At): string | undefined {
  const able = keys.filter(({ kind, provenance }) => kind !== 'public' && provenance.kind !== 'demo');
  const signing = ALGORITHMS.filter(({ use }) => use === 'signature').toSorted(
    (a, b) => Number(b.status === 'recommended') - Number(a.status === 'recommended'),
  );
  for (const key of able)
    for (const { id: alg, status } of signing)
      if ((status === 'recommended' || status === 'optional') && fit(key, { alg }, 'sign').fits) return alg;
  return undefined;
}

export const headerFixes = {
  'alg-none': {
    mend: 'Sign it with your key',
    fix: header((_, at) => {
      const alg = at.layer.sdJwt ? undefined : signerIn(at);
      return alg === undefined ? undefined : { alg: quoted(alg) };
    }),
  },
  'alg-case': {
    mend: ({ meant }) => `Write ${meant}`,
    fix: header((_, { args }) => ({ alg: quoted(String(args['meant'])) })),
  },
  'alg-eddsa-polymorphic': {
    mend: 'Use the newer name',
    fix: header((_, at) => {
      const octets = at.layer.jws?.signatures[headerAt(at)?.index ?? 0]?.signature?.octets.length;
      const alg = octets === 64 ? 'Ed25519' : octets === 114 ? 'Ed448' : undefined;
      return alg && { alg: quoted(alg) };
    }),
  },
  'b64-without-crit': {
    mend: 'Name it in crit',
    fix: header((members, { args }) =>
      args['code'] === 'b64-without-crit' ? { crit: JSON.stringify([...members.texts('crit'), 'b64']) } : undefined,
    ),
  },
  'crit-unknown': dropParameter('crit'),
  'crit-malformed': dropParameter('crit'),
  'cty-mismatch': dropParameter('cty'),
  'cty-dangerous': dropParameter('cty'),
  'cty-missing': { mend: 'Set cty to JWT', fix: header(() => ({ cty: quoted('JWT') })) },
  'header-claim-mismatch': {
    mend: 'Use the value of the claim',
    fix: header((_, at) => {
      const raw = at.layer.claims?.get(nameOf(at))?.raw;
      return raw === undefined ? undefined : { [nameOf(at)]: raw };
    }),
  },
  'header-url-insecure': {
    mend: 'Write https',
    fix: header((members, at) => {
      const url = members.text(nameOf(at));
      return url !== undefined && /^http:/i.test(url) ? { [nameOf(at)]: quoted(`https${url.slice(4)}`) } : undefined;
    }),
  },
  'header-url-private': dropNamed,
  'header-jwk': dropParameter('jwk'),
  'header-jwk-private': {
    mend: 'Keep the public half',
    fix: header((members, { args }) => {
      const name = String(args['parameter']);
      const kept = [...(members.get(name)?.members.all() ?? [])].filter((each) => !PRIVATE.has(each.name));
      const written = kept.map((each) => `${quoted(each.name)}:${each.value.raw}`).join(',');
      return { [name]: `{${written}}` };
    }),
  },
  'header-x5t-mismatch': dropNamed,
  'kid-injection': dropParameter('kid'),
  'kid-type': {
    mend: 'Write it as a string',
    fix: header((members) => {
      const kid = members.get('kid');
      return kid?.type === 'number' ? { kid: quoted(kid.raw) } : undefined;
    }),
  },
  'typ-malformed': dropParameter('typ'),
  'x5c-encoding': {
    mend: 'Write standard base64',
    fix: header((members) => {
      const x5c = members.get('x5c');
      return x5c && { x5c: JSON.stringify(x5c.texts.map((each) => withPadding(standardAlphabet(each)))) };
    }),
  },
} satisfies Fixes;
