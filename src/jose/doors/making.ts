// Everything that shows step by step how a token is made, behind a door of its own: few ask for it.
export { signingSteps } from '../jws/signingSteps.ts';
export { encryptionSteps } from '../jwe/encryptionSteps.ts';
export { randomOctets } from '../jwe/random.ts';
