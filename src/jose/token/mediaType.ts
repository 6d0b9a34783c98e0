/** RFC 7515 section 4.1.9: without regard to case, `application/` implied; that is left out here. */
export const mediaType = (text: string): string => text.toLowerCase().replace(/^application\//, '');
