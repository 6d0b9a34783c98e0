/**
 * What a first visit shows. Signed once with the demo key: a finished token, so that everyone sees the same one.
 * The claims are the story of the lessons: a web shop calls an orders service for a user.
 */
export const DEMO_TOKEN =
  'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImRlbW8tMSJ9.eyJpc3MiOiJodHRwczovL2F1dGguYWNtZS5leGFtcGxlIiwic3ViIjoiam9obmRvZSIsImF1ZCI6Im9yZGVycy1hcGkiLCJjbGllbnRfaWQiOiJ3ZWItc2hvcCIsImlhdCI6MTc5NTE1NDQwMCwiZXhwIjoxNzk1MTY1MjAwLCJqdGkiOiJjMGZmZWUtNDIiLCJyb2xlcyI6WyJhZG1pbiJdLCJlbWFpbCI6ImpvaG5AYWNtZS5leGFtcGxlIiwib3JkZXIiOiJBNy0yMDQ4MTE3NDIxNDczIn0.MDtQA511tJxqGsWa0NnB_kP5n9Ol8MgJ8EViBxhdD6_ZLaiLSGCny-nCTQqKYclaH54Zouo6-a3kN8-eg8MmiA';
