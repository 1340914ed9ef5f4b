'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import type { Subject } from '@/lib/domain/trip/edit-subject'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import type { Member } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import { useTrip } from '../trip/trip-provider'
import { useAuthor } from '../trip/use-author'
import { Button } from '../ui/button'
import { focusAfter } from '../visits/focus-after'
import type { Staging } from '../visits/stage'
import { useDraft } from '../visits/use-draft'
import styles from './delegation.module.css'
import { MemberFields, type MemberValues } from './member-fields'

/** Changes a member where they stand. Fields that someone else has changed meanwhile are said before saving. */
export function MemberForm({ member, staging, name }: { member: Member; staging: Staging; name: string }) {
  const { edit, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('delegation')
  const shell = useTranslations('shell')
  const role = useTranslations('vocabulary.role')
  const [met, setMet] = useState<Readonly<Record<string, Person>>>({})
  const [error, setError] = useState<string | null>(null)
  const { id, revision, ...held } = member
  const { values, set, isTheirs, change, subject } = useDraft<MemberValues>(held, staging.stage === 'sent', {
    noun: 'member',
    id,
  })
  const personOf = (personId: string | null) =>
    personId === null ? null : (met[personId] ?? directory.people[personId] ?? null)

  const save = () => {
    if (values.personId === null && values.title === null) return setError(t('neither'))
    if (!change) return staging.cancel()
    setError(null)
    staging.send(edit({ do: 'change', noun: 'member', id, ...change }, { people: Object.values(met) }))
  }
  const remove = (button: HTMLElement) => {
    focusAfter(button)
    void edit({ do: 'remove', noun: 'member', id, revision }, { said: t('removed', { name }) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      staging.cancel()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      save()
    }
  }
  const theirs: Record<keyof MemberValues, string> = {
    personId: (personOf(member.personId) && fullName(personOf(member.personId)!.name, locale).text) || t('nothing'),
    title: plain(member.title, locale) || t('nothing'),
    role: role(member.role),
    count: String(member.count),
  }
  return (
    <li className={styles.formRow} hidden={staging.stage === 'sent'}>
      <div ref={staging.frame}>
        <form
          className={styles.form}
          aria-label={t('changeOf', { name })}
          noValidate
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <MemberFields
            values={values}
            set={(to) => {
              setError(null)
              set(to)
            }}
            person={personOf(values.personId)}
            error={error}
            onPerson={(person) => setMet((now) => ({ ...now, [person.id]: person }))}
          />
          {(['personId', 'title', 'role', 'count'] as const).filter(isTheirs).map((field) => (
            <Theirs
              key={field}
              of={subject(field)!}
              name={t(`field.${field === 'personId' ? 'person' : field}`)}
              value={theirs[field]}
            />
          ))}
          <div className={styles.buttons}>
            <Button type="submit">{shell('save')}</Button>
            <Button look="quiet" onClick={staging.cancel}>
              {shell('cancel')}
            </Button>
            <Button look="quiet" className={styles.away} onClick={(event) => remove(event.currentTarget)}>
              {t('remove')}
            </Button>
          </div>
        </form>
      </div>
    </li>
  )
}

function Theirs({ of, name, value }: { of: Subject; name: string; value: string }) {
  const t = useTranslations('delegation')
  return (
    <p role="status" className={styles.theirs}>
      {t('theirs', { name, ...useAuthor(of), value })}
    </p>
  )
}
