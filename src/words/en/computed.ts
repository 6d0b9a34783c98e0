// Who made a check, and what a second computation says of it: beside the keys.

const RUNS: Readonly<Record<string, string>> = {
  iterations: 'its password is hashed very many times',
  size: 'the token or the key is large',
  many: 'the token has so many signatures or recipients',
};

export const computed = {
  heading: 'Computed by',
  which: (kind: 'signature' | 'decryption', alg: string, number: number, count: number) =>
    kind === 'signature'
      ? `${count > 1 ? `Signature ${number}` : 'Signature'} (${alg})`
      : `${count > 1 ? `Recipient ${number}` : 'Decryption'} (${alg})`,
  of: (what: string, says: string) => `${what}: ${says}`,
  agrees: (version: string) => `jose ${version} and Jotlab\u2019s own code agree.`,
  jose: (version: string) => `Computed by jose ${version}.`,
  joseOpen: (version: string) => `jose ${version} only: Jotlab\u2019s own code stops before a result.`,
  joseNotRun: (version: string, why: string) =>
    `jose ${version} only: Jotlab\u2019s own code was not run, because ${RUNS[why] ?? ''}.`,
  own: (beyond: string) =>
    beyond === ''
      ? 'Jotlab\u2019s own code only: jose refuses this token.'
      : beyond === 'p2c'
        ? 'Jotlab\u2019s own code only: Jotlab does not ask jose to hash a password so many times.'
        : beyond === 'b64'
          ? 'Jotlab\u2019s own code only: jose overlooks b64 where crit does not name it.'
          : beyond === 'key'
            ? 'Jotlab\u2019s own code only: jose refuses this key.'
            : `Jotlab\u2019s own code only: jose does not do ${beyond} here.`,
  disputed: (who: string, check: boolean, steps: boolean, kind: 'signature' | 'decryption') =>
    check === steps
      ? `${who} and Jotlab\u2019s own code decrypt to different texts. This is a bug in Jotlab: trust neither, and please report it.`
      : `${who} says: ${RESULTS[kind](check)}. Jotlab\u2019s own code says: ${RESULTS[kind](steps)}. This is a bug in Jotlab: trust neither, and please report it.`,
  joseName: (version: string) => `jose ${version}`,
  ownName: 'The check',
  madeBy: {
    signed: {
      jose: (version: string) => `Signed by jose ${version}.`,
      own: 'Signed by Jotlab itself: jose does not make this signature.',
    },
    encrypted: {
      jose: (version: string) => `Encrypted by jose ${version}.`,
      own: 'Encrypted by Jotlab itself: jose does not write this token.',
    },
  },
  show: 'Show every step',
  says: 'What jose says',
  more: (count: number) => `${count} more are in Steps.`,
};

const RESULTS = {
  signature: (holds: boolean) => (holds ? 'the signature matches' : 'the signature does not match'),
  decryption: (holds: boolean) => (holds ? 'it decrypts' : 'it does not decrypt'),
};
