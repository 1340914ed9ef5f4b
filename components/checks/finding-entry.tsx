'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Finding } from '@/lib/domain/checks/finding'
import { Button } from '../ui/button'
import styles from './checks.module.css'
import { useFindingSentence } from './finding-sentence'
import { DismissForm } from './dismiss-form'
import { useSubject } from './subject'
import { ZoneFix } from './zone-fix'
import { useDismissals } from './use-dismissals'

/** One warning: a link to its subject, the sentence, and the form to dismiss it. */
export function FindingEntry({ finding }: { finding: Finding }) {
  const t = useTranslations('checks')
  const sentence = useFindingSentence()
  const { dismiss, isSaving, problem, clearProblem } = useDismissals()
  const { name, when, href } = useSubject()(finding)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <li>
      <a href={href}>
        {name}
        {when && <small>{when}</small>}
      </a>
      <small>{sentence(finding)}</small>
      {finding.check === 'another zone than its place' && (
        <ZoneFix itemId={finding.concerns[0].id} zone={finding.zone} />
      )}
      {dismiss && !isOpen && (
        <Button
          ref={opener}
          look="quiet"
          className={styles.action}
          aria-label={t('dismissOf', { subject: name })}
          onClick={() => setOpen(true)}
        >
          {t('dismiss')}
        </Button>
      )}
      {dismiss && isOpen && (
        <DismissForm
          onSave={(reason) => void dismiss(finding.key, reason)}
          onEdit={clearProblem}
          onCancel={close}
          isSaving={isSaving}
          problem={problem}
        />
      )}
    </li>
  )
}
