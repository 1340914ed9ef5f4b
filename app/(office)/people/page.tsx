import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeoplePage } from '@/components/directory/people/people-page'
import { officeMay } from '@/lib/domain/access/roles'
import { pageOf } from '@/lib/server/directory/directory-page'
import { readDuplicatePeople } from '@/lib/server/directory/duplicate-entries'
import { officePage } from '@/lib/server/access/page'
import { listPeople } from '@/lib/server/directory/people'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory.people'))('title') }
}

export default async function Directory({ searchParams }: PageProps<'/people'>) {
  const access = await officePage('see directory')
  const { q, page } = await searchParams
  const query = typeof q === 'string' ? q.trim() : ''
  const found = await listPeople(access, query, pageOf(typeof page === 'string' ? page : undefined))
  const mayEdit = officeMay(access.viewer.officeRole, 'edit directory')
  const duplicates = mayEdit && query === '' && found.page === 1 ? await readDuplicatePeople(access) : []
  return <PeoplePage found={found} query={query} mayEdit={mayEdit} duplicates={duplicates} />
}
