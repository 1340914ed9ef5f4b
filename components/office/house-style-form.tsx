'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Texts } from '@/lib/domain/text/text'
import { locales } from '@/lib/domain/text/locales'
import type { HouseExample } from '@/lib/server/office/house-style-example'
import type { OfficeSettings } from '@/lib/server/office/office'
import { TextsField } from '../text/texts-field'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'
import { type Choice, ChoiceGroup, type ChoiceSection } from './choice-group'
import { Example } from './example'
import styles from './house-style.module.css'
import { fieldsOf, type TextField, type Typed, typedOf } from './typed'
import { useHouseStyle } from './use-house-style'

/** The form, and beside it the example in the style as it is chosen there. `examples` are in the style as saved. */
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
  const { read, typed, theirs, errors, said, isBusy, frame, send, submit, set, takeTheirs } = useHouseStyle(settings)
  const errorOf = (field: keyof Typed) =>
    Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1]
  const theirsOf = (field: keyof Typed, choice?: Choice) =>
    theirs.includes(field) && <Theirs value={shown(typedOf(read)[field], choice)} onTake={() => takeTheirs(field)} />
  const texts = (field: TextField, multiline: boolean) => (
    <div>
      <TextsField
        name={field}
        label={t(field)}
        hint={t(`${field}Hint`)}
        multiline={multiline}
        languages={locales}
        value={typed[field]}
        error={errorOf(field)}
        onChange={(value) => set({ [field]: value })}
      />
      {theirsOf(field)}
    </div>
  )
  return (
    <div className={styles.columns}>
      <div>
        <form ref={frame} action={send} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
          <input type="hidden" name="read" value={JSON.stringify(read)} />
          {sections.map(({ title, groups }) => (
            <section key={title}>
              <h2>{title}</h2>
              {groups.map((choice) => {
                const field = choice.field as Exclude<keyof Typed, TextField>
                return (
                  <ChoiceGroup
                    key={field}
                    choice={choice}
                    value={typed[field]}
                    error={errorOf(field)}
                    onChoose={(value) => set({ [field]: value })}
                  >
                    {theirsOf(field, choice)}
                  </ChoiceGroup>
                )
              })}
            </section>
          ))}
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
                  value={typed.reportMonths}
                  error={errorOf('reportMonths')}
                  onChange={(event) => set({ reportMonths: event.target.value })}
                />
                {theirsOf('reportMonths')}
              </div>
            </div>
          </section>
          <div className={form.buttons}>
            <Button type="submit" look="primary">
              {isBusy ? t('saving') : t('save')}
            </Button>
            <Button type="submit" look="quiet" name="do" value="usual">
              {t('usual')}
            </Button>
          </div>
        </form>
        {said && (
          <Notice done={!said.isProblem}>
            <div className={styles.said}>
              <span>{said.text}</span>
              {said.before && (
                <form action={send} onSubmit={(event) => void submit(event)}>
                  {[...fieldsOf(typedOf(said.before)), ['read', JSON.stringify(read)] as const].map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                  <Button type="submit" look="quiet" name="do" value="undo">
                    {t(said.isUndone ? 'redo' : 'undo')}
                  </Button>
                </form>
              )}
            </div>
          </Notice>
        )}
      </div>
      <Example saved={examples} settings={settings} read={read} typed={typed} />
      <Effects />
    </div>
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

function Theirs({ value, onTake }: { value: string; onTake: () => void }): ReactNode {
  const t = useTranslations('houseStyle')
  return (
    <p className={styles.theirs} data-theirs="">
      {t('theirs', { value: value || t('nothing') })}{' '}
      <Button look="quiet" onClick={onTake}>
        {t('takeTheirs')}
      </Button>
    </p>
  )
}

function shown(value: string | Texts | null, choice: Choice | undefined): string {
  if (typeof value !== 'string') return Object.values(value ?? {}).join(' / ')
  return choice?.options.find((option) => option.value === value)?.label ?? value
}
