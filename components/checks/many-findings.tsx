'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Check, Finding } from '@/lib/domain/checks/finding'
import { Button } from '../ui/button'
import styles from './checks.module.css'
import { DismissForm } from './dismiss-form'
import { FindingEntry } from './finding-entry'
import { useDismissals } from './use-dismissals'

/** Several findings of one check on one day as one line: "8 items still provisional". They are dismissed together. */
export function ManyFindings({ check, findings }: { check: Check; findings: readonly [Finding, ...Finding[]] }) {
  const t = useTranslations('checks')
  const { dismissAll, isSaving, problem, clearProblem } = useDismissals()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const words = t('many', { check, kind: t(`kind.${check}`), count: findings.length })
  const close = () => {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  return (
    <li>
      <details className={styles.kind}>
        <summary>{words}</summary>
        <ul className={styles.entries}>
          {findings.map((finding) => (
            <FindingEntry key={finding.key} finding={finding} />
          ))}
        </ul>
      </details>
      {dismissAll && !isOpen && (
        <Button
          ref={opener}
          look="quiet"
          className={styles.action}
          aria-label={t('dismissAllOf', { subject: words })}
          onClick={() => setOpen(true)}
        >
          {t('dismissAll')}
        </Button>
      )}
      {dismissAll && isOpen && (
        <DismissForm
          onSave={(reason) =>
            void dismissAll(
              findings.map(({ key }) => key),
              reason,
            )
          }
          onEdit={clearProblem}
          onCancel={close}
          isSaving={isSaving}
          problem={problem}
        />
      )}
    </li>
  )
}
