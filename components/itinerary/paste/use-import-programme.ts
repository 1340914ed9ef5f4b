'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { addInstitutionAction } from '@/app/(office)/institutions/actions'
import type { Institution } from '@/lib/domain/directory/entry'
import { programmeEdit } from '@/lib/domain/itinerary/programme-plan'
import { type AcceptedVisit, withVisits } from '@/lib/domain/itinerary/visit-offers'
import { partsOf } from '@/lib/domain/trip/edit'
import { useTrip } from '../../trip/use-trip'
import { useSave } from '../../ui/use-save'
import type { PastedRow } from './programme-session'

/** Saves the taken rows and visits as one edit. New institutions are added first; after a failure they are reused. */
export function useImportProgramme() {
  const { tripId, record, directory, edit } = useTrip()
  const t = useTranslations('itinerary.paste')
  const shell = useTranslations('shell')
  const { save, notice } = useSave({ scope: 'import programme', unreachable: shell('pick.unreachable') })
  const [isSaving, setSaving] = useState(false)
  const added = useRef(new Map<string, Institution>())

  const institutionOf = async ({ offer, institutionId }: AcceptedVisit): Promise<Institution | null> => {
    if (offer.institution) return offer.institution
    const known = added.current.get(institutionId)
    if (known) return known
    const answer = await save(() => addInstitutionAction({ tripId, institution: offer.values }))
    if (!answer?.ok) return null
    added.current.set(institutionId, answer.institution)
    return answer.institution
  }

  const saveAll = async (taken: readonly PastedRow[], accepted: readonly AcceptedVisit[]): Promise<boolean> => {
    const visits: AcceptedVisit[] = []
    for (const one of accepted) {
      // One after the other: several days at a new institution add it once.
      const same = visits.find(({ offer }) => sameName(offer, one.offer))?.offer.institution
      const institution = same ?? (await institutionOf(one))
      if (institution === null) return false
      visits.push({ ...one, offer: { ...one.offer, institution }, institutionId: institution.id })
    }
    const { edits } = withVisits(record, directory, visits)
    const items = programmeEdit(taken, () => crypto.randomUUID())
    return edit(
      { do: 'all', edits: [...edits, ...partsOf(items)] },
      {
        notice: t('imported', { count: taken.length }),
        institutions: visits.flatMap(({ offer }) => offer.institution ?? []),
      },
    )
  }
  const run = async (taken: readonly PastedRow[], accepted: readonly AcceptedVisit[]) => {
    setSaving(true)
    try {
      return await saveAll(taken, accepted)
    } finally {
      setSaving(false)
    }
  }
  return { run, isSaving, notice }
}

function sameName(a: AcceptedVisit['offer'], b: AcceptedVisit['offer']): boolean {
  const names = new Set(Object.values(a.values.name))
  return Object.values(b.values.name).some((name) => names.has(name))
}
