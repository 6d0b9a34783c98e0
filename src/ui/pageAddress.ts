/** The address of this page, without query and fragment. A file's `location.origin` is "null" or no address. */
export const pageAddress = (): string => new URL(location.pathname, location.href).href;
