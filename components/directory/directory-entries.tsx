import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import type { DuplicatePair } from '@/lib/server/directory/duplicate-entries'
import type { DirectoryPage } from '@/lib/server/directory/directory-page'
import styles from './directory.module.css'
import { DirectoryHead } from './directory-head'
import { Duplicates } from './duplicates'
import { Pager } from './pager'
import { ClientWords } from '../text/client-words'
import { ButtonLink } from '../ui/button'
import { Empty } from '../ui/notice'

/** One page of a directory: search, number of entries, possible duplicates, and the entries, which are list items. */
export async function DirectoryEntries({
  of,
  found,
  query,
  mayEdit,
  duplicates,
  children,
}: {
  of: 'people' | 'institutions'
  found: Pick<DirectoryPage<unknown>, 'total' | 'page' | 'pages'>
  query: string
  mayEdit: boolean
  duplicates: readonly DuplicatePair[]
  children: ReactNode
}) {
  const t = await getTranslations(`directory.${of}`)
  return (
    <div className={styles.page}>
      <DirectoryHead of={of} query={query} mayEdit={mayEdit} />
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
              <ButtonLink look="primary" href={`/${of}/new`}>
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
      <ul className={styles.list}>{children}</ul>
      <Pager path={`/${of}`} query={query} page={found.page} pages={found.pages} />
    </div>
  )
}
