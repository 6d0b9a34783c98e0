import { describe, expect, it } from 'vitest';
import { algorithm, ALGORITHMS } from '../algs.ts';
import { engineReport, probeEngine, signerFor, supportFor } from './engine.ts';

const NEEDS_AES_192 = ALGORITHMS.map(({ id }) => id).filter((id) => id.includes('A192'));

/** An engine that refuses some of what this one can do. */
const without = (refused: (text: string) => boolean): SubtleCrypto =>
  new Proxy(crypto.subtle, {
    get: (subtle, name) => (...args: unknown[]) => {
      if (refused(JSON.stringify(args))) return Promise.reject(new DOMException('no', 'NotSupportedError'));
      return (subtle as unknown as Record<string | symbol, (...all: unknown[]) => unknown>)[name]?.call(subtle, ...args);
    },
  });

describe('probeEngine', () => {
  it('has an entry for every algorithm of the table', async () => {
    const report = await engineReport();
    expect([...report.keys()]).toEqual(ALGORITHMS.map(({ id }) => id));
    const missing = [...report.values()].filter(({ support }) => support === 'missing').map(({ id }) => id);
    expect(missing).toEqual([]);
    expect(supportFor(report, 'RSA1_5')).toBe('library');
    expect(supportFor(report, 'ECDH-ES', 'X448')).toBe('library');
  });

  it('finds out what is missing by trying', async () => {
    const chromium = await probeEngine(without((text) => text.includes('"length":192')));
    for (const id of NEEDS_AES_192) expect(supportFor(chromium, id), id).toBe('library');
    expect(NEEDS_AES_192.length).toBeGreaterThan(4);
    expect(supportFor(chromium, 'A128GCM')).toBe('engine');
    expect(supportFor(chromium, 'ECDH-ES+A256KW')).toBe('engine');
  });

  it('names a library where one serves, and none where none does', async () => {
    const old = await probeEngine(without((text) => text.includes('Ed25519') || text.includes('P-521') || text.includes('SHA-512')));
    expect(supportFor(old, 'Ed25519')).toBe('library');
    expect(supportFor(old, 'EdDSA', 'Ed25519')).toBe('library');
    expect(supportFor(old, 'ES256K')).toBe('library');
    expect(supportFor(old, 'ES512')).toBe('missing');
    expect(supportFor(old, 'HS512')).toBe('missing');
    expect(supportFor(old, 'HS256')).toBe('engine');
    expect(supportFor(old, 'ECDH-ES', 'P-256')).toBe('engine');
    expect(supportFor(old, 'ECDH-ES', 'P-521')).toBe('missing');
    expect(supportFor(old, 'ECDH-ES', 'X448')).toBe('library');
    expect(supportFor(old, 'no such')).toBe('missing');
  });

  it('survives an engine without any WebCrypto, as in an insecure context', async () => {
    const none = await probeEngine(undefined as unknown as SubtleCrypto);
    expect(supportFor(none, 'HS256')).toBe('missing');
    expect(supportFor(none, 'A192KW')).toBe('missing');
    expect(supportFor(none, 'ML-DSA-65')).toBe('library');
  });

  it('gives no signer to none', async () => {
    const none = algorithm('none');
    expect(none?.use === 'signature' && (await signerFor(none, undefined))).toBeUndefined();
  });
});
