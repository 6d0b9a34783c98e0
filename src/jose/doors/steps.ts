// Everything that shows a computation step by step, behind a door of its own: loaded when somebody wants to see one.
export { signatureSteps } from '../jws/signatureSteps.ts';
export { decryptionSteps } from '../jwe/decryptionSteps.ts';
