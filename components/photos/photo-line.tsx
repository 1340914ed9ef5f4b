'use client'

import { useTranslations } from 'next-intl'
import { lacksAlt, type Photo } from '@/lib/domain/photos/photo'
import type { Texts } from '@/lib/domain/text/text'
import { useLanguageName } from '../text/language-name'
import { Button } from '../ui/button'
import styles from './photos.module.css'

/** The texts of a photo, which of them are missing, and its buttons. */
export function PhotoLine({
  photo,
  name,
  languages,
  onEdit,
  onEarlier,
  onLater,
  onRemove,
}: {
  photo: Photo
  name: string
  languages: readonly string[]
  onEdit: () => void
  /** `null` for the first, or the last, photo. */
  onEarlier: (() => void) | null
  onLater: (() => void) | null
  onRemove: () => void
}) {
  const t = useTranslations('photos')
  const nameOf = useLanguageName()
  const { id, caption, credit, alt } = photo
  return (
    <>
      <dl className={styles.words}>
        <dt>{t('caption')}</dt>
        <dd>
          <Lines of={caption} none={t('none')} />
        </dd>
        <dt>{t('credit')}</dt>
        <dd>{credit ?? <span className={styles.quiet}>{t('none')}</span>}</dd>
        <dt>{t('alt')}</dt>
        <dd>
          {alt && <Lines of={alt} none="" />}
          {lacksAlt(photo, languages).map((tag) => (
            <p key={tag} className={styles.missing} suppressHydrationWarning>
              {t('missingAlt', { language: nameOf(tag) })}
            </p>
          ))}
        </dd>
      </dl>
      <div className={styles.tools} role="group" aria-label={t('tools', { name })}>
        <Button look="quiet" data-tool={`edit-${id}`} aria-label={t('editNamed', { name })} onClick={onEdit}>
          {t('edit')}
        </Button>
        <Tool tool={`earlier-${id}`} does={onEarlier} label={t('moveUpNamed', { name })}>
          {t('moveUp')}
        </Tool>
        <Tool tool={`later-${id}`} does={onLater} label={t('moveDownNamed', { name })}>
          {t('moveDown')}
        </Tool>
        <Button look="quiet" aria-label={t('removeNamed', { name })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </>
  )
}

function Lines({ of, none }: { of: Texts | null; none: string }) {
  if (!of) return <span className={styles.quiet}>{none}</span>
  return Object.entries(of).map(([tag, text]) => (
    <p key={tag} lang={tag}>
      {text}
    </p>
  ))
}

// Not `disabled`: the button of a photo that has reached the end of the list would lose the focus.
function Tool({
  tool,
  does,
  label,
  children,
}: {
  tool: string
  does: (() => void) | null
  label: string
  children: string
}) {
  return (
    <Button look="quiet" data-tool={tool} aria-label={label} aria-disabled={does === null} onClick={does ?? undefined}>
      {children}
    </Button>
  )
}
