import { hasUnsaved } from '../store/verbs/saveRing.ts';

/** Who was asked once and stayed knows it. */
let asked = false;

/** Leaving with a key that was made here and is nowhere else asks once. */
export function askBeforeLeaving(): void {
  addEventListener('beforeunload', (event) => {
    if (asked || !hasUnsaved()) return;
    asked = true;
    event.preventDefault();
  });
}
