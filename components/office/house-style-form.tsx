'use client'

import { useTranslations } from 'next-intl'
import { staffLocales } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import type { HouseExample } from '@/lib/server/office/house-style-example'
import type { OfficeSettings } from '@/lib/server/office/office'
import { TextsField } from '../text/texts-field'
import { Button } from '../ui/button'
import { ConflictNotice, type ConflictRow, unknownAuthor } from '../ui/conflict-notice'
import { Field } from '../ui/field'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { type Choice, ChoiceGroup, type ChoiceSection } from './choice-group'
import { Example } from './example'
import { type ChoiceField, draftOf, formFieldsOf, type HouseStyleDraft, type TextField } from './house-style-draft'
import styles from './house-style.module.css'
import { type HouseStyleEditing, useHouseStyle } from './use-house-style'

/** The form, and an example in the chosen style. `examples` are in the saved style. */
export function HouseStyleForm({
  settings,
  examples,
  sections,
}: {
  settings: OfficeSettings
  examples: readonly HouseExample[]
  sections: readonly ChoiceSection[]
}) {
  const t = useTranslations('houseStyle')
  const editing = useHouseStyle(settings)
  const { read, draft, conflicts, isSaving, problem } = editing
  const choices = sections.flatMap(({ groups }) => groups)
  return (
    <div className={styles.columns}>
      <div>
        <form
          ref={editing.formRef}
          action={editing.formAction}
          className={styles.form}
          noValidate
          onSubmit={(event) => void editing.submit(event)}
        >
          <input type="hidden" name="read" value={JSON.stringify(read)} />
          {sections.map((section) => (
            <Choices key={section.title} section={section} editing={editing} />
          ))}
          <OfficeFields editing={editing} />
          {conflicts.length > 0 && (
            <ConflictNotice
              by={unknownAuthor}
              rows={conflicts.map((field) => conflictRow(field, draft, read, choices, t))}
              choose={editing.choose}
              choiceRef={editing.choiceRef}
            />
          )}
          <div className={form.buttons}>
            <Button type="submit" look="primary">
              {isSaving ? t('saving') : t('save')}
            </Button>
            <Button type="submit" look="quiet" name="do" value="usual">
              {t('reset')}
            </Button>
          </div>
        </form>
        {problem && (
          <Notice>
            <div className={styles.result}>
              <span>{problem}</span>
            </div>
          </Notice>
        )}
        <Result editing={editing} />
      </div>
      <Example saved={examples} settings={settings} read={read} draft={draft} />
      <Effects />
    </div>
  )
}

function errorOf({ errors }: HouseStyleEditing, field: keyof HouseStyleDraft): string | undefined {
  return Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
}

function conflictRow(
  field: keyof HouseStyleDraft,
  draft: HouseStyleDraft,
  read: OfficeSettings,
  choices: readonly Choice[],
  t: ReturnType<typeof useTranslations<'houseStyle'>>,
): ConflictRow<keyof HouseStyleDraft> {
  const choice = choices.find((one) => one.field === field)
  const shown = (value: string | Texts | null) =>
    typeof value === 'string'
      ? (choice?.options.find((option) => option.value === value)?.label ?? value)
      : Object.values(value ?? {}).join(' / ')
  return {
    fields: [field],
    label: choice?.label ?? t(field as TextField | 'reportMonths'),
    mine: shown(draft[field]),
    saved: shown(draftOf(read)[field]),
  }
}

function Choices({ section: { title, groups }, editing }: { section: ChoiceSection; editing: HouseStyleEditing }) {
  return (
    <section>
      <h2>{title}</h2>
      {groups.map((choice) => {
        const field = choice.field as ChoiceField
        return (
          <ChoiceGroup
            key={field}
            choice={choice}
            value={editing.draft[field]}
            error={errorOf(editing, field)}
            onChoose={(value) => editing.set({ [field]: value })}
          />
        )
      })}
    </section>
  )
}

function OfficeFields({ editing }: { editing: HouseStyleEditing }) {
  const t = useTranslations('houseStyle')
  const { draft, set } = editing
  const texts = (field: TextField, multiline: boolean) => (
    <div>
      <TextsField
        name={field}
        label={t(field)}
        hint={t(`${field}Hint`)}
        multiline={multiline}
        languages={staffLocales}
        value={draft[field]}
        error={errorOf(editing, field)}
        onChange={(value) => set({ [field]: value })}
      />
    </div>
  )
  return (
    <section>
      <h2>{t('sections.office')}</h2>
      <div className={`${form.form} ${styles.words}`}>
        {texts('boilerplate', true)}
        {texts('pressOfficeName', false)}
        <div>
          <Field
            className={styles.months}
            label={t('reportMonths')}
            hint={t('reportMonthsHint')}
            name="reportMonths"
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={draft.reportMonths}
            error={errorOf(editing, 'reportMonths')}
            onChange={(event) => set({ reportMonths: event.target.value })}
          />
        </div>
      </div>
    </section>
  )
}

/** What was saved, with a form to undo or redo it. */
function Result({ editing: { read, result, formAction, submit } }: { editing: HouseStyleEditing }) {
  const t = useTranslations('houseStyle')
  if (!result) return null
  const { text, before, isUndone } = result
  return (
    <Notice done>
      <div className={styles.result}>
        <span>{text}</span>
        {before && (
          <form action={formAction} onSubmit={(event) => void submit(event)}>
            {[...formFieldsOf(draftOf(before)), ['read', JSON.stringify(read)] as const].map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button type="submit" look="quiet" name="do" value="undo">
              {t(isUndone ? 'redo' : 'undo')}
            </Button>
          </form>
        )}
      </div>
    </Notice>
  )
}

function Effects() {
  const t = useTranslations('houseStyle.effects')
  return (
    <section className={styles.effects}>
      <h2>{t('title')}</h2>
      <p>{t('published')}</p>
      <p>{t('drafts')}</p>
      <p>{t('typed')}</p>
    </section>
  )
}
