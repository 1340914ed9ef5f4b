import { itemCities } from '@/lib/domain/itinerary/item-cities'
import { changeWord, type ItemChange } from '@/lib/domain/releases/release-diff'
import { movedWords, whenOf } from '@/lib/domain/releases/release-words'
import type { EntityChange } from '@/lib/domain/releases/entity-diff'
import { entityChangeWords } from '@/lib/domain/releases/entity-words'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { DayPart } from '@/lib/domain/time/day-part'
import { entityWordsIn } from '@/lib/messages/entity-words'
import { TextsWithLang } from './words-with-lang'
import type { PhonePage } from './phone-page'

/** The latest release, compared with the one that the member has acknowledged last. */
export type UnseenRelease = {
  number: number
  seen: number | null
  changes: readonly ItemChange[]
  others: readonly EntityChange[]
  versions: { before: WholeTrip; after: WholeTrip } | null
}

/** What changed for the member since their last acknowledgement, and the button to acknowledge it. */
export function UnseenChanges({
  release: { number, seen, changes, others, versions },
  page: {
    words: { locale, t, vocabulary },
    homeZone,
    cities,
    whole: { id },
  },
}: {
  release: UnseenRelease
  page: PhonePage
}) {
  const formatters = {
    locale,
    homeZone,
    dayPart: (part: DayPart) => vocabulary(`dayPart.${part}`),
    zones: (from: string, to: string) => t('zones', { from, to }),
    cities: (item: Parameters<typeof itemCities>[0]) => itemCities(item, cities),
  }
  return (
    <section className="changed" aria-labelledby="changed">
      <h2 id="changed">
        {seen === null
          ? t('first', { number })
          : changes.length + others.length === 0
            ? t('changedNothing', { number })
            : t('changed', { number })}
      </h2>
      {seen !== null && versions && changes.length + others.length > 0 && (
        <ul>
          {changes.map((change) => {
            const isMoved = change.kind === 'moved' && change.before && change.after
            return (
              <li key={change.id}>
                <b>{t(`kind.${changeWord(change)}`)}</b>{' '}
                <TextsWithLang of={(change.after ?? change.before)!.title} locale={locale} />
                <span className="num">
                  {' '}
                  {isMoved
                    ? movedWords(change.before!, change.after!, formatters)
                    : whenOf((change.after ?? change.before)!, formatters)}
                </span>
              </li>
            )
          })}
          {others.map((change) => (
            <li key={`${change.entity} ${change.id}`}>
              <b>{t(`kind.${change.kind}`)}</b>{' '}
              {entityChangeWords(change, versions.before, versions.after, entityWordsIn(locale)).title}
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={`/pocket/${encodeURIComponent(id)}/seen`} data-seen>
        <input type="hidden" name="number" value={number} />
        <button type="submit">{t('seen')}</button>
        <p role="status" className="quiet" data-seen-status></p>
      </form>
    </section>
  )
}
