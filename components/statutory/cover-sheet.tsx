'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CoverView } from '@/lib/server/statutory/statutory-view'
import { Button } from '../ui/button'
import styles from './statutory.module.css'
import { WordsOf } from './words'

/** The cover as it is printed. A click opens the form of its own fields; other lines link to where they are entered. */
export function CoverSheet({
  tripId,
  cover,
  isOpen,
  onEdit,
}: {
  tripId: string
  cover: CoverView
  isOpen: boolean
  onEdit: () => void
}) {
  const t = useTranslations('statutory')
  const { entered, category, title, agency, members, countries, period, day } = cover
  const at = `/trips/${encodeURIComponent(tripId)}`
  const missing = [entered.category, entered.day].filter((one) => one === null).length
  return (
    <section className={styles.cover} aria-label={t('coverName')}>
      <div className={styles.line}>
        <div className={styles.words}>
          <p className={styles.kind} lang="zh-Hant">
            出國報告（出國類別：{category ?? <Blank>{t('noCategory')}</Blank>}）
          </p>
          <h2 className={styles.title} lang="zh-Hant">
            <WordsOf runs={title} />
          </h2>
          <button
            type="button"
            data-edit="cover"
            className={styles.edit}
            aria-label={t('coverEdit')}
            onClick={onEdit}
          />
        </div>
        {missing > 0 && !isOpen && (
          <div className={styles.margin}>
            <p>{t('coverNeeds', { count: missing })}</p>
            <Button onClick={onEdit}>{t('coverEnter')}</Button>
          </div>
        )}
      </div>
      <div className={styles.rows}>
        <Row label="服務機關：" from={t('from.agency')} href={`/institutions/${encodeURIComponent(cover.homeId)}`}>
          <WordsOf runs={agency} />
        </Row>
        <Row label="姓名職稱：" from={t('from.members')} href={`${at}/delegation`}>
          {members.length === 0 ? (
            <Blank>{t('noMembers')}</Blank>
          ) : (
            members.map((one, i) => (
              <span key={i} className={styles.member}>
                <WordsOf runs={one.name} />
                {one.title && (
                  <>
                    {'\u3000'}
                    <WordsOf runs={one.title} />
                  </>
                )}
              </span>
            ))
          )}
        </Row>
        <Row label="派赴國家/地區：" from={t('from.countries')} href={`${at}/visits`}>
          {countries || <Blank>{t('noCountries')}</Blank>}
        </Row>
        <Row label="出國期間：" from={t('from.period')} href={`${at}/details`}>
          {period ?? <Blank>{t('noPeriod')}</Blank>}
        </Row>
        <Row label="報告日期：">
          <span className={styles.words}>
            {day ?? <Blank>{t('noDay')}</Blank>}
            <button type="button" tabIndex={-1} aria-hidden="true" className={styles.edit} onClick={onEdit} />
          </span>
        </Row>
      </div>
    </section>
  )
}

function Row({ label, from, href, children }: { label: string; from?: string; href?: string; children: ReactNode }) {
  return (
    <div className={styles.line}>
      <p className={styles.row} lang="zh-Hant">
        <span>{label}</span>
        <span>{children}</span>
      </p>
      {from && href && (
        <p className={styles.margin}>
          <span className={styles.note}>
            <Link href={href} prefetch={false}>
              {from}
            </Link>
          </span>
        </p>
      )}
    </div>
  )
}

// Missing values are marked on the screen only: on paper the line stays empty for handwriting.
function Blank({ children }: { children: string }) {
  return (
    <span className={styles.blank} lang={useLocale()}>
      {children}
    </span>
  )
}
