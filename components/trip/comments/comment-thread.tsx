'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Comment, CommentThread as Thread } from '@/lib/domain/follow-up/comment'
import type { Locale } from '@/lib/domain/text/locales'
import { dayAndTime } from '@/lib/domain/time/time-format'
import type { Colleague } from '@/lib/domain/trip/colleague'
import { Button } from '../../ui/button'
import { focusAfter } from '../../ui/focus-after'
import { CommentField } from './comment-field'
import styles from './comments.module.css'
import type { CommentEditing } from './use-comments'

type ThreadProps = {
  thread: Thread
  planners: readonly Colleague[]
  userId: string
  timeZone: string
  editing: CommentEditing
}

/** A comment with its answers. */
export function CommentThread({ thread: { first, answers }, planners, userId, timeZone, editing }: ThreadProps) {
  const t = useTranslations('comments')
  const [isAnswering, setAnswering] = useState(false)
  const { id, subject, subjectId } = first
  const answer = (text: string) => {
    setAnswering(false)
    return editing.edit({ do: 'add', id: crypto.randomUUID(), subject, subjectId, threadId: id, text })
  }
  const isLast = (one: Comment) => one.id === (answers.at(-1) ?? first).id
  return (
    <li className={first.resolved ? styles.resolved : undefined}>
      {[first, ...answers].map((one) => (
        <CommentWords
          key={one.id}
          comment={one}
          timeZone={timeZone}
          isOwn={one.author?.id === userId}
          planners={planners}
          canRemove={one.author?.id === userId && (one !== first || answers.length === 0) && isLast(one)}
          editing={editing}
        />
      ))}
      {isAnswering ? (
        <CommentField
          label={t('answerTo', { name: first.author?.name ?? t('former') })}
          submit={t('sendAnswer')}
          planners={planners}
          onSend={answer}
          cancel={
            <Button look="quiet" onClick={() => setAnswering(false)}>
              {t('cancel')}
            </Button>
          }
        />
      ) : (
        <div className={styles.tools}>
          <Button look="quiet" onClick={() => setAnswering(true)}>
            {t('answer')}
          </Button>
          <Resolve first={first} editing={editing} />
        </div>
      )}
    </li>
  )
}

function Resolve({ first, editing }: { first: Comment; editing: CommentEditing }) {
  const t = useTranslations('comments')
  const verb = first.resolved ? 'reopen' : 'resolve'
  return (
    <>
      <Button
        look="quiet"
        aria-label={t(`${verb}Named`, { text: first.text.slice(0, 60) })}
        onClick={(event) => {
          focusAfter(event.currentTarget)
          void editing.edit({ do: verb, id: first.id })
        }}
      >
        {t(verb)}
      </Button>
      {first.resolved && (
        <small>{first.resolved.name ? t('resolvedBy', { name: first.resolved.name }) : t('resolvedOnly')}</small>
      )}
    </>
  )
}

function CommentWords({
  comment,
  timeZone,
  isOwn,
  canRemove,
  planners,
  editing,
}: {
  comment: Comment
  timeZone: string
  isOwn: boolean
  canRemove: boolean
  planners: readonly Colleague[]
  editing: CommentEditing
}) {
  const t = useTranslations('comments')
  const locale = useLocale() as Locale
  const [now] = useState(() => new Date())
  const [isChanging, setChanging] = useState(false)
  const { day, time } = dayAndTime(new Date(comment.writtenAt), now, locale, timeZone)
  const start = comment.text.slice(0, 60)
  return (
    <div className={styles.comment}>
      <p className={styles.by}>
        <b>{comment.author?.name ?? t('former')}</b>{' '}
        <time dateTime={comment.writtenAt}>{[day, time].filter(Boolean).join(' ')}</time>
        {comment.isEdited && <small>{t('edited')}</small>}
        {isOwn && !isChanging && (
          <Button look="quiet" aria-label={t('changeNamed', { text: start })} onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )}
        {canRemove && (
          <Button
            look="quiet"
            aria-label={t('removeNamed', { text: start })}
            onClick={(event) => {
              focusAfter(event.currentTarget)
              void editing.edit({ do: 'remove', id: comment.id })
            }}
          >
            {t('remove')}
          </Button>
        )}
      </p>
      {isChanging ? (
        <ChangeField comment={comment} planners={planners} editing={editing} onDone={() => setChanging(false)} />
      ) : (
        <p className={styles.text}>{comment.text}</p>
      )}
    </div>
  )
}

/** The text of a comment, changed in its place. It stays open if it could not be saved. */
function ChangeField({
  comment: { id, text },
  planners,
  editing,
  onDone,
}: {
  comment: Comment
  planners: readonly Colleague[]
  editing: CommentEditing
  onDone: () => void
}) {
  const t = useTranslations('comments')
  const save = async (to: string) => {
    const isSaved = await editing.edit({ do: 'edit', id, text: to })
    if (isSaved) onDone()
    return isSaved
  }
  return (
    <CommentField
      label={t('changeLabel')}
      submit={t('saveChange')}
      planners={planners}
      initial={text}
      onSend={save}
      cancel={
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      }
    />
  )
}
