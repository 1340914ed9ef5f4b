'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { noFilter, withItemFilter } from '@/lib/domain/itinerary/item-filter'
import { recordRef } from '@/lib/domain/report/fact-ref'
import type { Person } from '@/lib/domain/directory/entry'
import { change } from '@/lib/domain/trip/edit'
import { reAdd } from '@/lib/domain/trip/force-edit'
import type { Member } from '@/lib/domain/trip/trip-record'
import { EntryComments } from '../trip/comments/entry-comments-lazy'
import { InArticle } from '../trip/in-article/in-article'
import { TripConflict, TripDeleted } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { useEditForm } from '../ui/use-edit-form'
import { focusAfter } from '../ui/focus-after'
import { useOpenForm } from '../ui/open-forms'
import type { Staging } from '../ui/use-stage'
import styles from './delegation.module.css'
import { MemberFields, type MemberValues } from './member-fields'

type MemberFormProps = { member: Member; isGone?: boolean; staging: Staging; name: string }

/** Edits a member in place of the row. */
export function MemberForm(props: MemberFormProps) {
  const { member, isGone = false, staging, name } = props
  const { edit } = useTrip()
  const t = useTranslations('delegation')
  const shell = useTranslations('shell')
  const { form, person, addPicked } = useMemberForm(props)
  const { id, revision } = member
  useOpenForm(id)
  const of = { noun: 'member', id } as const
  const remove = (button: HTMLElement) => {
    focusAfter(button)
    void edit({ do: 'remove', noun: 'member', id, revision }, { notice: t('removed', { name }) })
  }
  return (
    <li className={styles.formRow} hidden={staging.stage === 'sent'}>
      <div ref={staging.frame}>
        <form className={styles.form} aria-label={t('changeOf', { name })} {...form.formProps}>
          {isGone ? <TripDeleted of={of} /> : <TripConflict form={form} of={of} mine={form.values} />}
          <MemberFields
            values={form.values}
            set={form.set}
            person={person}
            error={form.isChecked && !isComplete(form.values) ? t('personOrTitleNeeded') : null}
            onPerson={addPicked}
          />
          <InArticle
            of={recordRef('member', id)}
            edit={change('member', member, { title: form.values.title, role: form.values.role })}
          />
          <div className={styles.buttons}>
            <Button type="submit">{shell('save')}</Button>
            <Button look="quiet" onClick={form.cancel}>
              {shell('cancel')}
            </Button>
            {member.personId !== null && <PrintLink personId={member.personId} name={name} />}
            {!isGone && (
              <Button look="quiet" className={styles.away} onClick={(event) => remove(event.currentTarget)}>
                {t('remove')}
              </Button>
            )}
          </div>
        </form>
        {!isGone && <EntryComments of={{ subject: 'member', subjectId: id }} />}
      </div>
    </li>
  )
}

/** The itinerary of a member on paper. */
function PrintLink({ personId, name }: { personId: string; name: string }) {
  const { tripId } = useTrip()
  const t = useTranslations('delegation')
  const query = withItemFilter('?part=itinerary&version=draft', { ...noFilter, person: personId })
  return (
    <a href={`/trips/${encodeURIComponent(tripId)}/handbook/print${query}`} target="_blank" rel="noreferrer">
      {t('itineraryOnPaper', { name })}
    </a>
  )
}

function useMemberForm({ member, isGone = false, staging }: MemberFormProps) {
  const { record, directory, edit } = useTrip()
  const [picked, setPicked] = useState<Readonly<Record<string, Person>>>({})
  const { id, revision: _, ...saved } = member
  const form = useEditForm<MemberValues>({
    saved,
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: isComplete,
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const changed = isGone ? reAdd(record, 'member', id, values) : changes && change('member', member, changes.to)
      if (!changed) return staging.cancel()
      staging.send(edit(changed, { people: Object.values(picked) }))
    },
  })
  const { personId } = form.values
  return {
    form,
    person: personId === null ? null : (picked[personId] ?? directory.people[personId] ?? null),
    addPicked: (person: Person) => setPicked((now) => ({ ...now, [person.id]: person })),
  }
}

function isComplete({ personId, title }: MemberValues): boolean {
  return personId !== null || title !== null
}
