'use client'

import { useTranslations } from 'next-intl'
import { EntryList } from './entry-list'
import { PartHead } from './record-part'
import { type OpenForms, useOpenEntries } from './use-open-entries'
import type { StatutoryEditing } from './use-statutory'

/** The third part: reflections and recommendations, one by one. */
export function OwnPart({
  report,
  forms,
  setForms,
  focusOn,
}: {
  report: StatutoryEditing
  forms: OpenForms
  setForms: (change: (now: OpenForms) => OpenForms) => void
  /** Moves the focus to the element with this `data-edit` value, once it is rendered. */
  focusOn: (id: string) => void
}) {
  const t = useTranslations('statutory')
  const open = useOpenEntries(report, setForms, focusOn)
  return (
    <section>
      <PartHead heading={report.view.own.heading} note={t('writtenHere')} />
      <EntryList kind="reflection" {...{ report, forms, open, focusOn }} />
      <EntryList kind="recommendation" {...{ report, forms, open, focusOn }} />
    </section>
  )
}
