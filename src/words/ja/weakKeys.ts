import type { NoteArgs } from '../../jose/token/note.ts';

const ENCODED: Readonly<Record<string, string>> = { base64: ' (base64)', hex: ' (16 進数)' };

/** パターンのあるシークレットについて、主語の後に続く語句。 */
export function plainness({ pattern, bytes, encoding }: NoteArgs): string {
  const is: Readonly<Record<string, string>> = {
    repeated: `${bytes} バイトの繰り返しにすぎません`,
    filled: `${bytes} バイトに埋め草を付けただけです`,
    few: `${bytes} 種類のバイトだけでできています`,
    runs: '12345、qwerty、secret のような並び、繰り返し、よくある単語でできています',
  };
  return `${is[String(pattern)] ?? ''}${ENCODED[String(encoding)] ?? ''}`;
}

/** RSA の法が素因数に分けられる理由。文は続きます。 */
export function openModulus({ how }: NoteArgs): string {
  const is: Readonly<Record<string, string>> = {
    close: 'RSA 鍵の 2 つの素数が隣り合っているため',
    power: 'RSA の法が 1 つの数の累乗であるため',
    prime: 'RSA の法が 2 つの素数の積ではなく、それ自体が素数であるため',
  };
  return is[String(how)] ?? `RSA の法が ${how} で割り切れるため`;
}
