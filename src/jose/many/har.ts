// HAR files: what a browser has asked and what was answered, entry by entry (HTTP Archive 1.2).
import { findTokens } from '../find/findTokens.ts';
import { placeName, type Found, type Place } from './place.ts';
import { TextScanner } from './scanText.ts';

/** Whether a text begins like a HAR file. */
export const isHar = (start: string): boolean => /^[\s\ufeff]*\{\s*"log"\s*:\s*\{/.test(start);

/** An entry with more is not read as JSON; what is in it is still looked at. */
const ENTRY_LIMIT = 16_000_000;
/** Characters of a body in base64. */
const BODY_LIMIT = 4_000_000;
/** Lists of an entry: headers, cookies, parameters. */
const LIST_LIMIT = 1_000;
const MOST = 1_000;

type Json = Readonly<Record<string, unknown>>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Pair {
  name: string;
  value: string;
}
const pairs = (value: unknown): Pair[] =>
  Array.isArray(value)
    ? value
        .slice(0, LIST_LIMIT)
        .map((each) => ({ name: text(object(each)['name']), value: text(object(each)['value']) }))
    : [];

function hostOf(address: string): { host?: string } {
  try {
    const { host } = new URL(address);
    return host === '' ? {} : { host: host.slice(0, 100) };
  } catch {
    return {};
  }
}

/** The text of a body; one in base64 is decoded where it is not too long, and is text. */
function bodyOf(content: Json): string {
  const body = text(content['text']);
  if (content['encoding'] !== 'base64') return body;
  if (body.length > BODY_LIMIT) return '';
  try {
    const octets = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return '';
  }
}

/** Where the parts of a session that was cut into several cookies begin. */
const CHUNK = /^(.{1,80}?)(?:\.|__)(\d{1,2})$/;

/** Cookies in their order, those that are one session side by side: so they are found as one. */
function joinedCookies(cookies: readonly Pair[]): Pair[] {
  const joined = new Map<string, { first: number; parts: string[] }>();
  const others: (Pair & { at: number })[] = [];
  const names = new Set(cookies.map(({ name }) => name));
  cookies.forEach(({ name, value }, at) => {
    const [, base = '', number = ''] = CHUNK.exec(name) ?? [];
    // A name that only looks like one of several stays as it is.
    if (base === '' || !names.has(`${name.slice(0, -number.length)}0`)) return others.push({ name, value, at });
    const group = joined.get(base) ?? { first: at, parts: [] };
    group.parts[Number(number)] = value;
    return joined.set(base, group);
  });
  const whole = [...joined].map(([name, { first, parts }]) => ({ name, value: parts.join(''), at: first }));
  return [...others, ...whole].sort((a, b) => a.at - b.at).map(({ name, value }) => ({ name, value }));
}

const cookiesIn = (header: string): Pair[] =>
  header
    .split(';')
    .slice(0, LIST_LIMIT)
    .flatMap((each) => {
      const at = each.indexOf('=');
      return at < 0 ? [] : [{ name: each.slice(0, at).trim(), value: each.slice(at + 1).trim() }];
    });

/** Looks into one entry. Each token counts once for its request and once for its response. */
function findInEntry(entry: unknown, number: number, found: (found: Found) => void): void {
  const { request, response } = object(entry);
  const host = hostOf(text(object(request)['url']));
  for (const [side, message] of [
    ['request', object(request)],
    ['response', object(response)],
  ] as const) {
    const seen = new Map<string, Place>();
    const look = (value: string, what: Place['what'], name?: string): void => {
      if (value.length < 16) return;
      const place: Place = { entry: number, ...host, side, ...(what ? { what } : {}), ...placeName(name) };
      const add = (token: string): void => void (seen.has(token) || seen.set(token, place));
      if (value.length > 50_000) {
        const scanner = new TextScanner((each) => add(each.text));
        scanner.push(value);
        scanner.end();
      } else for (const each of findTokens(value, MOST)) add(each.text);
    };
    const headers = pairs(message['headers']);
    const isCookie = ({ name }: Pair): boolean => name.toLowerCase() === 'cookie';
    const isSetCookie = ({ name }: Pair): boolean => name.toLowerCase() === 'set-cookie';
    for (const each of headers) if (!isCookie(each) && !isSetCookie(each)) look(each.value, 'header', each.name);
    const given = [
      ...headers.filter(isCookie).flatMap(({ value }) => cookiesIn(value)),
      // Several cookies of one header are lines of it.
      ...headers
        .filter(isSetCookie)
        .flatMap(({ value }) => value.split('\n').flatMap((line) => cookiesIn(line).slice(0, 1))),
    ];
    for (const list of [given, pairs(message['cookies'])])
      for (const { name, value } of joinedCookies(list)) look(value, 'cookie', name);
    for (const { name, value } of pairs(message['queryString'])) look(value, 'query', name);
    const posted = object(message['postData']);
    for (const { name, value } of pairs(posted['params'])) look(value, 'body', name);
    look(bodyOf(posted), 'body');
    look(bodyOf(object(message['content'])), 'body');
    look(text(message['url']), 'address');
    look(text(message['redirectURL']), 'address');
    for (const [token, place] of seen) found({ text: token, place, count: 1 });
  }
  const messages = object(entry)['_webSocketMessages'];
  if (Array.isArray(messages))
    for (const each of messages.slice(0, LIST_LIMIT))
      for (const { text: token } of findTokens(text(object(each)['data']).slice(0, 50_000), MOST))
        found({ text: token, place: { entry: number, ...host, what: 'body' }, count: 1 });
}

/** Reads a HAR file that comes in pieces, one entry after the other. What is broken is looked at as a text. */
export class HarScanner {
  /** The entry that is being read, or what is in front of the first. */
  private held = '';
  private place: 'before' | 'between' | 'in' | 'text' = 'before';
  private depth = 0;
  private isString = false;
  private isEscaped = false;
  private plain: TextScanner | null = null;
  private line = 1;
  entries = 0;
  /** Where it stopped being JSON, or an entry was too large to be read as such. */
  broken = false;

  constructor(private readonly found: (found: Found) => void) {}

  push(piece: string): void {
    if (this.plain) return this.plain.push(piece);
    let rest = piece;
    if (this.place === 'before') {
      this.held += rest;
      const start = /"entries"\s*:\s*\[/.exec(this.held);
      if (!start) return void (this.held.length > ENTRY_LIMIT && this.asText(''));
      rest = this.held.slice(start.index + start[0].length);
      this.line += this.held.slice(0, start.index).split('\n').length - 1;
      this.held = '';
      this.place = 'between';
    }
    this.split(rest);
  }

  end(): void {
    if (!this.plain && this.held.trim() !== '') this.asText('');
    this.plain?.end();
  }

  /** From here on it is no JSON that can be read: tokens in it are still tokens. */
  private asText(rest: string): void {
    this.broken = true;
    this.plain = new TextScanner(this.found, { line: this.line });
    this.plain.push(this.held + rest);
    this.held = '';
  }

  private split(piece: string): void {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.place === 'between') {
        if (code === 10) this.line += 1;
        // Behind the list there is nothing to find.
        if (code === 93) return void (this.plain = new TextScanner(this.found, { line: this.line }));
        if (code !== 123) continue;
        [this.place, this.depth, from] = ['in', 1, at];
        continue;
      }
      if (this.isString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === 92) this.isEscaped = true;
        else if (code === 34) this.isString = false;
      } else if (code === 34) this.isString = true;
      else if (code === 123) this.depth += 1;
      else if (code === 125) {
        this.depth -= 1;
        if (this.depth > 0) continue;
        const entry = this.held + piece.slice(from, at + 1);
        this.held = '';
        this.place = 'between';
        this.read(entry);
      }
    }
    if (this.place !== 'in') return;
    this.held += piece.slice(from);
    if (this.held.length > ENTRY_LIMIT) this.asText('');
  }

  private read(json: string): void {
    this.entries += 1;
    try {
      findInEntry(JSON.parse(json), this.entries, this.found);
    } catch {
      this.broken = true;
      const scanner = new TextScanner(this.found, { line: this.line });
      scanner.push(json);
      scanner.end();
    }
    for (let at = json.indexOf('\n'); at >= 0; at = json.indexOf('\n', at + 1)) this.line += 1;
  }
}
