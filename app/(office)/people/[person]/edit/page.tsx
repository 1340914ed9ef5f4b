import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import styles from '@/components/directory/entry-form.module.css'
import { PersonForm } from '@/components/directory/people/person-form'
import { PortraitField } from '@/components/directory/people/portrait-field'
import { ClientWords } from '@/components/text/client-words'
import { fullName } from '@/lib/domain/text/person-name'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { officePage } from '@/lib/server/access/page'
import { readPerson } from '@/lib/server/directory/people'
import { portraitSince } from '@/lib/server/photos/portraits'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('directory'))('edit') }
}

export default async function EditPerson({ params }: PageProps<'/people/[person]/edit'>) {
  await officePage('edit directory')
  const see = await requireOfficeAccess('see directory')
  const found = await readPerson(see, (await params).person)
  if (!found) notFound()
  const t = await getTranslations('directory.form')
  const { id, ...values } = found.person
  return (
    <div className={styles.page}>
      <h1>{t('editEntry', { name: fullName(values.name, await getLocale()).text })}</h1>
      <ClientWords areas={['directory', 'conflict']}>
        <PortraitField personId={id} since={await portraitSince(see, id)} />
        <PersonForm id={id} initial={values} revision={found.revision} institution={found.institution} />
      </ClientWords>
    </div>
  )
}
