/** Only an error has these: the name of its class, or a stack trace. */
const SURE =
  /\b[A-Z]\w{0,80}(?:Error|Exception)\b|\bTraceback \(most recent|\n\s{1,20}at \S|\bpanicked at\b|\bgoroutine \d|\b(?:IDX\d{5}|AADSTS\d{5}|ERR_[A-Z])/;
/** A log, a reply or a sentence about an error often has these. */
const LIKELY =
  /"(?:error|error_description|errorMessage)"\s{0,3}:|\berror="|(?:^|[\s[])(?:error|fatal|panic|exception)\b\]?\s{0,3}[:\]]/im;

/** Whether a text that holds no known message is an error message all the same. */
export const looksLikeError = (text: string, withToken: boolean): boolean => {
  const searched = text.slice(0, 64_000);
  return SURE.test(searched) || (!withToken && LIKELY.test(searched));
};
