'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { renamePeopleAction } from '@/app/(office)/trips/[trip]/delegation/actions'
import {
  cellKey,
  cellText,
  gridChanges,
  gridColumns,
  type GridColumn,
  gridLanguages,
  type GridValues,
  type Renaming,
} from '@/lib/domain/delegation/member-grid'
import { staffLocales } from '@/lib/domain/text/locales'
import { type Edit, inverse } from '@/lib/domain/trip/edit'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { ConflictNotice, unknownAuthor } from '../ui/conflict-notice'
import { Notice } from '../ui/notice'
import { useEditForm } from '../ui/use-edit-form'
import { type SaveMutation, useSave } from '../ui/use-save'
import styles from './grid.module.css'
import { GridTable } from './grid-table'
import { useMemberName } from './use-member-name'

type MemberGridProps = { onDone: () => void; showNotice: SaveMutation['showNotice'] }

/** Edits roles, names, titles and units of all members in all languages of the trip, and saves them at once. */
export function MemberGrid({ onDone, showNotice }: MemberGridProps) {
  const { record } = useTrip()
  const t = useTranslations('delegation.grid')
  const shell = useTranslations('shell')
  const nameOf = useMemberName()
  const { form, columns, problem, isFixed } = useMemberGrid({ onDone, showNotice })
  const { ref } = form.formProps
  useEffect(() => ref.current?.querySelector<HTMLElement>('tbody input:enabled')?.focus(), [ref])
  const nameOfRow = (id: string) => {
    const member = record.member.find((one) => one.id === id)
    return member ? nameOf(member) : ''
  }
  const rows = record.member.map((member, i) => ({ id: member.id, name: nameOf(member), head: i + 1 }))
  const conflicts = form.conflicts.map((key) => {
    const [rowId = '', columnId = ''] = key.split('/')
    const field = columns.find(({ id }) => id === columnId)?.field ?? 'name'
    return {
      fields: [key],
      label: `${nameOfRow(rowId)}: ${t(field)}`,
      mine: form.values[key] ?? '',
      saved: form.saved[key] ?? '',
    }
  })
  return (
    <form className={styles.form} aria-label={t('label')} {...form.formProps}>
      {conflicts.length > 0 && (
        <ConflictNotice by={unknownAuthor} rows={conflicts} choose={form.choose} choiceRef={form.choiceRef} />
      )}
      {problem && <Notice>{problem}</Notice>}
      <GridTable
        label={t('label')}
        columns={columns}
        rows={rows}
        values={form.values}
        isFixed={isFixed}
        onChange={form.set}
        headHead={t('number')}
      />
      <p className={styles.hint}>{t('hint')}</p>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={form.isSaving}>
          {form.isSaving ? t('saving') : shell('save')}
        </Button>
        <Button look="quiet" onClick={form.cancel}>
          {shell('cancel')}
        </Button>
      </div>
    </form>
  )
}

function useMemberGrid({ onDone, showNotice }: MemberGridProps) {
  const { record, directory, tripId, edit, store } = useTrip()
  const t = useTranslations('delegation.grid')
  const locale = useLocale()
  const { save, notice, showProblem } = useSave({ scope: `names ${tripId}`, unreachable: t('unreachable') })
  const members = record.member
  const rows = useMemo(
    () =>
      members.map((member) => ({
        ...member,
        name: (member.personId !== null && directory.people[member.personId]?.name) || null,
      })),
    [members, directory.people],
  )
  const columns = useMemo(
    () => gridColumns(gridLanguages(rows, [...new Set([locale, ...staffLocales, record.trip.language])])),
    [rows, locale, record.trip.language],
  )
  const saved: GridValues = useMemo(
    () =>
      Object.fromEntries(
        rows.flatMap((row) => columns.map((column) => [cellKey(row.id, column.id), cellText(row, column)])),
      ),
    [rows, columns],
  )
  const isFixed = (rowId: string, { field }: GridColumn) =>
    (field === 'name' || field === 'honorific') && !rows.find(({ id }) => id === rowId)?.name
  const form = useEditForm<Record<string, string>>({
    saved,
    onCancel: onDone,
    async onSave({ changes }) {
      if (!changes) return onDone()
      const changed = gridChanges(members, directory.people, columns, changes.to as GridValues)
      const back = changed.edit && inverse(record, changed.edit)
      const turned = changed.names.map(({ id, from, to }) => ({ id, from: to, to: from }))
      const isSaved = await saveBoth(changed.edit, changed.names)
      if (isSaved !== true) return isSaved
      showNotice(t('saved'), () => void saveBoth(back, turned))
      onDone()
    },
  })
  /** Names first: they can be refused, and then nothing is saved. */
  async function saveBoth(tripEdit: Edit | null, names: readonly Renaming[]): Promise<boolean | 'changed'> {
    if (names.length > 0) {
      const people = names.map(({ id, from, to }) => ({ id, from: { name: from }, to: { name: to } }))
      const answer = await save(() => renamePeopleAction({ people }))
      if (!answer?.ok) return false
      await store.refetch()
      if (answer.outcome === 'changed') {
        showProblem(t('changed'))
        return 'changed'
      }
    }
    return tripEdit === null || edit(tripEdit)
  }
  return { form, columns, isFixed, problem: notice?.isProblem ? notice.text : null }
}
