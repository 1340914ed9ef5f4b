import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuditPage } from '@/components/history/audit-page'
import { RecordsNav } from '@/components/shell/records-nav'
import { plain } from '@/lib/domain/text/text'
import { formatDay, formatInstant } from '@/lib/domain/time/time-format'
import { officePage } from '@/lib/server/access/page'
import { auditUsers, readAudit } from '@/lib/server/history/audit'
import { readOffice } from '@/lib/server/office/office'
import { auditQuery } from './audit-query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

/** Who did what, when and from where. */
export default async function Audit({ searchParams }: PageProps<'/audit'>) {
  const access = await officePage('manage users')
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  const { filter, before, query } = auditQuery(await searchParams, timeZone)
  const { lines, next } = await readAudit(access, filter, { before })
  return (
    <AuditPage
      lines={lines.map(({ at, what, trip, ...line }) => ({
        ...line,
        when: formatInstant(at, locale, timeZone),
        what: what && plain(what, locale),
        trip: trip && { id: trip.id, day: trip.startsOn && formatDay(trip.startsOn, locale) },
      }))}
      users={await auditUsers(access)}
      query={query}
      isFirst={before === undefined}
      next={next}
      nav={<RecordsNav />}
    />
  )
}
