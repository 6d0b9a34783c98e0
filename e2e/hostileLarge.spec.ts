// Somebody pastes megabytes that were made to break the page.
import { hostile } from '../src/jose/vectors/hostile.ts';
import { test } from './bench.ts';
import { LARGE, surviveAll } from './survive.ts';

test('hostile texts, large: nothing breaks, nothing is lost', async ({ bench }) => {
  await surviveAll(
    bench,
    hostile.filter(({ text }) => text.length >= LARGE),
  );
});
