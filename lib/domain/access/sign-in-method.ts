/** How a session began. `code`: with a password and a code. `provider`: at an identity provider. */
export const signInMethods = ['password', 'code', 'passkey', 'provider'] as const
export type SignInMethod = (typeof signInMethods)[number]
