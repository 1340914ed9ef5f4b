import { driverCard } from '@/lib/domain/phone/driver-card'
import type { PhoneItem } from '@/lib/domain/phone/phone-programme'
import { fullName } from '@/lib/domain/text/person-name'
import { ofVisit } from '@/lib/domain/trip/trip-record'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { HomeTimes, Times } from './item-times'
import { WordsWithLang, TextsWithLang } from './words-with-lang'
import { BothNames, BothTitles, Portrait, Spoken } from './person'
import type { PhonePage } from './phone-page'

/** One item in full, for the top of the page while it is now or next. The script shows it and the time until then. */
export function Lead({ of, page }: { of: PhoneItem; page: PhonePage }) {
  const { item, visit, institution, country } = of
  const {
    words,
    whole: { record, directory },
  } = page
  const { locale, t, vocabulary } = words
  const topics = visit ? ofVisit(record.topic, visit.id).length : 0
  const card = driverCard(of, directory.people, locale)
  const name = wordsIn(institution?.name, locale)
  const local = name && localWords(institution?.name, country, name.lang)
  return (
    <article className="lead" id={`lead-${item.id}`} data-item={item.id} hidden>
      <p className="kicker">
        <span data-when></span>
        <span className="num">
          <Times item={item} vocabulary={vocabulary} />
        </span>
      </p>
      <h2>
        <TextsWithLang of={item.title} locale={locale} />
        {item.status === 'provisional' && <i> {vocabulary('itemStatus.provisional')}</i>}
      </h2>
      {name && (
        <p className="at">
          <WordsWithLang of={name} locale={locale} />
          {local && (
            <>
              {' '}
              <span className="native" lang={local.lang}>
                {local.text}
              </span>
            </>
          )}
        </p>
      )}
      {item.placeName && (
        <p className="place">
          <TextsWithLang of={item.placeName} locale={locale} />
        </p>
      )}
      <p className="place">
        <HomeTimes item={item} page={page} />
      </p>
      <Details of={of} page={page} />
      <FirstHost of={of} page={page} />
      {(card || visit) && (
        <p className="actions">
          {card && (
            <a className="action primary" href={`#driver-${item.id}`}>
              {t('driver')}
            </a>
          )}
          {visit && (
            <a className="action" href={`#briefing-${visit.id}`}>
              {t('briefing', { count: topics })}
            </a>
          )}
        </p>
      )}
    </article>
  )
}

function Details({
  of: { item },
  page: {
    words: { locale, t },
  },
}: {
  of: PhoneItem
  page: PhonePage
}) {
  return (
    <>
      {item.reference && (
        <p className="place">
          {t('reference')} <b className="num">{item.reference}</b>
        </p>
      )}
      {item.dress && (
        <p className="place">
          {t('dress')}
          {t('colon')}
          <TextsWithLang of={item.dress} locale={locale} />
        </p>
      )}
      {item.notes && (
        <p className="place">
          <TextsWithLang of={item.notes} locale={locale} />
        </p>
      )}
    </>
  )
}

// The first host; a tap shows the others.
function FirstHost({
  of: { visit, country, hosts },
  page: {
    words,
    portraits,
    whole: {
      directory: { people },
    },
  },
}: {
  of: PhoneItem
  page: PhonePage
}) {
  const { locale, t } = words
  const named = hosts.flatMap((host) => {
    const person = host.personId === null ? undefined : people[host.personId]
    return person ? [{ host, person }] : []
  })
  const [first] = named
  if (!visit || !first) return null
  return (
    <a className="host" href={`#briefing-${visit.id}`} aria-label={fullName(first.person.name, locale).text}>
      <Portrait person={first.person} portraits={portraits} locale={locale} />
      <span>
        <b>
          <BothNames person={first.person} country={country} locale={locale} />
        </b>
        <small>
          <BothTitles title={first.host.title} country={country} locale={locale} />
          {hosts.length > 1 && <> · {t('moreHosts', { count: hosts.length - 1 })}</>}
        </small>
        <Spoken person={first.person} title={first.host.title} words={words} />
      </span>
      <span aria-hidden="true">›</span>
    </a>
  )
}
