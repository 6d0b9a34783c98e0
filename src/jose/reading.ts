import type { Fault } from './fault.ts';
import type { Trace } from './span.ts';
import type { Token } from './token.ts';

/** What can stand around a token. `name`: the cookie, query parameter, header or JSON member it was found in. */
export interface Wrapping {
  kind:
    | 'authScheme' // Bearer, DPoP, JWT ...
    | 'headerLine'
    | 'cookie'
    | 'urlQuery'
    | 'urlFragment'
    | 'formBody'
    | 'curl'
    | 'json'
    | 'jsonString'
    | 'quotes'
    | 'percentEscapes'
    | 'htmlEscapes'
    | 'whiteSpace' // line wraps and blanks inside or around
    | 'invisible' // zero-width characters, byte order marks, bidi controls
    | 'base64' // base64 (or base64url) of a token: encoding, not encryption
    | 'hex'
    | 'surroundingText';
  name?: string;
  count?: number;
}

/** One token found in a text: its own characters, and where they stood. */
export interface Candidate {
  text: string;
  trace: Trace;
  /** From the outside in. */
  wrappings: Wrapping[];
}

/** What a text is when it is no JSON token (foreign.ts, loaded when needed): `format` keys the words, `args` fill them. */
export interface Foreign {
  format: string;
  args: Record<string, string | number>;
}

export interface TokenReading {
  kind: 'token';
  source: string;
  /** All tokens found, in order; more than one asks the person to pick. */
  candidates: Candidate[];
  picked: number;
  token: Token;
  /** Defects of the whole; each Part has its own. Spans are in the picked candidate's text. */
  faults: Fault[];
}

/** Pasted text, understood. Plain data; `source` is the text exactly as given. */
export type Reading = { kind: 'empty'; source: string } | { kind: 'foreign'; source: string } | TokenReading;
