/** The address of this page, without what may stand behind it. `location.origin` of a file is "null" or no address. */
export const pageAddress = (): string => new URL(location.pathname, location.href).href;
