'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useRef, useState } from 'react'
import type { Day } from '@/lib/domain/time/day'
import { moveMember, placesOf } from '@/lib/domain/delegation/roster'
import { TripState } from '../trip/trip-state'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { type CheckBasis, Checks } from '../checks/checks-provider'
import { Empty } from '../ui/notice'
import { UndoNotice } from '../ui/undo-notice'
import { useSave } from '../ui/use-save'
import { OpenForms, useRowsWithOpenForms } from '../ui/open-forms'
import styles from './delegation.module.css'
import { DelegationNeeds } from './delegation-needs'
import { MemberGrid } from './member-grid'
import { MemberRow } from './member-row'
import { NewMember } from './new-member'
import { PasteRoster } from './paste-roster'
import { SizeField } from './size-field'
import { useMemberName } from './use-member-name'

/** The delegation in its order of precedence, changed in place. */
export function DelegationEditor({ today, checks }: { today: Day; checks?: CheckBasis }) {
  return (
    <Checks basis={checks} today={today}>
      <OpenForms>
        <Order />
      </OpenForms>
    </Checks>
  )
}

type Step = 'new' | 'paste' | 'grid'

function Steps({
  isEmpty,
  buttons,
  open,
}: {
  isEmpty: boolean
  buttons: Record<Step, RefObject<HTMLButtonElement | null>>
  open: (step: Step) => void
}) {
  const t = useTranslations('delegation')
  return (
    <div className={isEmpty ? styles.first : styles.after}>
      <Button ref={buttons.new} look={isEmpty ? 'primary' : 'plain'} onClick={() => open('new')}>
        {t('add')}
      </Button>
      <Button ref={buttons.paste} onClick={() => open('paste')}>
        {t('paste.open')}
      </Button>
      {!isEmpty && (
        <Button ref={buttons.grid} onClick={() => open('grid')}>
          {t('grid.open')}
        </Button>
      )}
    </div>
  )
}

function Order() {
  const { record, edit } = useTrip()
  const t = useTranslations('delegation')
  const nameOf = useMemberName()
  const [open, setOpen] = useState<Step | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const buttons = {
    new: useRef<HTMLButtonElement>(null),
    paste: useRef<HTMLButtonElement>(null),
    grid: useRef<HTMLButtonElement>(null),
  }
  const { notice, isSaving, showNotice, dismissNotice } = useSave({ scope: 'member grid', unreachable: '' })
  const members = record.member
  const rows = useRowsWithOpenForms(placesOf(members), ({ member }) => member.id)
  const isEmpty = rows.length === 0

  const move = (id: string, to: number) => {
    const moved = moveMember(members, id, to)
    const member = members.find((one) => one.id === id)
    if (!moved || !member) return
    void edit(moved)
    setAnnouncement(t('moved', { name: nameOf(member), place: to + 1, count: members.length }))
  }
  const close = (step: Step) => {
    setOpen(null)
    requestAnimationFrame(() => buttons[step].current?.focus())
  }
  const steps = <Steps isEmpty={isEmpty} buttons={buttons} open={setOpen} />
  return (
    <div className={`${styles.page} ${open === 'grid' || open === 'paste' ? styles.wide : ''}`}>
      <div>
        {isEmpty && open === null ? (
          <Empty title={t('empty.title')} action={steps}>
            {t('empty.text')}
          </Empty>
        ) : (
          <section aria-labelledby="order">
            <h2 id="order" className={styles.head}>
              {t('order')}{' '}
              {!isEmpty && <small>{t('size.listed', { count: placesOf(members).at(-1)?.last ?? 0 })}</small>}
            </h2>
            {open === 'grid' && <MemberGrid onDone={() => close('grid')} showNotice={showNotice} />}
            <ol className={styles.list} hidden={open === 'grid'}>
              {rows.map(({ line: place, isGone }) => {
                const at = members.findIndex(({ id }) => id === place.member.id)
                return (
                  <MemberRow
                    key={place.member.id}
                    place={place}
                    at={at}
                    count={members.length}
                    isGone={isGone}
                    onMove={(by) => move(place.member.id, at + by)}
                  />
                )
              })}
            </ol>
            {open === 'new' && <NewMember onDone={() => close('new')} say={setAnnouncement} />}
            {open === 'paste' && <PasteRoster onDone={() => close('paste')} />}
            {open === null && steps}
          </section>
        )}
      </div>
      <aside className={styles.aside}>
        <SizeField />
        <DelegationNeeds />
        {members.length > 0 && <PrintLinks />}
        {members.length > 1 && <small>{t('keys')}</small>}
      </aside>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      <TripState />
      {notice && <UndoNotice notice={notice} isSaving={isSaving} onDismiss={dismissNotice} />}
    </div>
  )
}

/** The list of members on paper. */
function PrintLinks() {
  const { tripId } = useTrip()
  const t = useTranslations('delegation')
  return (
    <p className={styles.print}>
      <a
        href={`/trips/${encodeURIComponent(tripId)}/handbook/print?part=delegation&version=draft`}
        target="_blank"
        rel="noreferrer"
      >
        {t('listOnPaper')}
      </a>
    </p>
  )
}
