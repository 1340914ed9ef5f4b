import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import styles from '@/components/directory/entry-form.module.css'
import { InstitutionForm } from '@/components/directory/institutions/institution-form'
import { allZones } from '@/components/text/all-zones'
import { ClientWords } from '@/components/text/client-words'
import { countriesFor } from '@/lib/domain/text/countries'
import { plain } from '@/lib/domain/text/text'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { readInstitution } from '@/lib/server/directory/institutions'
import { officePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('edit') }
}

export default async function EditInstitution({ params }: PageProps<'/institutions/[institution]/edit'>) {
  await officePage('edit directory')
  const found = await readInstitution(await requireOfficeAccess('see directory'), (await params).institution)
  if (!found) notFound()
  const t = await getTranslations('directory.form')
  const { id, ...values } = found.institution
  return (
    <div className={styles.page}>
      <h1>{t('editEntry', { name: plain(values.name, await getLocale()) })}</h1>
      <ClientWords areas={['directory', 'conflict']}>
        <InstitutionForm
          id={id}
          initial={values}
          revision={found.revision}
          zones={await allZones()}
          countries={countriesFor(await getLocale())}
        />
      </ClientWords>
    </div>
  )
}
