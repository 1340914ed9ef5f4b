'use client'

import { useTranslations } from 'next-intl'
import state from '../trip/trip-state.module.css'
import { Button } from '../ui/button'
import type { Said } from './use-report'

/** The line at the foot of the report: what was done and what takes it back, or what went wrong. */
export function SaidLine({ said, isBusy, onDismiss }: { said: Said | null; isBusy: boolean; onDismiss: () => void }) {
  const t = useTranslations('report')
  return (
    <div className={state.state}>
      <p role="status" className="visually-hidden">
        {isBusy ? t('saving') : ''}
      </p>
      {said && (
        <div
          role={said.isProblem ? 'alert' : 'status'}
          className={`${state.bar} ${said.isProblem ? state.problem : ''}`}
        >
          <span>{said.text}</span>
          {said.undo && (
            <Button look="quiet" onClick={said.undo}>
              {t('undo')}
            </Button>
          )}
          <Button look="quiet" onClick={onDismiss} aria-label={t('dismiss')}>
            ×
          </Button>
        </div>
      )}
    </div>
  )
}
