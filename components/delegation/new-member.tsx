'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { placesOf } from '@/lib/domain/delegation/roster'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/trip-provider'
import { Button } from '../ui/button'
import styles from './delegation.module.css'
import { MemberFields, type MemberValues } from './member-fields'
import { useMemberName } from './use-member-name'

/** The form of one more member. It stays open for the next, until it is done. */
export function NewMember({ onDone, say }: { onDone: () => void; say: (sentence: string) => void }) {
  const { record, edit } = useTrip()
  const t = useTranslations('delegation')
  const nameOf = useMemberName()
  // Whoever is listed first leads, until somebody says otherwise.
  const fresh = (isFirst: boolean): MemberValues => ({
    ...defaultValues.member,
    role: isFirst ? 'leader' : 'member',
  })
  const [values, setValues] = useState(() => fresh(record.member.length === 0))
  const [person, setPerson] = useState<Person | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [round])

  const add = async () => {
    if (values.personId === null && values.title === null) return setError(t('neither'))
    const last = placesOf(record.member).at(-1)?.last ?? 0
    const name =
      person && values.personId
        ? nameOf({ personId: person.id, title: values.title })
        : nameOf({ personId: null, title: values.title })
    const typed = { values, person }
    const sent = edit(
      { do: 'add', noun: 'member', id: crypto.randomUUID(), values },
      { people: person ? [person] : [] },
    )
    say(t('added', { name, place: last + 1 }))
    setValues(fresh(false))
    setPerson(null)
    setError(null)
    setRound((now) => now + 1)
    // Refused: what was typed comes back.
    if (!(await sent)) {
      setValues(typed.values)
      setPerson(typed.person)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.preventDefault()
    onDone()
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('addTitle')}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h3>{t('addTitle')}</h3>
      <MemberFields
        key={round}
        values={values}
        person={values.personId === null ? null : person}
        onPerson={setPerson}
        error={error}
        set={(to) => {
          setError(null)
          setValues((now) => ({ ...now, ...to }))
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('addSubmit')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
    </form>
  )
}
