import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { InstitutionLine } from '@/lib/domain/directory/directory'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { namedCity } from '@/lib/domain/text/city-name'
import { countryName } from '@/lib/domain/text/countries'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { DuplicatePair } from '@/lib/server/directory/duplicate-entries'
import type { DirectoryPage } from '@/lib/server/directory/directory-page'
import styles from '../directory.module.css'
import { DirectoryHead } from '../directory-head'
import { Duplicates } from '../duplicates'
import { Pager } from '../pager'
import { ClientWords } from '../../text/client-words'
import { Words } from '../../text/words'
import { ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/notice'

/** The directory of institutions. */
export async function InstitutionsPage({
  found,
  query,
  mayEdit,
  duplicates,
}: {
  found: DirectoryPage<InstitutionLine>
  query: string
  mayEdit: boolean
  duplicates: readonly DuplicatePair[]
}) {
  const locale = await getLocale()
  const t = await getTranslations('directory.institutions')
  const directory = await getTranslations('directory')
  const { compare } = new Intl.Collator(locale)
  const named = found.rows
    .map((row) => ({ ...row, words: wordsIn(row.name, locale) ?? { text: '', lang: locale } }))
    .sort((a, b) => compare(a.words.text, b.words.text))
  return (
    <div className={styles.page}>
      <DirectoryHead of="institutions" query={query} mayEdit={mayEdit} />
      {found.total > 0 && (
        <p className={styles.count}>
          {query ? t('found', { count: found.total, query }) : t('count', { count: found.total })}
        </p>
      )}
      {found.total === 0 && (
        <Empty
          title={query ? t('noneTitle') : t('emptyTitle')}
          action={
            mayEdit && (
              <ButtonLink look="primary" href="/institutions/new">
                {t('new')}
              </ButtonLink>
            )
          }
        >
          {query ? t('noneText') : t('emptyText')}
        </Empty>
      )}
      {mayEdit && (
        <ClientWords areas={['directory']}>
          <Duplicates pairs={duplicates} />
        </ClientWords>
      )}
      <ul className={styles.list}>
        {named.map(({ id, name, words, acronym, city, country }) => {
          const local = localWords(name, country, words.lang)
          return (
            <li key={id}>
              <p>
                <Link
                  className={styles.entry}
                  href={`/institutions/${id}`}
                  prefetch={false}
                  lang={words.lang === locale ? undefined : words.lang}
                >
                  {words.text}
                </Link>
              </p>
              <p className={styles.second}>
                {acronym}
                {acronym && local && ' · '}
                {local && <span lang={local.lang}>{local.text}</span>}
              </p>
              <p className={styles.second}>
                <Words of={namedCity(city, locale, cityNamesIn(locale))} locale={locale} />
                {city && country && directory('comma')}
                {country && countryName(country, locale)}
              </p>
            </li>
          )
        })}
      </ul>
      <Pager path="/institutions" query={query} page={found.page} pages={found.pages} />
    </div>
  )
}
