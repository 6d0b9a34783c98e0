// The error messages of other libraries. This door is loaded when a text may contain one.
export { errorsIn } from '../errors/errorsIn.ts';
export { findMessages } from '../errors/findMessages.ts';
export { tryCauses } from '../errors/tryCauses.ts';
