/**
 * A header text as an object, where `jose` would write that very text; else undefined. It writes what JSON.stringify
 * gives, and a signature or a tag is over characters: of another text they would be another's.
 */
export function asJoseWrites(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isPlain && JSON.stringify(value) === text ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
