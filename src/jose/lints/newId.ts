/** A placeholder for a new identifier in the value of a fix: rules use no random values. */
export const NEW_ID = '"<new id>"';
