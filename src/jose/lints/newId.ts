/** Stands for a new identifier in the value of a fix: rules know no chance. */
export const NEW_ID = '"<new id>"';
