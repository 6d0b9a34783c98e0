import { claimsPart } from '../explain/validate.ts';
import { knownIssuer } from '../tables/issuers.ts';
import { algorithm, type Algorithm } from '../tables/algs.ts';
import { judgeJweForm, type Misshape } from '../jwe/jweForm.ts';
import { JsonKind, scalarValue } from '../text/json.ts';
import type { Span } from '../text/span.ts';
import type { Fault } from '../token/fault.ts';
import { toldFaults } from '../token/toldFaults.ts';
import type { Note } from '../token/note.ts';
import { headerOf, jweHeader } from '../token/joseHeader.ts';
import { jwsOf, partsOf, type PlacedPart } from '../token/parts.ts';
import type { Candidate } from '../token/reading.ts';
import type { Jwe, Jws, Part, SdJwt, Token } from '../token/token.ts';
import { demandsOf } from '../verdict/demands.ts';
import type { LayerInput } from '../verdict/input.ts';
import type { Evidence } from './finding.ts';
import { Value, membersIn, type Members, type Place } from './members.ts';
import { kindOf, type TokenKind } from './tokenKind.ts';

/** Values that a rule walks over at most: a token of a megabyte has a hundred thousand. */
const WALK = 5000;

/** The header of one signature or recipient: protected and unprotected members together. */
export interface Header {
  index: number;
  members: Members;
  alg: string | undefined;
  algorithm: Algorithm | undefined;
  /** Whether the signature, or the tag, covers it. */
  isProtected: (value: Value) => boolean;
}

/** One token of the chain, with what rules often ask of it. All of it is computed once, when first asked for. */
export class TokenLayer {
  readonly token: Token;
  private readonly known = new Map<string, unknown>();

  constructor(
    /** 1 is the token on the bench. */
    readonly number: number,
    /** The text of the token, and what was around it. */
    readonly candidate: Candidate,
    /** The results of reading, of keys and of trying. */
    readonly input: LayerInput,
  ) {
    this.token = input.token;
  }

  private once<T>(name: string, make: () => T): T {
    if (!this.known.has(name)) this.known.set(name, make());
    return this.known.get(name) as T;
  }

  get text(): string {
    return this.candidate.text;
  }
  /** The signed token, for an SD-JWT that of its issuer. */
  get jws(): Jws | undefined {
    return jwsOf(this.token);
  }
  get jwe(): Jwe | undefined {
    return this.token.kind === 'jwe' ? this.token : undefined;
  }
  get sdJwt(): SdJwt | undefined {
    return this.token.kind === 'sdJwt' ? this.token : undefined;
  }
  get parts(): readonly PlacedPart[] {
    return this.once('parts', () => partsOf(this.token));
  }
  /** Every fault that reading found in the whole and in each part, in text order. */
  get faults(): readonly Fault[] {
    return this.once('faults', () =>
      toldFaults(
        this.input.faults,
        this.parts.map(({ part }) => part),
      ),
    );
  }
  /** The notes from the form, the keys and trying, each once. */
  get notes(): readonly Misshape[] {
    return this.once('notes', () =>
      notesOf(this.input, this.token.kind === 'jwe' ? jweNotes(this.token, this.input) : []),
    );
  }

  /** The notes that trying a key left on it, with the key's id. */
  get keyNotes(): readonly { key: string; note: Note }[] {
    return this.once('keyNotes', () =>
      [
        ...(this.input.checked ?? []).map(({ key, answer }) => ({
          key,
          notes: answer ? [...answer.form, ...answer.notes, answer.reason] : [],
        })),
        ...(this.input.opened ?? []).map(({ key, forbids = [], notes = [] }) => ({
          key,
          notes: [...forbids, ...notes],
        })),
      ].flatMap(({ key, notes }) => notes.map((note) => ({ key: key.id, note }))),
    );
  }

  place(part: Part | undefined, placed = true): Place | undefined {
    return part && { layer: this.number, part, placed };
  }
  at(span: Span): Evidence {
    return { kind: 'span', layer: this.number, span };
  }
  atPart(part: Part | undefined): Evidence | undefined {
    return part && this.at(part.span);
  }

  /** One for each signature or recipient; the first is all there is of a compact token. */
  get headers(): readonly Header[] {
    return this.once('headers', () => {
      const { token } = this;
      const headers =
        token.kind === 'jwe'
          ? token.recipients.map((_, index) => jweHeader(token, index))
          : (jwsOf(token)?.signatures ?? []).map(headerOf);
      return headers.map((header, index): Header => {
        const members = membersIn(header.map((part) => this.place(part)));
        const alg = members.text('alg');
        return {
          index,
          members,
          alg,
          algorithm: alg === undefined ? undefined : algorithm(alg),
          isProtected: ({ place }) => place.part.name === 'protectedHeader',
        };
      });
    });
  }
  get header(): Header | undefined {
    return this.headers[0];
  }
  /** The claims that count: an SD-JWT's with its disclosures in place, a JWE's from its plaintext. Absent if there are none to read. */
  get claims(): Members | undefined {
    return this.once('claims', () => {
      const place = this.claimsPlace;
      return place ? membersIn([place]) : undefined;
    });
  }
  get claimsPlace(): Place | undefined {
    const own = claimsPart(this.token);
    const { claims } = this.input;
    if (!claims) return this.place(own);
    // A plaintext is the layer after this one. The processed payload of an SD-JWT is not in the text.
    if (this.token.kind === 'jwe') return { layer: this.number + 1, part: claims, placed: true };
    return { layer: this.number, part: claims, placed: false, disclosures: this.sdJwt?.disclosures ?? [] };
  }
  /** The kind of token by its own marks. */
  get kind(): TokenKind {
    return this.once('kind', () =>
      kindOf({ header: this.header?.members, claims: this.claims, isSdJwt: this.token.kind === 'sdJwt' }),
    );
  }
  /** The well-known issuer that its iss is the name of. That it is from there only a signature shows. */
  get issuer(): ReturnType<typeof knownIssuer> {
    return this.once('issuer', () => {
      const iss = this.claims?.text('iss');
      return iss === undefined ? undefined : knownIssuer(iss);
    });
  }
  /** Every string in headers and claims, at any depth, up to a limit. `name`: that of the nearest member. */
  strings(): readonly (Found & { text: string })[] {
    return this.once('strings', () =>
      this.walk().flatMap((found) =>
        found.text === undefined || found.isName ? [] : [{ ...found, text: found.text }],
      ),
    );
  }
  /** Every number there. */
  numbers(): readonly Found[] {
    return this.walk().filter(({ text }) => text === undefined);
  }
  /** Every name of a member there. */
  names(): readonly Found[] {
    return this.walk().filter(({ isName }) => isName);
  }
  private walk(): readonly Found[] {
    return this.once('walk', () => {
      const claims = this.claimsPlace;
      const headers = this.parts
        .filter(({ part }) => part.name.endsWith('Header'))
        .map(({ part }) => this.place(part) as Place);
      return [...headers.flatMap((place) => foundIn(place, 'header')), ...(claims ? foundIn(claims, 'claims') : [])];
    });
  }
}

/** A string, a number, or the name of a member, somewhere in a header or in the claims. */
export interface Found {
  /** Name of the nearest member. */
  name: string;
  /** Absent if it is a number. */
  text: string | undefined;
  isName: boolean;
  value: Value;
  of: 'header' | 'claims';
}

function foundIn(place: Place, of: Found['of']): Found[] {
  const { json } = place.part;
  const found: Found[] = [];
  let name = '';
  let nameNode = 0;
  // Literals count as well: the walk is bounded, not what it finds.
  for (let node = 0; json && node < Math.min(json.count, WALK); node += 1) {
    const kind = json.kinds[node];
    const isName = kind === JsonKind.name;
    if (isName) {
      name = String(scalarValue(json, node));
      nameNode = node;
    }
    if (!isName && kind !== JsonKind.string && kind !== JsonKind.number) continue;
    const isMember = nameNode === node - 1 && json.kinds[nameNode] === JsonKind.name;
    const text = isName ? name : kind === JsonKind.string ? String(scalarValue(json, node)) : undefined;
    found.push({ name, text, isName, value: new Value(place, json, node, isMember && !isName ? nameNode : node), of });
  }
  return found;
}

/** Recipients whose form is judged: a token may list any number. */
const JUDGED = 20;

/** The notes on the form of a JWE that need no key, each with its place. */
const jweNotes = (token: Jwe, { faults }: LayerInput): Misshape[] =>
  token.recipients.slice(0, JUDGED).flatMap((_, index) => {
    const { malformed, unknown, forbids, notes } = judgeJweForm(token, index, faults);
    return [...malformed, ...(unknown ? [unknown] : []), ...forbids, ...notes];
  });

function notesOf(input: LayerInput, ofForm: readonly Misshape[]): Misshape[] {
  // Notes with a place come last: of two equal notes the last is kept.
  const notes = [
    ...demandsOf(input),
    ...[...(input.checked ?? []), ...(input.keyBinding ?? [])].flatMap(({ answer }) =>
      answer ? [...answer.form, ...answer.notes, answer.reason] : [],
    ),
    ...(input.keyBindingFaults ?? []),
    ...(input.malformed ?? []),
    ...(input.opened ?? []).flatMap(({ forbids = [], notes: more = [], reason, packed }) =>
      [...forbids, ...more, reason, packed].filter((note) => note !== undefined),
    ),
    ...ofForm,
  ];
  return [...new Map(notes.map((note) => [`${note.code} ${JSON.stringify(note.args)}`, note])).values()];
}
