/** Judges an address by its text alone. Nothing is looked up. */

/** The host of an http or https URL, in lower case, without brackets. */
export function hostOf(text: string): string | undefined {
  // The URL parser takes spaces and "\" for something else: such texts are not read at all.
  if (text.length > 2048 || !/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text).hostname.replace(/^\[|\]$/g, '');
}

const isPrivateV4 = (host: string): boolean => {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return false;
  const [a = 0, b = 0] = host.split('.').map(Number);
  // RFC 1918, RFC 1122 section 3.2.1.3, RFC 3927, RFC 6598.
  return (
    a === 10 ||
    a === 127 ||
    a === 0 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128)
  );
};

/** RFC 4193, RFC 4291 section 2.5. */
const isPrivateV6 = (host: string): boolean =>
  host.includes(':') &&
  (host === '::1' || host === '::' || /^f[cd]/.test(host) || /^fe[89ab]/.test(host) || host.startsWith('::ffff:'));

const INTERNAL = /(?:^|\.)(?:localhost|internal|local|lan|intranet|corp|home\.arpa|test)$|\.svc(?:\.cluster\.local)?$/;

/** A host that only its own network, or its own machine, can reach. */
export const isPrivateHost = (host: string): boolean => isPrivateV4(host) || isPrivateV6(host) || INTERNAL.test(host);
