'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { useState } from 'react'
import { addPersonAction } from '@/app/(office)/people/actions'
import { personNamed } from '@/lib/domain/directory/directory'
import { localLanguage } from '@/lib/domain/text/local-script'
import { fullName } from '@/lib/domain/text/person-name'
import { tidied, type Texts } from '@/lib/domain/text/text'
import type { Host } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import type { Stop } from '@/lib/domain/visits/visits'
import { useTrip } from '../trip/trip-provider'
import styles from './form.module.css'
import { FormFrame } from './form-frame'
import { useHold } from './held'
import { HostWho } from './host-who'
import { LineTools } from './line-tools'
import type { Staging } from './stage'
import { TextsInput } from './texts-input'
import { Theirs } from './theirs'
import { useDraft } from './use-draft'

type Values = { personId: string | null; title: Texts | null }

/**
 * A host with the title held on the day, or a new one. Someone the directory does not know yet is put there by the
 * same Save.
 */
export function HostForm({
  host,
  stop,
  isGone = false,
  staging,
}: {
  host?: Host
  stop: Stop
  isGone?: boolean
  staging: Staging
}) {
  const { directory, edit } = useTrip()
  const tripId = useParams<{ trip?: string }>()?.trip ?? null
  const locale = useLocale()
  const t = useTranslations('visits')
  const [isChecked, setChecked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [newName, setNewName] = useState<Texts | null | undefined>(undefined)
  const [met, setMet] = useState<Person | null>(null)
  const draft = useDraft<Values>(
    host ? { personId: host.personId, title: host.title } : { personId: null, title: null },
    staging.stage === 'sent',
    host && { noun: 'host', id: host.id },
  )
  useHold(stop.visit.id, host?.id ?? 'new')

  const { values, set, now } = draft
  const visitId = stop.visit.id
  const local = localLanguage(stop.institution?.country)
  const title = tidied(values.title)
  const person = values.personId
    ? ((met?.id === values.personId ? met : directory.people[values.personId]) ?? null)
    : null
  const known = now.personId ? directory.people[now.personId] : undefined
  const isNamed = values.personId !== null || tidied(newName) !== null

  const put = async (who: Person | null, personId: string | null): Promise<boolean> => {
    const people = who ? [who] : []
    if (!host || isGone)
      return edit(
        { do: 'add', noun: 'host', id: crypto.randomUUID(), values: { visitId, personId, title } },
        { people },
      )
    const base = { ...draft.values, ...draft.change?.from }
    const to = {
      ...(personId !== base.personId && { personId }),
      ...('title' in (draft.change?.to ?? {}) && { title }),
    }
    if (Object.keys(to).length === 0) return true
    const from = Object.fromEntries(Object.keys(to).map((field) => [field, base[field as keyof Values]]))
    return edit({ do: 'change', noun: 'host', id: host.id, from, to }, { people })
  }
  const meet = async (full: Texts): Promise<boolean> => {
    const answer = await addPersonAction({ tripId, person: personNamed(full, stop.visit.institutionId) }).catch(
      () => null,
    )
    if (!answer?.ok) {
      setProblem(answer ? (answer.fields?.['person.name.full'] ?? answer.message) : t('unreachable'))
      return false
    }
    // Known from here on, so that a second try does not add them twice.
    setMet(answer.person)
    setNewName(undefined)
    set({ personId: answer.person.id })
    return put(answer.person, answer.person.id)
  }
  const save = () => {
    if (!isNamed && !title) return setChecked(true)
    setProblem(null)
    const full = tidied(newName)
    staging.send(full ? meet(full) : put(met, values.personId))
  }
  const shown = known ? fullName(known.name, locale).text : t('notNamed')
  return (
    <FormFrame
      staging={staging}
      label={host ? t('editNamed', { name: shown }) : t('addHost')}
      onSave={save}
      isGone={isGone}
      problem={problem}
      tools={
        host &&
        !isGone && (
          <LineTools
            noun="host"
            line={host}
            fellows={stop.hosts}
            name={shown}
            said={t('removed', { name: shown })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={styles.pair}>
        <div>
          <HostWho
            person={person}
            newName={newName}
            institutionId={stop.visit.institutionId}
            local={local}
            error={isChecked && !isNamed && !title ? t('hostNeeds') : undefined}
            onPick={(picked) => {
              setMet(picked)
              set({ personId: picked?.id ?? null })
            }}
            onNewName={setNewName}
          />
          {draft.isTheirs('personId') && <Theirs of={draft.subject('personId')}>{known && shown}</Theirs>}
        </div>
        <TextsInput draft={draft} field="title" label={t('hostTitle')} hint={t('hostTitleHint')} local={local} />
      </div>
    </FormFrame>
  )
}
