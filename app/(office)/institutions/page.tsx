import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InstitutionsPage } from '@/components/directory/institutions/institutions-page'
import { officeMay } from '@/lib/domain/access/roles'
import { pageOf } from '@/lib/server/directory/directory-page'
import { readDuplicateInstitutions } from '@/lib/server/directory/duplicate-entries'
import { officePage } from '@/lib/server/access/page'
import { listInstitutions } from '@/lib/server/directory/institutions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory.institutions'))('title') }
}

export default async function Directory({ searchParams }: PageProps<'/institutions'>) {
  const access = await officePage('see directory')
  const { q, page } = await searchParams
  const query = typeof q === 'string' ? q.trim() : ''
  const found = await listInstitutions(access, query, pageOf(typeof page === 'string' ? page : undefined))
  const mayEdit = officeMay(access.viewer.officeRole, 'edit directory')
  const duplicates = mayEdit && query === '' && found.page === 1 ? await readDuplicateInstitutions(access) : []
  return <InstitutionsPage found={found} query={query} mayEdit={mayEdit} duplicates={duplicates} />
}
