'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './keys-dialog.module.css'

const groups = {
  go: ['arrows', 'ends', 'enter', 'newLine', 'pages'],
  change: ['quarter', 'day', 'swap', 'carry', 'move', 'pool', 'confirm', 'duplicate', 'delete'],
  several: ['range', 'toggle', 'all', 'clear'],
  typed: ['line', 'untimed', 'dated', 'paste'],
} as const

/** All keys of the lines, and the syntax of a typed line. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('itinerary.keys')
  const name = useTranslations('itinerary.keys.name')
  const does = useTranslations('itinerary.keys.does')
  const group = useTranslations('itinerary.keys.group')
  return (
    <Dialog title={t('title')} onClose={onClose}>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((one) => (
        <section key={one} className={styles.group} aria-labelledby={`keys-${one}`}>
          <h3 id={`keys-${one}`}>{group(one)}</h3>
          <dl>
            {groups[one].map((key) => (
              <div key={key}>
                <dt>{name(key)}</dt>
                <dd>{does(key)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Button autoFocus onClick={onClose}>
        {t('close')}
      </Button>
    </Dialog>
  )
}
