import { useLocale, useTranslations } from 'next-intl'
import type { Clash } from '@/lib/domain/clashes'
import { fullName } from '@/lib/domain/person-name'
import { plain } from '@/lib/domain/text'
import type { Directory, Item, TripRecord } from '@/lib/domain/trip-record'
import styles from './itinerary.module.css'

/** What cannot be kept, beside the item it concerns. */
export function ClashLine({ clash, record, item, directory }: { clash: Clash; record: TripRecord; item: Item; directory: Directory }) {
  return <p className={styles.clash}>{useClashSentence()(clash, item, record, directory)}</p>
}

/** The sentence for a clash as seen from one of its items. */
export function useClashSentence() {
  const locale = useLocale()
  const t = useTranslations('itinerary.clash')
  return (clash: Clash, item: Item, record: TripRecord, directory: Directory): string => {
    if (clash.kind !== 'overlap') return 'which' in clash ? t(`${clash.kind} ${clash.which}`) : t(clash.kind)
    const otherId = clash.itemId === item.id ? clash.otherId : clash.itemId
    const other = plain(record.item.find((i) => i.id === otherId)?.title, locale)
    const minutes = clash.minutes
    if (clash.people === null) return t('overlap everyone', { other, minutes })
    const only = clash.people.length === 1 ? directory.people[clash.people[0]!] : undefined
    if (only) return t('overlap one', { other, minutes, name: fullName(only.name, locale).text })
    return t('overlap some', { other, minutes, count: clash.people.length })
  }
}
