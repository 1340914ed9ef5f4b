'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { wordsIn } from '@/lib/domain/text/text'
import { delegationOf, type Place } from '@/lib/domain/delegation/roster'
import { Words } from '../text/words'
import { Beside } from '../checks/beside'
import { Told } from '../trip/report-usage-link'
import { useTrip } from '../trip/trip-provider'
import { useStage } from '../visits/stage'
import styles from './delegation.module.css'
import { MemberForm } from './member-form'
import { BothNames, placeNumber } from './member-words'
import { useMemberName } from './use-member-name'

/** One place of the delegation: its words, which open into a form, and the two buttons that move it. */
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
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const name = nameOf(member)
  const person = member.personId === null ? undefined : directory.people[member.personId]
  const elsewhere =
    person && person.institutionId !== delegationOf(record)
      ? directory.institutions[person.institutionId ?? '']
      : undefined

  // A row that moves down takes its buttons out of the page for a moment, and with them the focus.
  const move = (by: 1 | -1, button: HTMLElement | null) => {
    onMove(by)
    requestAnimationFrame(() => button?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1, event.target as HTMLElement)
  }
  // Not `disabled`: a button that goes dead under the focus loses it.
  const off = (isOff: boolean) => (isOff ? { 'aria-disabled': true as const, onClick: () => {} } : {})

  return (
    <>
      {staging.stage === 'open' ? null : (
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
            {elsewhere && (
              <span className={styles.of}>{t('of', { institution: wordsIn(elsewhere.name, locale)?.text ?? '' })}</span>
            )}
          </div>
          <p className={styles.title}>
            {member.title ? (
              <Words of={member.title} locale={locale} fallback={record.trip.language} />
            ) : (
              <span className={styles.lacking}>{t('noTitle')}</span>
            )}
          </p>
          <p className={`${styles.role} ${member.role === 'member' ? '' : styles.lead}`}>
            {role(member.role)} <Told of={`member:${member.id}`} />
          </p>
          <div className={styles.tools}>
            <button
              ref={up}
              type="button"
              aria-label={t('moveUp', { name })}
              onClick={() => move(-1, up.current)}
              {...off(at === 0)}
            >
              ↑
            </button>
            <button
              ref={down}
              type="button"
              aria-label={t('moveDown', { name })}
              onClick={() => move(1, down.current)}
              {...off(at === count - 1)}
            >
              ↓
            </button>
          </div>
          <Beside noun="member" id={member.id} />
        </li>
      )}
      {staging.stage !== 'closed' && <MemberForm member={member} isGone={isGone} staging={staging} name={name} />}
    </>
  )
}
