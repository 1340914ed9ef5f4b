import { destinationBeside } from '@/lib/domain/itinerary/destination'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { homeCity, itemCities } from '@/lib/domain/itinerary/item-cities'
import type { CityNames } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import type { Item, TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { Words } from '../text/words'
import styles from './itinerary.module.css'
import { ItemTime } from './item-time'
import { ItemWho } from './item-who'

/** An item as a line. `title` replaces the plain title if the item can be edited. */
export function ItemLine({
  item,
  record,
  directory,
  homeZone,
  cityNames,
  findings,
  title,
}: {
  item: Item
  record: TripRecord
  directory: Directory
  homeZone: string
  cityNames: CityNames
  findings?: ReactNode
  title?: ReactNode
}) {
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary')
  const cities = { record, directory, homeZone, locale, names: cityNames }
  const vocabulary = useTranslations('vocabulary')
  const state = item.status === 'confirmed' ? '' : vocabulary(`itemStatus.${item.status}`)
  return (
    <>
      <div className={styles.when} data-part="when">
        <ItemTime item={item} homeZone={homeZone} cities={{ ...itemCities(item, cities), home: homeCity(cities) }} />
      </div>
      <div className={styles.what} data-part="what">
        <div>
          <h3 className={styles.title} {...(isMeansToAnEnd(item) && { 'data-part': 'means' })}>
            {title ?? <Words of={item.title} locale={locale} />}
            {isKindUseful(item) && <i data-part="kind"> {vocabulary(`itemKind.${item.kind}`)}</i>}
            {state && <i> {state}</i>}
          </h3>
          <ItemPlace {...{ item, record, directory }} />
          {item.dress && (
            <p className={styles.note} data-part="note">
              {t('dressLabel')} <Words of={item.dress} locale={locale} />
            </p>
          )}
          {item.notes && (
            <p className={styles.note} data-part="note">
              <Words of={item.notes} locale={locale} />
            </p>
          )}
          {item.staffNotes && (
            <p className={styles.staff} data-part="note">
              <b>{t('staffNotesLabel')}</b> <Words of={item.staffNotes} locale={locale} />
            </p>
          )}
        </div>
        <p className={styles.who} data-part={item.attendeeIds === null ? 'everyone' : 'who'}>
          <ItemWho {...{ item, directory }} />
        </p>
      </div>
      {findings}
    </>
  )
}

/** Travel, meals and rest are not what a delegation comes for: their titles are not semibold. */
export function isMeansToAnEnd({ kind }: Item): boolean {
  return ['transfer', 'meal', 'lodging', 'free time', 'internal'].includes(kind)
}

// The kind is shown unless the title contains it.
function isKindUseful(item: Item): boolean {
  return item.kind === 'transfer' || item.kind === 'internal'
}

function ItemPlace({ item, record, directory }: { item: Item; record: TripRecord; directory: Directory }) {
  const locale = useLocale()
  const visit = item.visitId ? record.visit.find((v) => v.id === item.visitId) : undefined
  const institution = visit && directory.institutions[visit.institutionId]
  const shown = wordsIn(institution?.name, locale)
  // The address is for the driver: in the language of the place, if there is one.
  const address = localWords(item.placeAddress, institution?.country, '') ?? wordsIn(item.placeAddress, locale)
  const parts = [
    { words: shown, part: 'host' },
    { words: shown && localWords(institution?.name, institution?.country, shown.lang), part: 'host' },
    { words: wordsIn(item.placeName, locale), part: 'place' },
    { words: address, part: 'address' },
  ].flatMap(({ words, part }) => (words ? { ...words, part } : []))
  const destination = destinationBeside(item, locale)
  if (parts.length === 0 && !destination && !item.reference) return null
  return (
    <p className={styles.where} data-part="where">
      {parts.map(({ text, lang, part }) => (
        <span key={`${lang} ${text}`} data-part={part} lang={lang === locale ? undefined : lang}>
          {text}
        </span>
      ))}
      {destination && (
        <span lang={destination.lang === locale ? undefined : destination.lang}>→ {destination.text}</span>
      )}
      {item.reference && <span className="num">{item.reference}</span>}
    </p>
  )
}
