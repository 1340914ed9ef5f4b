import { messageChannelOf, messageLink } from '@/lib/domain/directory/contacts'
import type { PhoneItem } from '@/lib/domain/phone/phone-programme'
import { inParentheses } from '@/lib/domain/text/punctuation'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import { formatDay } from '@/lib/domain/time/time-format'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { PhonePage } from './phone-page'

/** Two messages to the coordinator about an item, as links that work without a connection. */
export function CoordinatorMessages({ of, page }: { of: PhoneItem; page: PhonePage }) {
  const {
    words: { t, locale },
    whole: { record, directory },
    personId,
  } = page
  const coordinators = record.member.flatMap(({ role, personId: id }) => {
    const person = role === 'coordinator' && id !== null && id !== personId ? directory.people[id] : undefined
    const channel = person && messageChannelOf(person)
    return person && channel ? [{ person, channel }] : []
  })
  const [to] = coordinators
  if (!to) return null
  const { item, institution } = of
  const time = item.dayPart === null ? timeOf(item.start) : ''
  const place = plain(institution?.name, locale) || plain(item.placeName, locale)
  const when = [formatDay(dayOf(item.start), locale, 'short'), time].filter(Boolean).join(' ')
  const what = [when, plain(item.title, locale) + inParentheses(place, locale)].join(' ')
  const self = personId === null ? undefined : directory.people[personId]
  const signature = self ? ` – ${fullName(self.name, locale).text}` : ''
  return (
    <section>
      <h3>{t('toCoordinator', { name: fullName(to.person.name, locale).text })}</h3>
      {(['late', 'where'] as const).map((which) => (
        <a
          key={which}
          className="more-line"
          href={messageLink(to.channel, to.person, t(`${which}Text`, { item: what }) + signature) ?? undefined}
        >
          {t(which)}
        </a>
      ))}
    </section>
  )
}
