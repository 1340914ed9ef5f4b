'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { longestComment, mentionChoices, withMention } from '@/lib/domain/follow-up/comment'
import type { Colleague } from '@/lib/domain/trip/colleague'
import { Button } from '../../ui/button'
import { AreaField } from '../../ui/field'
import { useLeaveWarning } from '../../ui/use-leave-warning'
import styles from './comments.module.css'

/** Writes a comment. After an @, it offers the names of planners. Ctrl or ⌘ with Enter sends. */
export function CommentField({
  label,
  submit,
  planners,
  initial = '',
  onSend,
  cancel,
}: {
  label: string
  submit: string
  planners: readonly Colleague[]
  /** The text to begin with. */
  initial?: string
  onSend: (text: string) => Promise<boolean>
  cancel?: ReactNode
}) {
  const t = useTranslations('comments')
  const [text, setText] = useState(initial)
  const form = useRef<HTMLFormElement>(null)
  useLeaveWarning(text.trim() !== initial)
  const choices = mentionChoices(text, planners)
  const focusField = () => requestAnimationFrame(() => form.current?.querySelector('textarea')?.focus())
  const send = async (event?: SubmitEvent) => {
    event?.preventDefault()
    const sent = text.trim()
    if (sent === '') return focusField()
    setText('')
    // What could not be saved returns, unless the next comment is being typed already.
    if (!(await onSend(sent))) setText((now) => (now === '' ? sent : now))
  }
  return (
    <form ref={form} className={styles.field} aria-label={label} onSubmit={(event) => void send(event)}>
      <AreaField
        label={label}
        hint={t('writeHint')}
        rows={2}
        value={text}
        maxLength={longestComment}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          void send()
        }}
      />
      {choices.length > 0 && (
        <div role="group" aria-label={t('choices')} className={styles.choices}>
          {choices.map(({ id, name }) => (
            <Button
              key={id}
              look="quiet"
              onClick={() => {
                setText(withMention(text, name))
                focusField()
              }}
            >
              @{name}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.tools}>
        <Button type="submit">{submit}</Button>
        {cancel}
      </div>
    </form>
  )
}
