// Somebody pastes what was made to break the page.
import { hostile, hostileText } from '../src/jose/vectors/hostile.ts';
import { expect, test } from './bench.ts';
import { LARGE, surviveAll } from './survive.ts';

const small = hostile.filter(({ text }) => text.length > 0 && text.length < LARGE);
const half = Math.ceil(small.length / 2);

for (const [name, list] of [
  ['first half', small.slice(0, half)],
  ['second half', small.slice(half)],
] as const) {
  test(`hostile texts, ${name}: nothing breaks, nothing is lost`, ({ bench }) => surviveAll(bench, list));
}

test('markup in a claim is text', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(hostileText('markup-claim'));
  await expect(bench.payload).toContainText('<img src=x onerror=alert(1)>');
  await bench.showTables();
  await expect(bench.row('name')).toContainText('<img src=x onerror=alert(1)>');
  await bench.pasteAnywhere(hostileText('markup-kid'));
  await expect(bench.region('Keys')).toContainText('"><script>alert(1)</script>');
});

test('characters that cannot be seen, or that turn others around, are shown', async ({ page, bench }) => {
  await bench.open();
  const override = 'Invisible character U+202E';
  await bench.pasteAnywhere(hostileText('bidi-override'));
  await expect(bench.payload.getByRole('img', { name: override })).toBeVisible();
  await bench.showTables();
  await expect(bench.row('sub').getByRole('img', { name: override })).toBeVisible();
  await bench.row('sub').getByRole('button').click();
  await expect(bench.region('Lens').getByRole('img', { name: override })).toBeVisible();

  await bench.pasteAnywhere(hostileText('zero-width'));
  await expect(
    page.getByRole('button', { name: /^s.*ub$/ }).getByRole('img', { name: 'Invisible character U+200B' }),
  ).toBeVisible();
  // As JSON again.
  await bench.showTables();
  await bench.pasteAnywhere(hostileText('bidi-pasted'));
  await expect(bench.token.getByRole('img', { name: override })).toBeVisible();
  await bench.pasteAnywhere(hostileText('nul-raw'));
  await expect(bench.payload.getByRole('img', { name: 'Invisible character U+0000' })).toBeVisible();
});

test('__proto__ is a claim like any other', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(hostileText('proto'));
  await expect(bench.payload).toContainText('"__proto__"');
  await bench.showTables();
  await expect(bench.row('__proto__')).toContainText('an object with 1 member');
  await bench.row('__proto__').getByRole('button', { name: '__proto__', exact: true }).click();
  await expect(bench.region('Lens').getByRole('heading', { name: '__proto__' })).toBeVisible();
  await bench.pasteAnywhere(hostileText('inherited'));
  await expect(bench.row('hasOwnProperty')).toContainText('2');
});
