/** What a piece of code is, for its colour. */
export type CodePiece = { kind: 'comment' | 'string' | 'keyword' | 'number' | 'plain'; text: string };

export type Syntax =
  | 'javascript'
  | 'python'
  | 'ruby'
  | 'go'
  | 'shell'
  | 'java'
  | 'kotlin'
  | 'csharp'
  | 'php'
  | 'rust'
  | 'yaml'
  | 'json'
  | 'xml'
  | 'nginx';

const DOUBLE = String.raw`"(?:[^"\\\n]|\\[^])*"`;
const SINGLE = String.raw`'(?:[^'\\\n]|\\[^])*'`;
const SLASHES = String.raw`//[^\n]*|/\*[^]*?\*/`;
const HASH = String.raw`(?<![^\s])#[^\n]*`;
const NUMBER = String.raw`(?<![\w$])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?!\w)`;

const words = (list: string): string => String.raw`(?<![\w$.])(?:${list.split(' ').join('|')})(?![\w$])`;

const JVM = 'import package public class static void throws new var val fun return if else throw true false null in';

/** Comments, texts and key words of a syntax, as regular expressions. */
const RULES: Readonly<Record<Syntax, { comment?: string; string: string; keyword: string }>> = {
  javascript: {
    comment: SLASHES,
    string: `${DOUBLE}|${SINGLE}|${String.raw`\`[^\`]*\``}`,
    keyword: words('import from const let await async new if for of throw return true false null'),
  },
  python: {
    comment: HASH,
    string: `"""[^]*?"""|${DOUBLE}|${SINGLE}`,
    keyword: words('import from if else not in is raise for True False None and or'),
  },
  ruby: { comment: HASH, string: `${DOUBLE}|${SINGLE}`, keyword: words('require raise unless if puts true false nil') },
  go: {
    comment: SLASHES,
    string: `${DOUBLE}|${String.raw`\`[^\`]*\``}`,
    keyword: words('package import func const var return if for range switch case default map nil true false any'),
  },
  shell: {
    comment: HASH,
    string: String.raw`\$'(?:[^'\\]|\\[^])*'|'[^']*'|${DOUBLE}`,
    keyword: words('set local while do done if then fi trap printf echo openssl jose exit'),
  },
  java: { comment: SLASHES, string: DOUBLE, keyword: words(JVM) },
  kotlin: { comment: SLASHES, string: DOUBLE, keyword: words(JVM) },
  csharp: {
    comment: SLASHES,
    string: DOUBLE,
    keyword: words('using var new await if throw foreach in as true false null'),
  },
  php: {
    comment: SLASHES,
    string: `${DOUBLE}|${SINGLE}`,
    keyword: words('use require new if throw foreach as echo true false null'),
  },
  rust: {
    comment: SLASHES,
    string: `r?${DOUBLE}|r"[^"]*"`,
    keyword: words('use let mut fn if return matches true false'),
  },
  yaml: { comment: HASH, string: DOUBLE, keyword: String.raw`(?<=^[ -]*)[\w.@-]+(?=:(?:\s|$))|${words('true false')}` },
  json: { string: DOUBLE, keyword: words('true false null') },
  xml: { comment: '<!--[^]*?-->', string: DOUBLE, keyword: String.raw`</?[\w-]+|/?>` },
  nginx: {
    comment: HASH,
    string: DOUBLE,
    keyword: words(
      'map default server location auth_jwt auth_jwt_type auth_jwt_key_file auth_jwt_leeway auth_jwt_require',
    ),
  },
};

const KINDS = ['comment', 'string', 'keyword', 'number'] as const;

const patterns = new Map<Syntax, RegExp>();
function patternOf(syntax: Syntax): RegExp {
  const { comment = '(?!)', string, keyword } = RULES[syntax];
  const pattern = patterns.get(syntax) ?? new RegExp(`(${comment})|(${string})|(${keyword})|(${NUMBER})`, 'gm');
  patterns.set(syntax, pattern);
  return pattern;
}

/** Takes code apart for colouring. The pieces together are the code, character by character. */
export function coloured(code: string, syntax: Syntax): CodePiece[] {
  const pieces: CodePiece[] = [];
  let end = 0;
  for (const match of code.matchAll(patternOf(syntax))) {
    const [text] = match;
    if (match.index > end) pieces.push({ kind: 'plain', text: code.slice(end, match.index) });
    const kind = KINDS.find((_, index) => match[index + 1] !== undefined) ?? 'plain';
    pieces.push({ kind, text });
    end = match.index + text.length;
  }
  if (end < code.length) pieces.push({ kind: 'plain', text: code.slice(end) });
  return pieces;
}
