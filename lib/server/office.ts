import { cache } from 'react'
import { eq } from 'drizzle-orm'
import { db } from '../../db/client'
import { institutions, office } from '../../db/schema'
import type { Texts } from '../domain/text'

/** The installation: whose it is, by which clock it lives, and whether it is the sample office. */
export type House = { homeId: string | null; homeName: Texts | null; timeZone: string; sample: boolean; sampleNote: string | null }

/** Read once a request. Nothing in it is secret. */
export const house = cache(async (): Promise<House> => {
  const [row] = await db().select({
    homeId: office.homeInstitutionId, homeName: institutions.name, timeZone: institutions.timeZone,
    sample: office.sample, sampleNote: office.sampleNote,
  }).from(office).leftJoin(institutions, eq(institutions.id, office.homeInstitutionId))
  return {
    homeId: row?.homeId ?? null, homeName: row?.homeName ?? null, timeZone: row?.timeZone ?? 'UTC',
    sample: row?.sample ?? false, sampleNote: row?.sampleNote ?? null,
  }
})
