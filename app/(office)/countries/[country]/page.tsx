import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CountryCardForm } from '@/components/directory/countries/country-card-form'
import countries from '@/components/directory/countries/countries.module.css'
import styles from '@/components/directory/entry-form.module.css'
import { ClientWords } from '@/components/text/client-words'
import { countryCodes, countryName } from '@/lib/domain/text/countries'
import { officePage } from '@/lib/server/access/page'
import { readCountryCard } from '@/lib/server/directory/country-cards'

export async function generateMetadata({ params }: PageProps<'/countries/[country]'>): Promise<Metadata> {
  const { country } = await params
  return { title: countryCodes.includes(country) ? countryName(country, await getLocale()) : undefined }
}

/** The form of a country's card. */
export default async function EditCountryCard({ params }: PageProps<'/countries/[country]'>) {
  const access = await officePage('edit directory')
  const { country } = await params
  if (!countryCodes.includes(country)) notFound()
  const { revision, values } = await readCountryCard(access, country)
  const t = await getTranslations('countries')
  return (
    <div className={styles.page}>
      <h1>{countryName(country, await getLocale())}</h1>
      <p className={countries.text}>{t('cardText')}</p>
      <ClientWords areas={['directory', 'conflict', 'countries']}>
        <CountryCardForm country={country} initial={values} revision={revision} />
      </ClientWords>
    </div>
  )
}
