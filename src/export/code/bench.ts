import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm, SignatureAlgorithm } from '../../jose/tables/algs.ts';
import type { Expectations } from '../../jose/verdict/input.ts';

/** What the code is to do with the token. `make` signs or encrypts, by the kind of the token. */
export type CodeAct = 'verify' | 'decrypt' | 'make';

/** The halves of a key as text. Absent: the code reads it from an environment variable. */
export interface CodeKey {
  publicJwk?: string;
  publicPem?: string;
  privateJwk?: string;
  privatePem?: string;
  /** As it is typed into code: text, or base64url where the octets are no text. */
  secret?: string;
  /** How the octets of a secret are written, in code as in the variable. */
  secretAs: 'text' | 'base64url';
}

/** The token on the bench, as far as code needs it. Plain data. */
export interface CodeBench {
  /** In the compact serialisation. */
  token: string;
  /** The JSON texts of the protected header and of the content, as they are in the token. */
  header: string;
  /** Absent: the content of an encrypted token that has not been opened. */
  content?: string;
  alg: SignatureAlgorithm | KeyManagementAlgorithm;
  enc?: ContentEncryptionAlgorithm;
  /** Of the key, or the only one that the algorithm has. */
  curve?: string;
  key: CodeKey;
  expects: Expectations;
}

/** Why there is no code: `name` is the algorithm, curve or claim that is in the way. */
export type CodeObstacle =
  | { code: 'noJwe' | 'zip' | 'notClaims' | 'notOpened' | 'duplicateNames' | 'surrogate' | 'unsecured' | 'crit' }
  | { code: 'alg' | 'enc' | 'curve' | 'number'; name: string };

/** Expectations that the code does not check, in the order in which they are said. */
export type Unchecked =
  | 'time'
  | 'issuer'
  | 'audience'
  | 'subject'
  | 'required'
  | 'type'
  | 'nonce'
  | 'maxAge'
  | 'maxLifetime'
  | 'jkt';
