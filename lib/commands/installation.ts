import { and, inArray, isNull, sql } from 'drizzle-orm'
import { db } from '../../db/client'
import { sampleAccounts } from '../../db/sample-office'
import { users } from '../../db/schema'
import { isPassword } from '../server/users/password'

/** True if the database has never been migrated, so that this is the installation's first start. */
export async function isNew(): Promise<boolean> {
  try {
    await db()
      .select({ tag: sql`tag` })
      .from(sql`schema_migrations`)
      .limit(1)
    return false
  } catch {
    // No such table, or no database: migrating reports which.
    return true
  }
}

/** True if no user can sign in yet. */
export async function isEmpty(): Promise<boolean> {
  return (await db().$count(users)) === 0
}

/** The sample accounts that still have the public passwords of db/sample-office.ts. */
export async function openSampleAccounts(): Promise<string[]> {
  const emails = sampleAccounts.map(({ email }) => email)
  const held = await db()
    .select({ email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(and(inArray(users.email, emails), isNull(users.disabledAt)))
  const open = []
  for (const { email, password } of sampleAccounts) {
    const account = held.find((one) => one.email === email)
    if (account && (await isPassword(password, account.passwordHash))) open.push(email)
  }
  return open
}

/** True if the sample office was loaded here and its accounts still exist. */
export async function hasSampleAccounts(): Promise<boolean> {
  const emails = sampleAccounts.map(({ email }) => email)
  return (await db().$count(users, inArray(users.email, emails))) === emails.length
}
