'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { Person } from '@/lib/domain/directory/entry'
import { wordsIn } from '@/lib/domain/text/text'
import { delegationOf, type Place } from '@/lib/domain/delegation/roster'
import { Words } from '../text/words'
import { RowWarnings } from '../checks/row-warnings'
import { ReportUsageLink } from '../trip/report-usage-link'
import { useTrip } from '../trip/use-trip'
import { useStage } from '../ui/use-stage'
import styles from './delegation.module.css'
import { MemberForm } from './member-form'
import { BothNames, MemberUnit, placeNumber } from './member-words'
import { useMemberName } from './use-member-name'

/** A member of the delegation as a row, which opens into a form, with buttons to move it. */
export function MemberRow({
  place,
  at,
  count,
  isGone,
  onMove,
}: {
  place: Place
  at: number
  count: number
  /** Someone else has removed the member while the form is open. */
  isGone: boolean
  onMove: (by: 1 | -1) => void
}) {
  const { member } = place
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('delegation')
  const role = useTranslations('vocabulary.role')
  const nameOf = useMemberName()
  const staging = useStage()
  const name = nameOf(member)
  const person = member.personId === null ? undefined : directory.people[member.personId]

  // A row that moves down removes its buttons from the page for a moment, and with them the focus.
  const move = (by: 1 | -1, button: HTMLElement | null) => {
    onMove(by)
    requestAnimationFrame(() => button?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1, event.target as HTMLElement)
  }
  return (
    <>
      {staging.stage !== 'open' && (
        <li className={`${styles.row} ${person ? '' : styles.open}`} onKeyDown={onKeyDown}>
          <span className={`${styles.place} num`}>{placeNumber(place)}</span>
          <div className={styles.name}>
            <button ref={staging.opener} type="button" className={styles.edit} onClick={staging.open}>
              {person ? (
                <BothNames person={person} locale={locale} />
              ) : (
                <i>{member.count > 1 ? t('group', { count: member.count }) : t('notNamed')}</i>
              )}
              <span className="visually-hidden">. {t('changeOf', { name })}</span>
            </button>
            <OtherInstitution person={person} />
          </div>
          <p className={styles.title}>
            {member.title ? (
              <Words of={member.title} locale={locale} fallback={record.trip.language} />
            ) : (
              <span className={styles.lacking}>{t('noTitle')}</span>
            )}
            <MemberUnit member={member} locale={locale} fallback={record.trip.language} />
          </p>
          <p className={`${styles.role} ${member.role === 'member' ? '' : styles.lead}`}>
            {role(member.role)} <ReportUsageLink of={`member:${member.id}`} />
          </p>
          <div className={styles.tools}>
            <MoveButton label={t('moveUp', { name })} isOff={at === 0} onMove={(button) => move(-1, button)}>
              ↑
            </MoveButton>
            <MoveButton label={t('moveDown', { name })} isOff={at === count - 1} onMove={(button) => move(1, button)}>
              ↓
            </MoveButton>
          </div>
          <RowWarnings noun="member" id={member.id} />
        </li>
      )}
      {staging.stage !== 'closed' && <MemberForm member={member} isGone={isGone} staging={staging} name={name} />}
    </>
  )
}

/** The person's institution, unless it is that of the delegation. */
function OtherInstitution({ person }: { person: Person | undefined }) {
  const { record, directory } = useTrip()
  const t = useTranslations('delegation')
  const locale = useLocale()
  if (!person || person.institutionId === delegationOf(record)) return null
  const institution = directory.institutions[person.institutionId ?? '']
  if (!institution) return null
  return <span className={styles.of}>{t('of', { institution: wordsIn(institution.name, locale)?.text ?? '' })}</span>
}

function MoveButton({
  label,
  isOff,
  onMove,
  children,
}: {
  label: string
  isOff: boolean
  onMove: (button: HTMLElement) => void
  children: string
}) {
  // Not `disabled`: a focused button that becomes disabled loses the focus.
  const off = isOff && { 'aria-disabled': true as const }
  return (
    <button
      type="button"
      aria-label={label}
      {...off}
      onClick={(event) => {
        if (!isOff) onMove(event.currentTarget)
      }}
    >
      {children}
    </button>
  )
}
