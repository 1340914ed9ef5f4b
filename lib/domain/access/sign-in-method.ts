/** How a session began. `code`: with a password and a code. `provider`: at an identity provider. */
export const signInMethods = ['password', 'code', 'passkey', 'provider'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** Whether a stolen password alone would not have been enough. The identity provider has rules of its own. */
export function hasSecondFactor(method: SignInMethod | null): boolean {
  return method !== null && method !== 'password'
}
