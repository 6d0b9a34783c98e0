import type { Fault } from './fault.ts';
import type { Trace } from '../text/span.ts';
import type { Token } from './token.ts';

/** Something around a token. `name`: the cookie, query parameter, header or JSON member that contained it. */
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
    | 'quotedPrintable' // RFC 2045 section 6.7, of mail
    | 'chunks' // one token in several cookies
    | 'digits' // of a SMART Health Card
    | 'percentEscapes'
    | 'htmlEscapes'
    | 'whiteSpace' // line wraps and spaces inside or around
    | 'invisible' // zero-width characters, byte order marks, bidi controls
    | 'base64' // base64 (or base64url) of a token: encoding, not encryption
    | 'hex'
    | 'surroundingText';
  name?: string;
  count?: number;
}

/** One token found in a text: its own characters and their places. */
export interface Candidate {
  text: string;
  trace: Trace;
  /** From the outside in. */
  wrappings: Wrapping[];
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
