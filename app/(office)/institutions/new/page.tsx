import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import styles from '@/components/directory/entry-form.module.css'
import { InstitutionForm } from '@/components/directory/institutions/institution-form'
import { allZones } from '@/components/text/all-zones'
import { ClientWords } from '@/components/text/client-words'
import { countriesFor } from '@/lib/domain/text/countries'
import { institutionNamed } from '@/lib/domain/directory/directory'
import { officePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory.form'))('newInstitution') }
}

export default async function NewInstitution() {
  await officePage('edit directory')
  const t = await getTranslations('directory.form')
  return (
    <div className={styles.page}>
      <h1>{t('newInstitution')}</h1>
      <ClientWords areas={['directory', 'conflict']}>
        <InstitutionForm
          initial={institutionNamed({})}
          revision={0}
          zones={await allZones()}
          countries={countriesFor(await getLocale())}
        />
      </ClientWords>
    </div>
  )
}
