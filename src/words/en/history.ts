// What the history says: it comes with its pane.
export const history = {
  region: 'History',
  lead: 'The earlier tokens of this visit, each with its verdict at the time. They are in memory only.',
  put: (line: string): string => `Restore: ${line}`,
  noToken: (start: string): string => `no token: ${start}`,
  justNow: 'just now',
  wipe: 'Clear',
  wipeHint: 'Removes these tokens and the undo steps.',
};
