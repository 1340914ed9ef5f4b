import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { LookChange } from '@/lib/server/office/newsroom-look'
import type { ActionForm } from '../ui/action-form'
import { UndoLook } from './colours-form'
import styles from './newsroom-look.module.css'
import page from './office-page.module.css'

/** The latest changes of the newsroom's logo and colours; the last one of each can be undone. */
export function LookHistory({
  changes,
  timeZone,
  undo,
}: {
  changes: readonly LookChange[]
  timeZone: string
  undo: ComponentProps<typeof ActionForm>['action']
}) {
  const t = useTranslations('newsroomLook.history')
  const locale = useLocale()
  if (changes.length === 0) return <p className={page.text}>{t('none')}</p>
  return (
    <ul className={page.list}>
      {changes.map((change) => {
        const at = formatInstant(change.at, locale, timeZone)
        return (
          <li key={change.id}>
            <What of={change} />
            <span className={styles.when}>{change.by === null ? at : t('byAt', { name: change.by, at })}</span>
            {change.canUndo && (
              <UndoLook
                action={undo}
                changeId={change.id}
                labels={{ submit: t('undo'), name: t('undoNamed', { what: t(`what.${wordOf(change)}`) }) }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function What({ of }: { of: LookChange }) {
  const t = useTranslations('newsroomLook.history')
  return (
    <span className={styles.what}>
      {t(`what.${wordOf(of)}`)}
      {of.kind === 'colours' && (
        <>
          <br />
          <Colours of={of.from} /> → <Colours of={of.to} />
        </>
      )}
    </span>
  )
}

function wordOf(change: LookChange) {
  if (change.kind === 'colours') return 'colours'
  if (change.from === null) return 'added'
  return change.to === null ? 'removed' : 'replaced'
}

function Colours({ of: { light, dark } }: { of: { light: string | null; dark: string | null } }) {
  const t = useTranslations('newsroomLook.history')
  const entered = [light, dark].filter((colour) => colour !== null)
  if (entered.length === 0) return t('default')
  return entered.map((colour, at) => (
    <span key={at}>
      {at > 0 && t('comma')}
      <svg className={styles.swatch} width="12" height="12" aria-hidden="true">
        <rect width="12" height="12" fill={colour} />
      </svg>
      {colour}
    </span>
  ))
}
