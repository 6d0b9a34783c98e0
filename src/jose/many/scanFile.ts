import { HarScanner, isHar } from './har.ts';
import type { Found } from './place.ts';
import { TextScanner } from './scanText.ts';

export interface ScanProgress {
  bytes: number;
  size: number;
}

/** How looking through a file ended. */
export interface ScanOutcome extends ScanProgress {
  as: 'text' | 'har' | 'notText';
  /** Of a HAR file. */
  entries: number;
  /** A HAR file that breaks off, or has entries that cannot be read: they were looked at as text. */
  broken: boolean;
  stopped: boolean;
}

/** Octets that are looked at to tell a text from what is none. */
const SAMPLE = 65_536;

/** Whether octets are of no text: NUL is in no text but UTF-16, which tells itself by its first two octets. */
function decoderFor(octets: Uint8Array): TextDecoder | null {
  const [first, second] = octets;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const sample = octets.subarray(0, SAMPLE);
  let odd = 0;
  for (const octet of sample)
    if (octet === 0 || (octet < 32 && octet !== 9 && octet !== 10 && octet !== 13 && octet !== 27)) odd += 1;
  return odd * 200 > sample.length ? null : new TextDecoder('utf-8');
}

interface About {
  found: (found: Found) => void;
  tell: (progress: ScanProgress) => void;
  /** Lets others have a turn; says whether to go on. */
  goOn: () => Promise<boolean>;
}

/**
 * Looks through a file for tokens, piece by piece: it is never held as a whole. What cannot be read is said, never thrown.
 */
export async function scanFile(file: Blob, { found, tell, goOn }: About): Promise<ScanOutcome> {
  const outcome: ScanOutcome = { as: 'text', entries: 0, broken: false, stopped: false, bytes: 0, size: file.size };
  const reader = file.stream().getReader();
  let decoder: TextDecoder | null = null;
  let scanner: TextScanner | HarScanner | null = null;
  let start = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const octets = next.value as Uint8Array;
    if (!decoder) {
      decoder = decoderFor(octets);
      if (!decoder) {
        await reader.cancel();
        return { ...outcome, as: 'notText' };
      }
    }
    start += decoder.decode(octets, { stream: true });
    outcome.bytes += octets.length;
    if (!scanner && start.length > 100) {
      scanner = isHar(start) ? new HarScanner(found) : new TextScanner(found);
      outcome.as = scanner instanceof HarScanner ? 'har' : 'text';
    }
    if (scanner) {
      scanner.push(start);
      start = '';
    }
    tell(outcome);
    if (!(await goOn())) {
      outcome.stopped = true;
      await reader.cancel();
      break;
    }
  }
  scanner ??= isHar(start) ? new HarScanner(found) : new TextScanner(found);
  scanner.push(start + (decoder?.decode() ?? ''));
  scanner.end();
  if (scanner instanceof HarScanner) {
    outcome.as = 'har';
    Object.assign(outcome, { entries: scanner.entries, broken: scanner.broken });
  }
  return outcome;
}
