import { hash, verify } from '@node-rs/argon2'

// argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost)
}

/**
 * True if the password matches. Without a stored hash it takes as long and returns false, so that the time does not
 * reveal whether an account exists.
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const fits = await verify(stored ?? (await decoy()), normal(password))
  return fits && stored !== null
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  return (decoyHash ??= hashPassword(crypto.randomUUID()))
}

// The same characters can arrive in two Unicode forms from different keyboards.
function normal(password: string): string {
  return password.normalize('NFKC')
}
