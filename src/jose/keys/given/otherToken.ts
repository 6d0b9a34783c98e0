/** Tokens that are not JOSE, by their beginning: PASETO, an EU health certificate, a SMART Health Card in digits. */
const OTHER_TOKEN =
  /^\s*(?:Bearer\s+)?(?:v[1-4]\.(?:local|public)\.[\w-]{20,}|HC1:[\dA-Z $%*+./:-]{20,}|shc:\/[\d/]{20,})/;

export const isOtherToken = (text: string): boolean => OTHER_TOKEN.test(text);
