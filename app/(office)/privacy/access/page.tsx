import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReadersPage } from '@/components/privacy/readers-page'
import { fullName } from '@/lib/domain/text/person-name'
import { formatDay, formatInstant } from '@/lib/domain/time/time-format'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { officePage } from '@/lib/server/access/page'
import { readPerson } from '@/lib/server/directory/people'
import { readOffice } from '@/lib/server/office/office'
import { readPersonReaders } from '@/lib/server/privacy/person-readers'
import { readersQuery } from './readers-query'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy.readers'))('title') }
}

/** Who could see the data of a person between two days. */
export default async function Readers({ searchParams }: PageProps<'/privacy/access'>) {
  const access = await officePage('manage office')
  const [{ timeZone }, locale] = [await readOffice(), await getLocale()]
  const { person, from, to, period } = readersQuery(await searchParams, timeZone)
  const found = person === null ? null : await readPerson(await requireOfficeAccess('see directory'), person)
  const lines = found && (await readPersonReaders(access, found.person.id, period))
  if (!found || !lines) notFound()
  const say = (at: Date) => formatInstant(at, locale, timeZone)
  return (
    <ReadersPage
      person={{ id: found.person.id, name: fullName(found.person.name, locale).text }}
      from={from}
      to={to}
      lines={lines.map(({ trip, periods, ...line }) => ({
        ...line,
        trip: trip && { id: trip.id, day: trip.startsOn && formatDay(trip.startsOn, locale) },
        periods: periods.map((one) => ({ from: say(one.from), to: say(one.to ?? new Date()) })),
      }))}
    />
  )
}
