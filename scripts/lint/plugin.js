// Our own rules, as a plugin of oxlint: `jotlab/rooms`, `jotlab/no-literal-text`, `jotlab/no-algorithm-id`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../paths.js';
import { complaint } from './rooms.js';

// A check that can pass with nothing checked is none: how many files each rule saw is written out for scripts/lint.js.
/** @type {Record<string, number>} */
const seen = {};
const countFile = process.env['JOTLAB_LINT_COUNT'];
if (countFile) process.on('exit', () => writeFileSync(countFile, JSON.stringify(seen)));

/** @param {string} rule */
const count = (rule) => {
  seen[rule] = (seen[rule] ?? 0) + 1;
};

/** The path below the innermost src/, or undefined. @param {string} filename */
function inSource(filename) {
  const path = filename.replaceAll('\\', '/');
  const start = path.lastIndexOf('/src/');
  return start < 0 ? undefined : path.slice(start + 5);
}

/** The text of a string that is known without running anything. @param {any} node @returns {string | undefined} */
function constant(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return undefined;
}

const rooms = {
  create(/** @type {any} */ context) {
    const from = inSource(context.filename);
    if (from === undefined) return {};
    count('rooms');
    /** @param {any} node @param {any} source */
    const check = (node, source) => {
      const specifier = constant(source);
      const wrong =
        specifier === undefined ? 'import by a computed name: it cannot be checked' : complaint(from, specifier);
      if (wrong !== undefined) context.report({ node, message: wrong });
    };
    /** @param {any} node */
    const withSource = (node) => {
      if (node.source) check(node, node.source);
    };
    return {
      ImportDeclaration: withSource,
      ExportNamedDeclaration: withSource,
      ExportAllDeclaration: withSource,
      ImportExpression: withSource,
      /** `import('./x.ts').X` as a type. @param {any} node */
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal ?? node.argument),
      /** `import x = require('x')`. @param {any} node */
      TSExternalModuleReference: (node) => check(node, node.expression),
    };
  },
};

const LETTER = /\p{L}/u;
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'helperText',
  'label',
  'placeholder',
  'title',
]);

/** The parts of an expression that become text as they stand. @param {any} node @returns {any[]} */
function literals(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && LETTER.test(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return node.quasis.some((/** @type {any} */ quasi) => LETTER.test(quasi.value.raw)) ? [node] : [];
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...literals(node.left), ...literals(node.right)] : [];
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return literals(node.expression);
    default:
      return [];
  }
}

const noLiteralText = {
  create(/** @type {any} */ context) {
    if (!context.filename.endsWith('.tsx') || inSource(context.filename) === undefined) return {};
    count('no-literal-text');
    const report = (/** @type {any} */ node) =>
      context.report({ node, message: 'text for the screen: it belongs to src/words' });
    return {
      JSXText(/** @type {any} */ node) {
        if (LETTER.test(node.value.replace(/&#?\w+;/g, ''))) report(node);
      },
      JSXExpressionContainer(/** @type {any} */ node) {
        if (node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment') literals(node).forEach(report);
      },
      JSXAttribute(/** @type {any} */ node) {
        if (node.name.type === 'JSXIdentifier' && SPOKEN.has(node.name.name)) literals(node.value).forEach(report);
      },
      /** `slotProps={{ htmlInput: { 'aria-label': 'x' } }}`. */
      Property(/** @type {any} */ node) {
        const key = node.key.type === 'Identifier' && !node.computed ? node.key.name : constant(node.key);
        if (key?.startsWith('aria-') && SPOKEN.has(key)) literals(node.value).forEach(report);
      },
    };
  },
};

/** @type {{ module: { ALGORITHMS: { id: string }[]; CURVE_NAMES: string[] } }} */
const tables = await runnerImport(join(root, 'scripts/lint/tables.ts'), { configFile: false, logLevel: 'error' });

/** Ids that mean something else too: words of English, a name of WebCrypto, and the curves. */
const AMBIGUOUS = new Set(['none', 'dir', 'RSA-OAEP', ...tables.module.CURVE_NAMES]);
const ids = tables.module.ALGORITHMS.map(({ id }) => id).filter((id) => !AMBIGUOUS.has(id));
if (ids.length === 0) throw new Error('src/jose/tables/algs.ts has no ids');
// The longest first, so that a name is not taken for the one that it begins with.
const ALGORITHM = new RegExp(
  `(?<![\\w-])(?:${ids
    .toSorted((a, b) => b.length - a.length)
    .map((id) => id.replace(/[+]/g, '\\+'))
    .join('|')})(?![\\w-])`,
);

/** The table itself; tests, rules and diagnoses that name what they forbid; the same in other languages; data. */
const MAY_SPELL =
  /^jose\/tables\/algs\.ts$|\.test\.tsx?$|^jose\/(?:lints|doctor)\/|^words\/\w+\/(?:findings|tables)\/|(?:^|\/)(?:vectors|fixtures|demo)(?:\/|\.ts$)|^lessons\/ready\/|\.json$/;

const noAlgorithmId = {
  create(/** @type {any} */ context) {
    const path = inSource(context.filename);
    if (path === undefined || MAY_SPELL.test(path)) return {};
    count('no-algorithm-id');
    /** @param {any} node @param {unknown} text */
    const check = (node, text) => {
      const found = typeof text === 'string' ? ALGORITHM.exec(text) : null;
      if (found)
        context.report({
          node,
          message: `"${found[0]}" is spelled here: take it from the table of src/jose/tables/algs.ts`,
        });
    };
    return {
      Literal: (/** @type {any} */ node) => check(node, node.value),
      TemplateElement: (/** @type {any} */ node) => check(node, node.value.cooked),
      JSXText: (/** @type {any} */ node) => check(node, node.value),
      Identifier: (/** @type {any} */ node) => check(node, node.name),
    };
  },
};

export default {
  meta: { name: 'jotlab' },
  rules: { rooms, 'no-literal-text': noLiteralText, 'no-algorithm-id': noAlgorithmId },
};
