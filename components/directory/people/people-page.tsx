import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { fullName, nativeName } from '@/lib/domain/text/person-name'
import { countryName } from '@/lib/domain/text/countries'
import type { DuplicatePair } from '@/lib/server/directory/duplicate-entries'
import type { DirectoryPage } from '@/lib/server/directory/directory-page'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import styles from '../directory.module.css'
import { DirectoryHead } from '../directory-head'
import { Duplicates } from '../duplicates'
import { Pager } from '../pager'
import { ClientWords } from '../../text/client-words'
import { Words } from '../../text/words'
import { ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/notice'

/** The directory of people. */
export async function PeoplePage({
  found,
  query,
  mayEdit,
  duplicates,
}: {
  found: DirectoryPage<FoundPerson>
  query: string
  mayEdit: boolean
  duplicates: readonly DuplicatePair[]
}) {
  const locale = await getLocale()
  const t = await getTranslations('directory.people')
  const named = found.rows.map((row) => ({ ...row, name: fullName(row.person.name, locale) }))
  // The database orders by search key; within a page it is the reader's language that orders.
  const { compare } = new Intl.Collator(locale)
  named.sort((a, b) => compare(a.name.text, b.name.text))
  return (
    <div className={styles.page}>
      <DirectoryHead of="people" query={query} mayEdit={mayEdit} />
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
              <ButtonLink look="primary" href="/people/new">
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
        {named.map(({ person, institution, name }) => {
          const native = nativeName(person.name, name.lang)
          return (
            <li key={person.id}>
              <p>
                <Link
                  className={styles.entry}
                  href={`/people/${person.id}`}
                  prefetch={false}
                  lang={name.lang === locale ? undefined : name.lang}
                >
                  {name.text}
                </Link>
                {native && (
                  <>
                    {' '}
                    <span className={styles.native} lang={native.lang}>
                      {native.text}
                    </span>
                  </>
                )}
              </p>
              <p className={styles.second}>{institution && <Words of={institution.name} locale={locale} />}</p>
              <p className={styles.second}>{institution?.country && countryName(institution.country, locale)}</p>
            </li>
          )
        })}
      </ul>
      <Pager path="/people" query={query} page={found.page} pages={found.pages} />
    </div>
  )
}
