/** Why a sign-in by the identity provider did not succeed, as the log and the sign-in page name it. */
export const signInProblems = [
  'not-allowed',
  'unverified-email',
  'other-identity',
  'unknown-account',
  'disabled-account',
  'provider-failed',
  'too-many-attempts',
] as const
export type SignInProblem = (typeof signInProblems)[number]
