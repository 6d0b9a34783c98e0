import { fromNow } from '../../words/time.ts';

/** Gives for the time now the earliest one known, both in seconds since 1970, at which the same is said of `moments`. */
export function nowSaid(moments: readonly number[]): (now: number) => number {
  let last = { now: NaN, asked: NaN, said: '' };
  return (now) => {
    if (now === last.asked) return last.now;
    // On another day a date is written otherwise.
    const said = [new Date(now * 1000).toDateString(), ...moments.map((moment) => fromNow(moment - now))].join();
    last = { now: said === last.said ? last.now : now, asked: now, said };
    return last.now;
  };
}
