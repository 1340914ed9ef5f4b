import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CountriesPage } from '@/components/directory/countries/countries-page'
import { countryCodes } from '@/lib/domain/text/countries'
import { officePage } from '@/lib/server/access/page'
import { listCountryCards } from '@/lib/server/directory/country-cards'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('countries'))('title') }
}

/** The countries with a card for members; a chosen one opens its form. */
export default async function Countries({ searchParams }: PageProps<'/countries'>) {
  const access = await officePage('edit directory')
  const { country } = await searchParams
  if (typeof country === 'string' && countryCodes.includes(country)) redirect(`/countries/${country}`)
  return <CountriesPage countries={await listCountryCards(access)} />
}
