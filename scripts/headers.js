// Reads the `_headers` format of static hosts: a path, then indented `Name: value` lines. `*` stands for any run.

/** @typedef {{ path: string, headers: [string, string][] }} HeaderRule */

/** @param {string} text @returns {HeaderRule[]} */
export function parseHeaders(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: content, headers: [] });
      continue;
    }
    const colon = content.indexOf(':');
    const rule = rules.at(-1);
    if (colon < 1 || rule === undefined) throw new Error(`deploy/_headers: not understood: ${content}`);
    rule.headers.push([content.slice(0, colon).trim(), content.slice(colon + 1).trim()]);
  }
  return rules;
}

/** @param {string} pattern @param {string} path */
function matches(pattern, path) {
  const [head = '', ...rest] = pattern.split('*');
  return rest.length === 0 ? path === pattern : path.startsWith(head) && path.endsWith(rest.at(-1) ?? '');
}

/** All rules that match, the later over the earlier. @param {HeaderRule[]} rules @param {string} path */
export function headersFor(rules, path) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const rule of rules)
    if (matches(rule.path, path)) for (const [name, value] of rule.headers) found.set(name, value);
  return found;
}
