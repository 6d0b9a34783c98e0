import { describe, expect, it } from 'vitest';
import { hasSecretSetting, settingLines } from './settingsIn.ts';

describe('a file of settings', () => {
  it('has a name that is that of a secret', () => {
    expect(hasSecretSetting('PORT=80\n# of the shop\nJWT_SECRET="lantern"\n')).toBe(true);
    expect(hasSecretSetting('{"data":{"jwt-secret":"bGFudGVybg=="}}')).toBe(true);
    expect(hasSecretSetting('PORT=80\n')).toBe(false);
    expect(hasSecretSetting('Dear all,\nJWT_SECRET=lantern\n')).toBe(false);
  });

  it('has no line of thousands of characters', () => {
    const long = `JWT_KEY=${'x'.repeat(3_000)}`;
    expect(settingLines(`A=1\n${long}`)).toEqual([{ name: 'A', value: '1' }]);
    expect(hasSecretSetting(`JWT_SECRET=lantern\n${' '.repeat(3_000)}`)).toBe(false);
  });
});
