/** Libraries differ: this says which refuse, which accept, and how we know. */
export interface Treatment {
  refuses: readonly string[];
  accepts: readonly string[];
  /** The source for libraries that were not run. */
  read: readonly string[];
}

/**
 * Libraries that were run, in these versions, on tokens with one defect each and otherwise good: each told the
 * algorithm, the issuer and the audience to expect, and nothing else.
 */
const RUN = {
  jsonwebtoken: 'jsonwebtoken 9',
  fastJwt: 'fast-jwt 6',
  jose: 'jose 6',
  hapi: '@hapi/jwt 3',
  pyjwt: 'PyJWT 2.6',
  pythonJose: 'python-jose 3.3',
  authlib: 'Authlib 1.2',
  jwcrypto: 'jwcrypto 1.1',
  ruby: 'ruby-jwt 2.5',
  goJose: 'go-jose 2.6',
  golangJwt: 'golang-jwt 4.4',
  cryptJwt: 'Crypt::JWT 0.034',
} as const;

type Runner = keyof typeof RUN;

interface Row {
  /** The libraries that were run and refused; the others that were run accept. */
  refuse: readonly Runner[];
  /** Libraries that were run, but whose other versions behave differently: the words below say how. */
  except?: readonly Runner[];
  refuseToo?: readonly string[];
  acceptToo?: readonly string[];
  read?: readonly string[];
}

const JJWT = 'jwtk/jjwt: DefaultJwtParser.java';
const ENVOY = 'envoyproxy/envoy: source/common/jwt/status.cc';
const AWS = 'npm aws-jwt-verify 5.2.1';
const EXPRESS = 'npm express-oauth2-jwt-bearer 1.10.0';
const PYJWT = 'pyjwt.readthedocs.io: changelog';

/** By the id of the finding. */
const ROWS: Readonly<Record<string, Row>> = {
  'hmac-key-short': {
    refuse: [],
    refuseToo: ['Nimbus JOSE+JWT', 'JJWT', 'Microsoft.IdentityModel', 'firebase/php-jwt 7'],
    read: ['MACProvider.java of Nimbus', 'Keys.java of JJWT', 'IDX10720', 'users of firebase/php-jwt'],
  },
  'hmac-key-empty': {
    refuse: ['jsonwebtoken', 'fastJwt', 'jose', 'ruby', 'cryptJwt'],
    refuseToo: ['PyJWT since 2.13'],
    read: [PYJWT],
  },
  'rsa-key-small': { refuse: ['jose'], refuseToo: ['oauth4webapi 3'], read: ['npm oauth4webapi 3.8.8'] },
  'sub-type': {
    refuse: ['pythonJose', 'jwcrypto', 'goJose'],
    refuseToo: ['PyJWT since 2.10', 'Envoy', 'aws-jwt-verify 5', 'express-oauth2-jwt-bearer 1'],
    read: [PYJWT, ENVOY, AWS, EXPRESS],
  },
  'jti-type': {
    refuse: ['pythonJose', 'jwcrypto', 'goJose'],
    refuseToo: ['PyJWT since 2.10', 'Envoy', 'aws-jwt-verify 5'],
    read: [PYJWT, ENVOY, AWS],
  },
  'crit-unknown': {
    refuse: ['fastJwt', 'jose', 'jwcrypto', 'goJose'],
    // The builds that were run have the fix of a later version.
    except: ['pyjwt', 'authlib'],
    refuseToo: ['PyJWT since 2.12', 'JJWT', 'oauth4webapi 3'],
    acceptToo: ['PyJWT before 2.12'],
    read: [PYJWT, JJWT, 'npm oauth4webapi 3.8.8'],
  },
  'crit-malformed': {
    refuse: ['fastJwt', 'jose'],
    except: ['pyjwt', 'authlib'],
    refuseToo: ['PyJWT since 2.12'],
    read: [PYJWT],
  },
  'base64-padding': { refuse: ['jsonwebtoken', 'fastJwt', 'hapi', 'jwcrypto', 'goJose', 'golangJwt', 'cryptJwt'] },
  'base64-alphabet': { refuse: ['jsonwebtoken', 'fastJwt', 'jose', 'hapi', 'goJose', 'golangJwt', 'cryptJwt'] },
  'base64-noncanonical': { refuse: ['jsonwebtoken', 'hapi'] },
  whitespace: {
    refuse: ['jsonwebtoken', 'fastJwt', 'hapi', 'pyjwt', 'pythonJose', 'authlib', 'jwcrypto'],
    refuseToo: ['JJWT'],
    read: ['jwtk/jjwt: JwtTokenizer.java'],
  },
  'duplicate-claim': { refuse: ['goJose'] },
  'duplicate-header': { refuse: ['goJose'] },
  'b64-without-crit': { refuse: ['pyjwt', 'jwcrypto', 'goJose'] },
  'date-type': {
    refuse: ['jsonwebtoken', 'fastJwt', 'jose', 'hapi', 'authlib', 'goJose', 'golangJwt'],
    refuseToo: ['Envoy', 'aws-jwt-verify 5', 'express-oauth2-jwt-bearer 1'],
    acceptToo: ['lcobucci/jwt 5, if the text is a number'],
    read: [ENVOY, AWS, EXPRESS, 'lcobucci/jwt: src/Token/Parser.php'],
  },
  'json-bom': {
    refuse: [
      'jsonwebtoken',
      'fastJwt',
      'hapi',
      'pythonJose',
      'authlib',
      'jwcrypto',
      'ruby',
      'goJose',
      'golangJwt',
      'cryptJwt',
    ],
  },
  'utf8-invalid': { refuse: ['jose', 'pyjwt', 'pythonJose', 'authlib', 'jwcrypto', 'cryptJwt'] },
  'kid-type': { refuse: ['pyjwt', 'goJose'], refuseToo: ['Envoy', 'aws-jwt-verify 5'], read: [ENVOY, AWS] },
  'kid-missing': {
    refuse: [],
    refuseToo: ['aws-jwt-verify 5', 'jwks-rsa 4 and firebase/php-jwt 6 where there are several keys'],
    read: [AWS, 'npm jwks-rsa 4.1.0', 'firebase/php-jwt: src/JWT.php'],
  },
  'iat-future': {
    refuse: ['pyjwt', 'goJose', 'golangJwt'],
    except: ['ruby'],
    acceptToo: ['golang-jwt 5 and ruby-jwt, unless told to look at iat'],
    read: ['golang-jwt/jwt: validator.go'],
  },
  'exp-missing': {
    refuse: [],
    refuseToo: ['Microsoft.IdentityModel', 'google-auth-library 10', 'express-oauth2-jwt-bearer 1'],
    read: ['IDX10225', 'npm google-auth-library 10.9.1', EXPRESS],
  },
};

/** The libraries that refuse the subject of a finding, and those that accept it; undefined if they all do the same, as far as is known. */
export function whoRefuses(findingId: string): Treatment | undefined {
  const row = Object.hasOwn(ROWS, findingId) ? ROWS[findingId] : undefined;
  if (!row) return undefined;
  const { refuse, except = [], refuseToo = [], acceptToo = [], read = [] } = row;
  const runners = (Object.keys(RUN) as Runner[]).filter((runner) => !except.includes(runner));
  const named = (refused: boolean): string[] =>
    runners.filter((runner) => refuse.includes(runner) === refused).map((runner) => RUN[runner]);
  return {
    refuses: [...named(true), ...refuseToo],
    accepts: [...named(false), ...acceptToo],
    read,
  };
}

export const TREATED_DIFFERENTLY: readonly string[] = Object.keys(ROWS);
