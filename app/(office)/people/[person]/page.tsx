import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PersonPage } from '@/components/people/person-page'
import { fullName } from '@/lib/domain/person-name'
import { officeMay } from '@/lib/domain/roles'
import { journeysOf, welcomesBy } from '@/lib/server/memory'
import { officePage } from '@/lib/server/page'
import { readPerson } from '@/lib/server/people'
import { portraitSince } from '@/lib/server/portraits'

export async function generateMetadata({ params }: PageProps<'/people/[person]'>): Promise<Metadata> {
  const found = await readPerson(await officePage('see directory'), (await params).person)
  return found ? { title: fullName(found.person.name, await getLocale()).text } : {}
}

export default async function Person({ params }: PageProps<'/people/[person]'>) {
  const access = await officePage('see directory')
  const { person: id } = await params
  const [found, journeys, welcomes, portrait] = await Promise.all([
    readPerson(access, id),
    journeysOf(access, id),
    welcomesBy(access, id),
    portraitSince(access, id),
  ])
  if (!found) notFound()
  return (
    <PersonPage
      {...{ found, journeys, welcomes, portrait }}
      mayEdit={officeMay(access.viewer.officeRole, 'edit directory')}
    />
  )
}
