import { tables } from './catalogue.ts';
import { carriedForms, codeDialog, policyDialog } from './en/export.ts';
import { words as dialogs } from './dialogs.ts';

/** With the sentences of the dialogs Code and Gateway policy, and of the forms in which a token is carried. */
export const words = { ...dialogs, ...tables({ carriedForms, codeDialog, policyDialog }) };
