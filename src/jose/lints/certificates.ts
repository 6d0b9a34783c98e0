import { importKeys } from '../keys/given/import.ts';
import type { Certificate } from '../keys/asn1/certificate.ts';
import type { Members } from './members.ts';

/** The first certificate of `x5c`, read; nothing if there is none to read. Nothing in it is validated. */
export async function leafOf(header: Members): Promise<Certificate | undefined> {
  const first = header.get('x5c')?.items[0]?.text;
  // Certificates have one or two thousand characters.
  if (first === undefined || first.length > 20_000) return undefined;
  const imported = await importKeys(JSON.stringify({ x5c: [first] }));
  return imported.ok ? imported.value.keys[0]?.certificates?.[0] : undefined;
}
