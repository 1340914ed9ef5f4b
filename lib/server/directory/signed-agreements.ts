import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { db } from '../../../db/client'
import { agreements, institutions, trips, visits } from '../../../db/schema'
import type { Texts } from '../../domain/text/text'
import type { Day } from '../../domain/time/day'
import { endOf, endsWithinYear, inForce, type SignedAgreement } from '../../domain/visits/agreement-term'
import type { OfficeAccess } from '../access/access'

/** An agreement in force or ended, with its last day. */
export type ListedAgreement = SignedAgreement & { institution: Texts; language: string; endsOn: Day | null }

/** The agreements signed with an institution, the latest first, without those that a later one has replaced. */
export async function agreementsWith(
  _: OfficeAccess<'see directory'>,
  institutionId: string,
): Promise<ListedAgreement[]> {
  const found = await signed(or(eq(visits.institutionId, institutionId), eq(trips.guestId, institutionId)))
  return inForce(found.filter((one) => one.institutionId === institutionId)).toSorted((a, b) =>
    (b.signedOn ?? '').localeCompare(a.signedOn ?? ''),
  )
}

/** The agreements with all institutions that end within a year, the next one first. */
export async function endingAgreements(_: OfficeAccess<'see directory'>, today: Day): Promise<ListedAgreement[]> {
  // Few end in these years, so the others are read only of the same institutions, to see which are replaced.
  const ending = (await signed(and(isNotNull(agreements.termYears), endsInYear(today)))).filter((one) =>
    endsWithinYear(one, today),
  )
  if (ending.length === 0) return []
  const ids = [...new Set(ending.map(({ institutionId }) => institutionId))]
  return inForce(await signed(or(inArray(visits.institutionId, ids), inArray(trips.guestId, ids))))
    .filter((one) => endsWithinYear(one, today))
    .toSorted((a, b) => (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
}

function endsInYear(today: Day): SQL {
  const year = Number(today.slice(0, 4))
  const signedIn = sql`cast(substr(coalesce(${visits.day}, ${trips.startsOn}), 1, 4) as integer)`
  return sql`${signedIn} + ${agreements.termYears} in (${year}, ${year + 1})`
}

async function signed(where: SQL | undefined): Promise<ListedAgreement[]> {
  const { id, kind, subject, status, termYears } = agreements
  const rows = await db()
    .select({
      agreement: { id, kind, subject, status, termYears },
      hostId: visits.institutionId,
      homeId: trips.homeId,
      guestId: trips.guestId,
      tripId: trips.id,
      language: trips.language,
      day: visits.day,
      startsOn: trips.startsOn,
    })
    .from(agreements)
    .innerJoin(visits, eq(visits.id, agreements.visitId))
    .innerJoin(trips, eq(trips.id, visits.tripId))
    .where(and(inArray(status, ['signed', 'renewed']), where))
  // At a visit to us, the other side is the guest.
  const otherSide = (row: (typeof rows)[number]) =>
    row.hostId === row.homeId ? (row.guestId ?? row.hostId) : row.hostId
  const ids = [...new Set(rows.map(otherSide))]
  const names = new Map(
    (
      await db()
        .select({ id: institutions.id, name: institutions.name })
        .from(institutions)
        .where(inArray(institutions.id, ids))
    ).map((one) => [one.id, one.name]),
  )
  return rows.map((row) => {
    const signedOn = row.day ?? row.startsOn
    const { agreement, tripId, language } = row
    const institutionId = otherSide(row)
    return {
      ...agreement,
      tripId,
      language,
      institutionId,
      signedOn,
      institution: names.get(institutionId) ?? {},
      endsOn: endOf({ signedOn, termYears: agreement.termYears }),
    }
  })
}
