import { and, inArray, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { type SampleAccount, sampleAccounts } from '../../../db/sample/accounts'
import { users } from '../../../db/schema'
import { readOffice } from '../office/office'
import { config } from '../platform/config'
import { isLoopbackHost } from '../platform/private-host'

// The accounts of the sample office, which the sign-in page offers on the machine itself. Their passwords are public.

/** The roles of the accounts that can be entered from the sign-in page; none unless only this machine reaches it. */
export async function readSampleRoles(): Promise<SampleAccount['role'][]> {
  if (!isLoopbackHost(new URL(config().publicUrl).hostname) || !(await readOffice()).sample) return []
  const emails = sampleAccounts.map(({ email }) => email)
  const rows = await db()
    .select({ email: users.email })
    .from(users)
    .where(and(inArray(users.email, emails), isNull(users.disabledAt)))
  return sampleAccounts.filter(({ email }) => rows.some((row) => row.email === email)).map(({ role }) => role)
}

/** The account with this role, if it can be entered from the sign-in page. */
export async function sampleAccountOf(role: string): Promise<SampleAccount | null> {
  const roles = await readSampleRoles()
  return sampleAccounts.find((account) => account.role === role && roles.includes(account.role)) ?? null
}
