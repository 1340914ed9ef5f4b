'use client'

import { OpenForms } from '../../ui/open-forms'
import { TripState } from '../trip-state'
import { NextSteps } from './next-steps'
import { Quotes } from './quotes'
import { TripFacts } from './trip-facts'
import { TripSentences } from './trip-sentences'

/** What is said of the trip itself, beside its programme, delegation and visits. */
export function DetailsEditor() {
  return (
    <OpenForms>
      <TripFacts />
      <TripSentences />
      <NextSteps />
      <Quotes />
      <TripState />
    </OpenForms>
  )
}
