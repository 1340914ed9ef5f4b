import type { Metadata } from 'next'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { InstitutionPage } from '@/components/directory/institutions/institution-page'
import { officeMay } from '@/lib/domain/access/roles'
import { dayAt } from '@/lib/domain/time/wall-time'
import { plain } from '@/lib/domain/text/text'
import { readInstitution } from '@/lib/server/directory/institutions'
import { agreementsWith } from '@/lib/server/directory/signed-agreements'
import { visitsBetween } from '@/lib/server/directory/visit-history'
import { readOffice } from '@/lib/server/office/office'
import { officePage } from '@/lib/server/access/page'
import { peopleOf } from '@/lib/server/directory/people'

export async function generateMetadata({ params }: PageProps<'/institutions/[institution]'>): Promise<Metadata> {
  const found = await readInstitution(await officePage('see directory'), (await params).institution)
  return found ? { title: plain(found.institution.name, await getLocale()) } : {}
}

export default async function Institution({ params }: PageProps<'/institutions/[institution]'>) {
  const access = await officePage('see directory')
  const { institution: id } = await params
  const [found, visits, agreements, people, { homeId, timeZone }] = await Promise.all([
    readInstitution(access, id),
    visitsBetween(access, id),
    agreementsWith(access, id),
    peopleOf(access, id),
    readOffice(),
  ])
  if (!found) notFound()
  const mayEdit = officeMay(access.viewer.officeRole, 'edit directory')
  const today = dayAt(new Date(), timeZone)
  return (
    <InstitutionPage
      institution={found.institution}
      {...{ visits, agreements, people, mayEdit, today }}
      isHome={homeId === id}
    />
  )
}
