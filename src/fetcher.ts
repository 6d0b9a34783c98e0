// The one place that asks another server for something: a page of its own (fetcher.html) with its own policy, in a
// sandboxed frame without an origin. The bench itself keeps `connect-src 'none'`. It is made when somebody has seen
// the address and pressed Fetch, answers once, and is thrown away. It stays small enough to be read at a glance.

/** The outcome of a fetch. */
export type FetchAnswer =
  | { ok: true; type: string; octets: Uint8Array<ArrayBuffer> }
  | { ok: false; why: 'redirect' | 'large' | 'late' | 'unreachable' | 'address' }
  | { ok: false; why: 'status'; status: number };

/** A key set has some kilobytes, the largest known some hundred. */
const OCTETS_LIMIT = 1_000_000;
const PATIENCE = 10_000;

/** https alone, but for the reader's own machine, where servers are tried out. */
function isAllowed(address: unknown): address is string {
  if (typeof address !== 'string' || address.length > 2048 || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return (
    username === '' &&
    password === '' &&
    (protocol === 'https:' || (protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1')))
  );
}

async function octetsOf(response: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > OCTETS_LIMIT) return null;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.length;
    // A server may send more than Content-Length says.
    if (length > OCTETS_LIMIT) {
      await reader?.cancel();
      return null;
    }
    pieces.push(read.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

async function ask(address: unknown): Promise<FetchAnswer> {
  if (!isAllowed(address)) return { ok: false, why: 'address' };
  const stop = AbortSignal.timeout(PATIENCE);
  try {
    // `manual` rather than `error`: a redirect is not followed either way, but this one can be told from a lost network.
    const response = await fetch(address, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: stop,
    });
    if (response.type === 'opaqueredirect') return { ok: false, why: 'redirect' };
    if (!response.ok) return { ok: false, why: 'status', status: response.status };
    const octets = await octetsOf(response);
    return octets
      ? { ok: true, type: response.headers.get('content-type') ?? '', octets }
      : { ok: false, why: 'large' };
  } catch {
    // Refused by CORS and not reached look alike here.
    return { ok: false, why: stop.aborted ? 'late' : 'unreachable' };
  }
}

let asked = false;
// Framed without the sandbox, on a host that sends no headers, it would ask in the name of the bench: then it does nothing.
const isApart = self.origin === 'null';
addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (!isApart || asked || event.source !== parent || !port) return;
  asked = true;
  void ask(event.data).then((answer) => port.postMessage(answer));
});
