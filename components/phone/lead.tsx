import type { PhoneItem } from '@/lib/domain/phone/phone-programme'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { Times } from './item-times'
import { WordsWithLang, TextsWithLang } from './words-with-lang'
import { BothNames, BothTitles, Portrait, Spoken } from './person'
import type { PhonePage } from './phone-page'

/** One item for the top of the page while it is now or next; it opens the item. The script shows when that is. */
export function Lead({ of, page }: { of: PhoneItem; page: PhonePage }) {
  const { item, institution, country } = of
  const { words } = page
  const { locale, t, vocabulary } = words
  const name = wordsIn(institution?.name, locale)
  const local = name && localWords(institution?.name, country, name.lang)
  return (
    <article className="lead" id={`lead-${item.id}`} data-item={item.id} hidden>
      <p className="kicker">
        <span data-when></span>
        <span className="num" data-times>
          <Times item={item} words={words} />
        </span>
      </p>
      <h2>
        <a href={`#item-${item.id}`}>
          <TextsWithLang of={item.title} locale={locale} />
        </a>
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
      <FirstHost of={of} page={page} />
    </article>
  )
}

// The first host; the item has the others.
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
    <div className="host">
      <Portrait person={first.person} portraits={portraits} locale={locale} />
      <span>
        <b>
          <BothNames person={first.person} country={country} locale={locale} />
        </b>
        <small>
          <BothTitles title={first.host.title} country={country} locale={locale} />
          {hosts.length > 1 && <> · {t('moreHosts', { count: hosts.length - 1 })}</>}
        </small>
        <Spoken person={first.person} title={first.host.title} country={country} words={words} />
      </span>
    </div>
  )
}
