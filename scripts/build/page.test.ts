import { describe, expect, it } from 'vitest';
import { checkPage, fillPage, hashOf, policy, sheetsLast } from './page.ts';

const empty =
  '<html><head><meta charset="utf-8"><!--policy--><!--skeleton-css--></head><body><!--early-script--></body></html>';
const built = fillPage(empty, 'run()', 'a{}', true);

describe('hashOf', () => {
  it('gives the well-known hash of nothing', () => {
    expect(hashOf('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });
});

describe('policy', () => {
  it('lets nothing be sent and nothing inline run but the two pieces', () => {
    const text = policy('run()', 'a{}');
    expect(text).toContain("connect-src 'none'");
    expect(text).toContain(`script-src 'self' ${hashOf('run()')};`);
    expect(text).not.toContain('unsafe');
  });
});

describe('fillPage', () => {
  it('puts each piece in its place and passes its own check', () => {
    expect(built).toContain('<script>run()</script>');
    expect(built).toContain('<style>a{}</style>');
    expect(() => checkPage(built)).not.toThrow();
  });
  it('leaves the policy out in development', () => {
    expect(fillPage(empty, 'run()', 'a{}', false)).not.toContain('Content-Security-Policy');
  });
  it('keeps markup in strings from ending the script, and hashes what is written', () => {
    const page = fillPage(empty, 'x="</script><!--$&"', 'a{}', true);
    expect(page).toContain('x="\\x3c/script>\\x3c!--$&"');
    expect(() => checkPage(page)).not.toThrow();
  });
  it('wants each place exactly once', () => {
    expect(() => fillPage(empty.replace('<!--early-script-->', ''), '', '', true)).toThrow('early-script');
    expect(() => fillPage(`${empty}<!--policy-->`, '', '', true)).toThrow('policy');
  });
});

describe('checkPage', () => {
  it('takes a module for a script, and a text for none', () => {
    const text = built.replace('</body>', '<script type="text/plain">x</script></body>');
    expect(() => checkPage(text)).not.toThrow();
    const module = built.replace('</body>', '<script type="module">run()</script></body>');
    expect(() => checkPage(module)).toThrow('2 of 1');
    expect(() => checkPage(module, 2)).not.toThrow();
  });
  it.each([
    ['no policy', fillPage(empty, 'run()', 'a{}', false)],
    ['another script', built.replace('run()', 'steal()')],
    ['another style', built.replace('a{}', 'b{}')],
    ['a second script', built.replace('</body>', '<script>run()</script></body>')],
    ['a link before the policy', built.replace('<meta charset', '<link rel="icon" href="x"><meta charset')],
    ['a style attribute', built.replace('<body>', '<body style="color:red">')],
    ['an event attribute', built.replace('<body>', '<body onload="x()">')],
  ])('refuses a page with %s', (_what, html) => {
    expect(() => checkPage(html)).toThrow();
  });
});

describe('sheetsLast', () => {
  it('moves style sheets behind the early script', () => {
    const html =
      '<head>\n  <link rel="stylesheet" crossorigin href="./a.css">\n</head><body><script>run()</script></body>';
    expect(sheetsLast(html)).toBe(
      '<head>\n</head><body><script>run()</script><link rel="stylesheet" crossorigin href="./a.css">\n</body>',
    );
  });
});
