/** What templates are called, and what each is for. */
export const templateWords = {
  signedClaims: {
    label: 'A few claims, signed with a secret',
    meaning: 'What a small program makes: its own claims about a user, good for one hour, signed with a shared secret.',
  },
  accessToken: {
    label: 'OAuth access token (RFC 9068)',
    meaning: 'Lets an application call an API on behalf of a user, for what its scope allows.',
  },
  idToken: {
    label: 'OpenID Connect ID token',
    meaning: 'Tells an application who has just logged in, when, and by which issuer.',
  },
  example: (alg: string) => `${alg} example`,
  unsecured: (alg: string) => `Unsecured (${alg})`,
};
