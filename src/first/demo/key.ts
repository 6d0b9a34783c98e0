/** The key of the demo token, private part and all: published on purpose, so a signature by it proves nothing. */
/** RFC 7638, SHA-256: a test holds it against the key. */
export const DEMO_THUMBPRINT = 'lT95u8k9ctNFUeOoxa-RFMgvNvJ8D8Cfe-Cy6iV-ONk';

export const DEMO_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'lC5CamJUMzaK1xsCHulmTlcD-AHaTr11uAjQj1DuqpY',
  y: 'X3NzGOnvKixnMR9dGR-1Mw60xDwBEG7pyj1e_8eTI0Y',
  d: 'aRPVMO7AEeqz0cNYrW1-hShEr7e5siygLcwfu9tH66A',
  kid: 'demo-1',
  alg: 'ES256',
  use: 'sig',
} as const;
