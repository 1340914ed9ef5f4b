import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import styles from '@/components/directory/entry-form.module.css'
import { PersonForm } from '@/components/directory/people/person-form'
import { ClientWords } from '@/components/text/client-words'
import { personNamed } from '@/lib/domain/directory/directory'
import { officePage } from '@/lib/server/access/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory.form'))('newPerson') }
}

export default async function NewPerson() {
  await officePage('edit directory')
  const t = await getTranslations('directory.form')
  return (
    <div className={styles.page}>
      <h1>{t('newPerson')}</h1>
      <ClientWords areas={['directory', 'conflict']}>
        <PersonForm initial={personNamed({})} revision={0} institution={null} />
      </ClientWords>
    </div>
  )
}
