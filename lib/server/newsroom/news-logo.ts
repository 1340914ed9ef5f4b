import { eq } from 'drizzle-orm'
import { db } from '../../../db/client'
import { logos, office } from '../../../db/schema'

/** The current logo, PNG; `null` if there is none. Public, as in newsroom.ts. */
export async function readLogo(): Promise<{ id: string; picture: Buffer } | null> {
  const [row] = await db()
    .select({ id: logos.id, picture: logos.picture })
    .from(office)
    .innerJoin(logos, eq(logos.id, office.logoId))
    .where(eq(office.id, 'office'))
  return row ?? null
}
