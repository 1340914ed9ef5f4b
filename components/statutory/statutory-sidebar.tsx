'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FactLeftOut } from '@/lib/domain/report/fact-basis'
import { factLocationHref } from '../report/fact-location-href'
import styles from './statutory.module.css'

/** The facts of the trip that this report leaves out. */
export function StatutorySidebar({ tripId, unstatedFacts }: { tripId: string; unstatedFacts: readonly FactLeftOut[] }) {
  const t = useTranslations('statutory')
  const fact = useTranslations('report.fact')
  return (
    <aside className={styles.aside}>
      <section>
        <h2>
          {t('unused')}
          {unstatedFacts.length > 0 && <span className="num">{unstatedFacts.length}</span>}
        </h2>
        <p className={styles.quiet}>{unstatedFacts.length > 0 ? t('unusedText') : t('allUsed')}</p>
        {unstatedFacts.length > 0 && (
          <ul>
            {unstatedFacts.map(({ kind, words, of, location }, at) => (
              <li key={at}>
                <Link href={factLocationHref(tripId, location)} prefetch={false} {...(words && { lang: words.lang })}>
                  {words?.text ?? fact(kind, { count: 1 })}
                </Link>
                {(words || of) && (
                  <small>
                    {words && fact(kind, { count: 1 })}
                    {words && of && ' · '}
                    {of && <span lang={of.lang}>{of.text}</span>}
                  </small>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  )
}
