import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PersonPage } from '@/components/directory/people/person-page'
import { fullName } from '@/lib/domain/text/person-name'
import { officeMay } from '@/lib/domain/access/roles'
import { journeysOf, welcomesBy } from '@/lib/server/directory/visit-history'
import { officePage } from '@/lib/server/access/page'
import { readPerson } from '@/lib/server/directory/people'
import { portraitSince } from '@/lib/server/photos/portraits'

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
      mayManage={officeMay(access.viewer.officeRole, 'manage office')}
    />
  )
}
