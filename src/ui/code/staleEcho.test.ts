import { describe, expect, it } from 'vitest';
import { StaleEcho } from './staleEcho.ts';

describe('Echo', () => {
  it('knows a report that comes back, once', () => {
    const echo = new StaleEcho();
    echo.reported('a', 0);
    expect(echo.isEcho('a', 1)).toBe(true);
    expect(echo.isEcho('a', 2)).toBe(false);
  });

  it('takes a late render of an older report for an echo, not for news', () => {
    const echo = new StaleEcho();
    echo.reported('a', 0);
    echo.reported('ab', 1);
    expect(echo.isEcho('a', 2)).toBe(true);
    expect(echo.isEcho('ab', 3)).toBe(true);
  });

  it('takes an undo to a report that has come back already for news', () => {
    const echo = new StaleEcho();
    echo.reported('a', 0);
    echo.reported('ab', 1);
    expect(echo.isEcho('ab', 2)).toBe(true);
    expect(echo.isEcho('a', 3)).toBe(false);
  });

  it('forgets reports that were never answered', () => {
    const echo = new StaleEcho();
    echo.reported('a', 0);
    expect(echo.isEcho('a', 60_000)).toBe(false);
  });

  it('forgets everything when something new is set', () => {
    const echo = new StaleEcho();
    echo.reported('a', 0);
    expect(echo.isEcho('other', 1)).toBe(false);
    expect(echo.isEcho('a', 2)).toBe(false);
  });
});
