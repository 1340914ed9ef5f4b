import type { ReactNode } from 'react'
import type { List } from './news-list'
import { newsQuery, type NewsQuery } from './news-address'
import type { NewsDates } from './news-dates'
import { placeName } from './news-places'
import type { NewsWords } from './news-words'

/** The search field. A form that the browser sends by itself, with the filters that are set. */
export function Finder({ words: { t, locale }, query }: { words: NewsWords; query: NewsQuery }) {
  const hidden = Object.entries({
    lang: locale,
    year: query.year,
    country: query.country?.toLowerCase(),
    institution: query.institution,
  }).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return (
    <form className="finder" role="search" action="/news" method="get">
      <label htmlFor="q">{t('search')}</label>
      {hidden.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input id="q" name="q" type="search" maxLength={200} defaultValue={query.q} placeholder={t('searchHint')} />
      <button type="submit">{t('searchButton')}</button>
    </form>
  )
}

// More than this many institutions are listed on request.
const mostInstitutions = 6

/** Links that narrow the list by year, country and institution. A chosen value is a link that removes it. */
export function Filters({ words, list, dates }: { words: NewsWords; list: List; dates: NewsDates }) {
  const { t, locale } = words
  const { query, choices } = list
  const to = (change: Partial<NewsQuery>) => `/news${newsQuery(locale, { ...query, page: 1, ...change })}`
  const { institutions } = choices
  const few = institutions.filter(({ value }, at) => at < mostInstitutions || value === query.institution)
  const shown = query.hasAllInstitutions ? institutions : few
  return (
    <nav className="filters" aria-label={t('filter')}>
      <Group title={t('year')}>
        <Choice
          href={to({ year: null })}
          isChosen={query.year === null}
          name={t('everything')}
          count={choices.years.reduce((sum, { count }) => sum + count, 0)}
        />
        {choices.years.map(({ value, count }) => (
          <Choice
            key={value}
            href={to({ year: value === query.year ? null : value })}
            isChosen={value === query.year}
            name={dates.month(value)}
            count={count}
          />
        ))}
      </Group>
      {choices.countries.length > 0 && (
        <Group title={t('country')}>
          {choices.countries
            .map((choice) => ({ ...choice, name: placeName(choice.value, words) }))
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map(({ value, count, name }) => (
              <Choice
                key={value}
                href={to({ country: value === query.country ? null : value })}
                isChosen={value === query.country}
                name={name}
                count={count}
              />
            ))}
        </Group>
      )}
      {institutions.length > 0 && (
        <Group title={t('institution')}>
          {shown.map(({ value, count, name }) => (
            <Choice
              key={value}
              href={to({ institution: value === query.institution ? null : value })}
              isChosen={value === query.institution}
              name={name.text}
              lang={name.lang}
              count={count}
            />
          ))}
          {institutions.length > few.length && (
            <li>
              <a href={to({ hasAllInstitutions: !query.hasAllInstitutions })}>
                {query.hasAllInstitutions
                  ? t('fewerInstitutions')
                  : t('allInstitutions', { count: institutions.length })}
              </a>
            </li>
          )}
        </Group>
      )}
    </nav>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </>
  )
}

function Choice({
  href,
  isChosen,
  name,
  lang,
  count,
}: {
  href: string
  isChosen: boolean
  name: string
  lang?: string
  count: number
}) {
  return (
    <li>
      <a href={href} aria-current={isChosen ? 'true' : undefined}>
        <span lang={lang}>{name}</span> <span className="num">{count}</span>
      </a>
    </li>
  )
}
