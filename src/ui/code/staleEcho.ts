/** Long enough for a render that lags, short enough that an undo to the same text is not taken for an echo. */
const LIFE = 1_000;
const MOST = 64;

/**
 * Tells a text that comes back from the owner because we reported it from one that was set from outside.
 * A late render may bring an older report while the person has typed on: that one must not undo the typing.
 */
export class StaleEcho {
  private reports: { text: string; at: number }[] = [];

  reported(text: string, now: number): void {
    this.reports.push({ text, at: now });
    if (this.reports.length > MOST) this.reports.shift();
  }

  /** True where `text` is a report coming back: nothing is to be done. False settles everything: it is news. */
  isEcho(text: string, now: number): boolean {
    this.reports = this.reports.filter((report) => now - report.at < LIFE);
    const at = this.reports.findLastIndex((report) => report.text === text);
    this.reports = at < 0 ? [] : this.reports.slice(at + 1);
    return at >= 0;
  }
}
