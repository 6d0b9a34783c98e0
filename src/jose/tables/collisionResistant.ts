const NAME_LIMIT = 2048;
const DOMAINS = new Set(
  'com org net edu gov mil int io dev app cloud info biz co eu uk de fr it es nl ch at se no fi dk pl cz jp cn kr in au nz ca us br mx za'.split(
    ' ',
  ),
);

/** RFC 7519 section 2: a name out of a namespace that its owner controls, such as a domain, an OID or a UUID. */
export function isCollisionResistant(name: string): boolean {
  if (name.length > NAME_LIMIT) return false;
  if (/^https?:\/\/[^\s/?#]+/i.test(name) || /^(?:urn|did|tag):[^\s:]+:?\S/i.test(name)) return true;
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(name)) return true;
  if (/^(?:oid:)?[0-2](?:\.\d{1,12}){3,}$/i.test(name)) return true;
  // A domain name forwards (example.com/role) or backwards (com.example.role).
  const host = /^[A-Za-z0-9.-]+/.exec(name)?.[0] ?? '';
  const rest = name.slice(host.length);
  const labels = host.toLowerCase().split('.');
  if (labels.length < 2 || labels.some((label) => label === '') || !/^(?:[/:#].*)?$/s.test(rest)) return false;
  return DOMAINS.has(labels.at(-1) ?? '') || (labels.length > 2 && DOMAINS.has(labels[0] ?? ''));
}
