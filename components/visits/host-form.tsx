'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { useState } from 'react'
import { recordRef } from '@/lib/domain/report/fact-ref'
import { addPersonAction } from '@/app/(office)/people/actions'
import { personNamed } from '@/lib/domain/directory/directory'
import type { Person } from '@/lib/domain/directory/entry'
import { localLanguage } from '@/lib/domain/text/local-script'
import { fullName } from '@/lib/domain/text/person-name'
import { type Texts, tidied } from '@/lib/domain/text/text'
import { change } from '@/lib/domain/trip/edit'
import type { Host } from '@/lib/domain/trip/trip-record'
import type { VisitDetails } from '@/lib/domain/visits/visits'
import { InArticle } from '../trip/in-article/in-article'
import { TripConflict, TripDeleted } from '../trip/trip-conflict'
import { useTrip } from '../trip/use-trip'
import { type Edited, useEditForm } from '../ui/use-edit-form'
import styles from '../ui/form-frame.module.css'
import { FormFrame } from '../ui/form-frame'
import { useOpenForm } from '../ui/open-forms'
import { useSave } from '../ui/use-save'
import { HostWho } from './host-who'
import { LineTools } from '../trip/line-tools'
import type { Staging } from '../ui/use-stage'
import { TextsInput } from '../trip/texts-input'

type Values = { personId: string | null; title: Texts | null }

type HostFormProps = { host?: Host; stop: VisitDetails; isGone?: boolean; staging: Staging }

/** A host with the title held on the day, or a new one. A person who is not in the directory yet is added by Save. */
export function HostForm(props: HostFormProps) {
  const { host, stop, isGone = false, staging } = props
  const { directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const { form, picked, setPicked, newName, setNewName, problem } = useHostForm(props)
  useOpenForm(stop.visit.id, host?.id ?? 'new')

  const { personId } = form.values
  const local = localLanguage(stop.institution?.country)
  const person = personId ? ((picked?.id === personId ? picked : directory.people[personId]) ?? null) : null
  const known = form.saved.personId ? directory.people[form.saved.personId] : undefined
  const name = known ? fullName(known.name, locale).text : t('notNamed')
  const of = host && ({ noun: 'host', id: host.id } as const)
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={host ? t('editNamed', { name }) : t('addHost')}
      conflict={isGone && of ? <TripDeleted of={of} /> : <TripConflict form={form} of={of} mine={form.values} />}
      problem={problem}
      tools={
        host &&
        !isGone && (
          <LineTools
            noun="host"
            line={host}
            fellows={stop.hosts}
            name={name}
            notice={t('removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={styles.pair}>
        <HostWho
          person={person}
          newName={newName}
          institutionId={stop.visit.institutionId}
          local={local}
          error={form.isChecked && !isComplete(form.values, newName) ? t('hostNeeds') : undefined}
          onPick={(one) => {
            setPicked(one)
            form.set({ personId: one?.id ?? null })
          }}
          onNewName={setNewName}
        />
        <TextsInput form={form} field="title" label={t('hostTitle')} hint={t('hostTitleHint')} local={local} inBoth />
      </div>
      {host && (
        <InArticle of={recordRef('host', host.id)} edit={change('host', host, { title: tidied(form.values.title) })} />
      )}
    </FormFrame>
  )
}

function useHostForm({ host, stop, isGone = false, staging }: HostFormProps) {
  const { edit } = useTrip()
  const tripId = useParams<{ trip?: string }>()?.trip ?? null
  const t = useTranslations('visits')
  const { save, notice, showProblem, dismissNotice } = useSave({ scope: 'add entry', unreachable: t('unreachable') })
  const [newName, setNewName] = useState<Texts | null | undefined>(undefined)
  const [picked, setPicked] = useState<Person | null>(null)

  const put = async ({ values, changes }: Edited<Values>, person: Person | null): Promise<boolean> => {
    const people = person ? [person] : []
    const title = tidied(values.title)
    const { personId } = values
    if (!host || isGone) {
      const added = { visitId: stop.visit.id, personId, title }
      return edit({ do: 'add', noun: 'host', id: crypto.randomUUID(), values: added }, { people })
    }
    const to = {
      ...(personId !== host.personId && { personId }),
      ...(changes && 'title' in changes.to && { title }),
    }
    return Object.keys(to).length === 0 || edit(change('host', host, to), { people })
  }
  const addPerson = async (full: Texts): Promise<Person | null> => {
    const person = personNamed(full, stop.visit.institutionId)
    const answer = await save(() => addPersonAction({ tripId, person }))
    if (answer?.ok) return answer.person
    const nameError = answer?.fields?.['person.name.full']
    if (nameError) showProblem(nameError)
    return null
  }
  const form = useEditForm<Values>({
    saved: { personId: host?.personId ?? null, title: host?.title ?? null },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: (values) => isComplete(values, newName),
    onCancel: staging.cancel,
    onSave(draft) {
      dismissNotice()
      const full = tidied(newName)
      if (!full) return staging.send(put(draft, picked))
      const adding = addPerson(full).then((person) => {
        if (!person) return false
        // In the directory from now on: saving again must not add them twice.
        setPicked(person)
        setNewName(undefined)
        form.set({ personId: person.id })
        return put({ ...draft, values: { ...draft.values, personId: person.id } }, person)
      })
      staging.send(adding)
    },
  })
  return { form, picked, setPicked, newName, setNewName, problem: notice?.text ?? null }
}

function isComplete({ personId, title }: Values, newName: Texts | null | undefined): boolean {
  return personId !== null || tidied(newName) !== null || tidied(title) !== null
}
