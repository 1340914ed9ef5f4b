import { getLocale, getTranslations } from 'next-intl/server'
import { plain } from '../../domain/text/text'
import { Refuse } from '../access/action'
import type { Uses } from './entry-change'

const mostNamed = 5

/** Refuses a deletion with a sentence that lists what still uses the entry. @throws Refuse */
export async function refuseUsed(name: string, { trips, people, isHome }: Uses): Promise<never> {
  const t = await getTranslations('directory')
  const locale = await getLocale()
  const titles = trips.map(({ title }) => plain(title, locale) || t('institution.untitled'))
  const listed = new Intl.ListFormat(locale, { type: 'unit' }).format([
    ...titles.slice(0, mostNamed),
    ...(titles.length > mostNamed ? ['…'] : []),
  ])
  if (isHome) throw new Refuse(t('erase.usedHome', { name }))
  if (trips.length > 0) throw new Refuse(t('erase.usedTrips', { name, count: trips.length, trips: listed }))
  throw new Refuse(t('erase.usedPeople', { name, count: people }))
}
