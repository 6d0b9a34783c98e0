import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: `${good().slice(0, 40)}\n${good().slice(40)}`, severity: 'low' },
    { text: `${good().slice(0, 40)}\u200b${good().slice(40)}`, says: '1 invisible character (U+200B) inside' },
    { text: `${good()}\u00a0`, severity: 'low', says: '1 space or line break (U+00A0) around' },
    { text: `\u3000 ${good()}`, severity: 'low', says: '(U+3000)' },
    { text: `\ufeff${good()}`, severity: 'low', says: '(U+FEFF)' },
    { text: `${good()}\n`, severity: 'info', says: '1 space or line break around' },
  ],
  silent: [good(), `Bearer ${good()}`],
};
