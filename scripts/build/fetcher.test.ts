import { describe, expect, it } from 'vitest';
import { fetcherPage, fetcherPolicy } from './fetcher.ts';
import { hashOf } from './page.ts';

describe('fetcher.html', () => {
  it('runs its one script, asks servers by TLS, and can do nothing else', () => {
    const policy = fetcherPolicy('run()');
    expect(policy).toContain(`script-src ${hashOf('run()')};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|http:(?!\/\/(?:localhost|127\.0\.0\.1))|\*(?!;|$| )/);
  });
  it('has its policy before its script', () => {
    const html = fetcherPage('run()');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script>run()</script>'));
    expect(() => fetcherPage('x="</script>"')).toThrow('markup');
  });
});
