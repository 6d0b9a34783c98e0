// What the history says: it comes with its pane.
export const history = {
  region: 'History',
  lead: 'What was on the bench before, in this visit: when it was left, what it was, and what its light said then. It is in memory only.',
  put: (line: string): string => `Put back: ${line}`,
  noToken: (start: string): string => `no token: ${start}`,
  justNow: 'just now',
  wipe: 'Wipe',
  wipeHint: 'It is forgotten, and with it the steps of undo.',
};
