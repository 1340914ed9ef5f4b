import { useLocale, useTranslations } from 'next-intl'
import { fullName } from '@/lib/domain/text/person-name'
import type { Item } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'

type Attended = Pick<Item, 'attendeeIds'>

/** Who attends: everyone, one or two by name, or how many. */
export function ItemWho({ item, directory }: { item: Attended; directory: Directory }) {
  return useWho()(item, directory)
}

/** Who attends an item, as text. */
export function useWho(): (item: Attended, directory: Directory) => string {
  const locale = useLocale()
  const t = useTranslations('itinerary')
  return (item, directory) => {
    if (item.attendeeIds === null) return t('everyone')
    const names = item.attendeeIds
      .map((id) => directory.people[id])
      .filter((p) => p !== undefined)
      .map((p) => fullName(p.name, locale).text)
    if (names.length === 0) return t('noOne')
    return names.length <= 2
      ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
      : t('members', { count: names.length })
  }
}
