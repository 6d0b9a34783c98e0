// What is said of a part only where something is the matter with it: it comes with that, not with the first view.
export const remarks = {
  lastGood: 'Before the last edit it read:',
  noLongerJson: (part: string) => `${part}: this is no JSON any more.`,
  readOnly: {
    encrypted: 'Not to be edited here: what is encrypted changes only by encrypting it anew.',
    large: 'Not to be edited here: above 100,000 characters each key stroke would take too long. Edit the token text.',
    broken: 'Not to be edited here while the token is malformed: mend the token text first.',
    octets: 'Not to be edited here: it is not UTF-8 throughout, and bytes would be lost.',
    disclosure: 'Not to be edited here: the issuer has signed its digest, so any change makes it unfit.',
    keyBinding: 'Not to be edited here: the holder has signed it with a key that only the holder has.',
  },
};
