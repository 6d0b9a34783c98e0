import { algorithm } from '../tables/algs.ts';
import type { Field } from './explain.ts';
import { jwsOf, type PlacedPart } from '../token/parts.ts';
import { headerString } from '../token/header.ts';
import { jweHeader } from '../token/joseHeader.ts';
import { coverageOf } from './coverage.ts';
import type { PartName, Token } from '../token/token.ts';

/** The role of a part in a lane: the lane covers it, it is the value that checks the lane, or neither. */
export type Cell = 'in' | 'check' | 'out';

/**
 * One thing that can be said of a token's text, part by part. `signed`: the JWS Signing Input (RFC 7515 section 5.1).
 * `authenticated`: additional data, initialization vector and ciphertext, under the tag (RFC 7516 section 5.1, steps 14
 * and 15). `secret`: the parts that only the holder of a key can read. `digested`: disclosures whose digest is in the payload
 * (RFC 9901 section 4.2). `bound`: the parts that the holder's key binding covers by its sd_hash (RFC 9901 section 4.3).
 */
export interface Lane {
  id: 'signed' | 'authenticated' | 'secret' | 'digested' | 'holder' | 'bound';
  /** One for each column. */
  cells: Cell[];
  /** The signature that this lane belongs to, if there are several. */
  group?: { index: number; count: number };
}

/** The contribution of one part of a JWE to the decryption. */
export interface Gives {
  field: Field;
  gives: 'contentKey' | 'noKey' | 'missingKey' | 'start' | 'additionalData' | 'plaintext' | 'check';
}

/**
 * How the parts of a JWE come together when it is opened (RFC 7516 section 5.2), as indexes of columns. `key`: where the
 * Content Encryption Key is from. `carried`: out of the encrypted key; `shared`: it is the shared key itself (RFC 7518
 * section 4.5); `agreed`: both sides compute it (section 4.6); `missing`: the algorithm wants one, and there is none.
 */
export interface Joins {
  key: 'carried' | 'shared' | 'agreed' | 'missing';
  /** Columns of encrypted keys, one for each recipient; empty slots too. */
  keys: number[];
  initializationVector?: number;
  ciphertext?: number;
  /** The additional authenticated data: the protected header, and a member `aad`. */
  additionalData: number[];
  tag?: number;
}

export interface Lanes {
  /** Parts and the separators between them, in the order of the text. */
  columns: Field[];
  /** Columns left out: a token may have hundreds of parts. */
  more: number;
  lanes: Lane[];
  gives: Gives[];
  /** Only a JWE has it. */
  joins?: Joins;
}

const COLUMN_LIMIT = 24;
const LANE_LIMIT = 4;

type Placed = Field & { placed: PlacedPart };
const isPart = (field: Field): field is Placed => field.placed !== undefined;
const isEmpty = ({ span }: Field): boolean => span.end <= span.start;

/** A lane of the parts that `role` takes in; the dot between two that are in it belongs to it where it is signed with them. */
function lane(id: Lane['id'], columns: readonly Field[], role: (placed: PlacedPart) => Cell, withDots: boolean): Lane {
  const cells = columns.map((column): Cell => (isPart(column) ? role(column.placed) : 'out'));
  if (!withDots) return { id, cells };
  // RFC 7515 section 5.1: header, '.', payload. A JSON serialization has no dot in the text.
  return {
    id,
    cells: cells.map((cell, at) =>
      columns[at]?.term === 'separatorDot' && cells[at - 1] === 'in' && cells[at + 1] === 'in' ? 'in' : cell,
    ),
  };
}

function jwsLanes(token: Token, columns: readonly Field[]): Lane[] {
  const jws = jwsOf(token);
  if (!jws) return [];
  const count = jws.signatures.length;
  return jws.signatures.slice(0, LANE_LIMIT).map((_, index) => ({
    ...lane(
      'signed',
      columns,
      ({ part, group }) => {
        if (coverageOf(token, index)?.nothing !== undefined || group?.kind === 'keyBinding') return 'out';
        if (part.name === 'payload') return 'in';
        const own = group?.kind !== 'signature' || group.index === index;
        return own && part.name === 'protectedHeader' ? 'in' : own && part.name === 'signature' ? 'check' : 'out';
      },
      true,
    ),
    ...(count > 1 ? { group: { index, count } } : {}),
  }));
}

function sdJwtLanes(token: Token, columns: readonly Field[]): Lane[] {
  if (token.kind !== 'sdJwt') return [];
  const lanes: Lane[] = [];
  if (token.disclosures.length > 0) {
    lanes.push(
      lane(
        'digested',
        columns,
        ({ part, group }) => (part.name === 'disclosure' ? 'in' : part.name === 'payload' && !group ? 'check' : 'out'),
        false,
      ),
    );
  }
  if (token.keyBinding) {
    const own = ({ group }: PlacedPart): boolean => group?.kind === 'keyBinding';
    lanes.push(
      lane(
        'holder',
        columns,
        (placed) => (!own(placed) ? 'out' : placed.part.name === 'signature' ? 'check' : 'in'),
        true,
      ),
    );
    lanes.push(
      lane(
        'bound',
        columns,
        (placed) => (!own(placed) ? 'in' : placed.part.name === 'payload' ? 'check' : 'out'),
        false,
      ),
    );
  }
  return lanes;
}

const AUTHENTICATED = new Set<string>(['protectedHeader', 'additionalData', 'initializationVector', 'ciphertext']);

/** The columns are `tree.children` (explain.ts) without the JSON around the parts. Nothing is verified by saying so. */
export function lanesOf(token: Token, tree: Field): Lanes {
  const all = tree.children.filter(
    (field) => isPart(field) || field.term === 'separatorDot' || field.term === 'separatorTilde',
  );
  const columns = all.slice(0, COLUMN_LIMIT);
  const encrypted = token.kind === 'jwe';
  const secret = lane(
    'secret',
    columns,
    ({ part }) =>
      encrypted && part.span.end > part.span.start && (part.name === 'ciphertext' || part.name === 'encryptedKey')
        ? 'in'
        : 'out',
    false,
  );
  const covered = encrypted
    ? [
        lane(
          'authenticated',
          columns,
          ({ part }) => (part.name === 'authenticationTag' ? 'check' : AUTHENTICATED.has(part.name) ? 'in' : 'out'),
          false,
        ),
      ]
    : [...jwsLanes(token, columns), ...sdJwtLanes(token, columns)];
  return {
    columns,
    more: all.length - columns.length,
    lanes: [...covered, secret],
    gives: encrypted ? columns.flatMap((field) => givesOf(field, token)) : [],
    ...(encrypted ? { joins: joinsOf(token, columns) } : {}),
  };
}

function joinsOf(token: Token, columns: readonly Field[]): Joins {
  const at = (...names: PartName[]): number[] =>
    columns.flatMap(({ placed }, index) => (placed && names.includes(placed.part.name) ? [index] : []));
  const keys = at('encryptedKey');
  const [initializationVector] = at('initializationVector');
  const [ciphertext] = at('ciphertext');
  const [tag] = at('authenticationTag');
  return {
    key: keys.some((index) => !isEmpty(columns[index] as Field)) ? 'carried' : withoutKey(token),
    keys,
    additionalData: at('protectedHeader', 'additionalData').filter((index) => !isEmpty(columns[index] as Field)),
    ...(initializationVector === undefined ? {} : { initializationVector }),
    ...(ciphertext === undefined ? {} : { ciphertext }),
    ...(tag === undefined ? {} : { tag }),
  };
}

/** The origin of the content key if the token carries none. */
function withoutKey(token: Token): Joins['key'] {
  const alg = token.kind === 'jwe' ? algorithm(headerString(jweHeader(token, 0), 'alg') ?? '') : undefined;
  const mode = alg?.use === 'keyManagement' ? alg.mode : undefined;
  return mode === 'directEncryption' ? 'shared' : mode === 'directKeyAgreement' ? 'agreed' : 'missing';
}

/** RFC 7516 section 5.2: the use of each part when the token is opened. */
const GIVES: Readonly<Partial<Record<PartName, Gives['gives']>>> = {
  protectedHeader: 'additionalData',
  additionalData: 'additionalData',
  encryptedKey: 'contentKey',
  initializationVector: 'start',
  ciphertext: 'plaintext',
  authenticationTag: 'check',
};

function givesOf(field: Field, token: Token): Gives[] {
  const gives = field.placed && GIVES[field.placed.part.name];
  if (gives === 'contentKey' && isEmpty(field))
    return [{ field, gives: withoutKey(token) === 'missing' ? 'missingKey' : 'noKey' }];
  return gives ? [{ field, gives }] : [];
}
