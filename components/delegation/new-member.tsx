'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { placesOf } from '@/lib/domain/delegation/roster'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { useFormKeys } from '../ui/use-form-keys'
import styles from './delegation.module.css'
import { MemberFields, type MemberValues } from './member-fields'
import { useMemberName } from './use-member-name'

/** The form to add a member. It stays open for the next one. */
export function NewMember({ onDone, say }: { onDone: () => void; say: (sentence: string) => void }) {
  const t = useTranslations('delegation')
  const { values, person, error, round, set, setPerson, add } = useNewMember(say)
  const formRef = useRef<HTMLFormElement>(null)
  const keys = useFormKeys({ onSave: () => void add(), onCancel: onDone })
  useEffect(() => {
    formRef.current?.querySelector('input')?.focus()
  }, [round])
  return (
    <form ref={formRef} className={styles.form} aria-label={t('addTitle')} noValidate {...keys}>
      <h3>{t('addTitle')}</h3>
      <MemberFields
        key={round}
        values={values}
        person={values.personId === null ? null : person}
        onPerson={setPerson}
        error={error}
        set={set}
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

/** The draft of a new member. `round` counts the members that were added. */
function useNewMember(say: (sentence: string) => void) {
  const { record, edit } = useTrip()
  const t = useTranslations('delegation')
  const nameOf = useMemberName()
  // The first member leads the delegation, unless the user changes that.
  const empty = (isFirst: boolean): MemberValues => ({
    ...defaultValues.member,
    role: isFirst ? 'leader' : 'member',
  })
  const [values, setValues] = useState(() => empty(record.member.length === 0))
  const [person, setPerson] = useState<Person | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [round, setRound] = useState(0)

  const add = async () => {
    if (values.personId === null && values.title === null) return setError(t('personOrTitleNeeded'))
    const last = placesOf(record.member).at(-1)?.last ?? 0
    const personId = person && values.personId ? person.id : null
    const typed = { values, person }
    const saving = edit(
      { do: 'add', noun: 'member', id: crypto.randomUUID(), values },
      { people: person ? [person] : [] },
    )
    say(t('added', { name: nameOf({ personId, title: values.title }), place: last + 1 }))
    setValues(empty(false))
    setPerson(null)
    setError(null)
    setRound((now) => now + 1)
    // After a refusal, the form shows what was typed.
    if (!(await saving)) {
      setValues(typed.values)
      setPerson(typed.person)
    }
  }
  const set = (to: Partial<MemberValues>) => {
    setError(null)
    setValues((now) => ({ ...now, ...to }))
  }
  return { values, person, error, round, set, setPerson, add }
}
