'use client'

import dynamic from 'next/dynamic'

/** `PasteProgramme` in a bundle of its own, fetched when something is pasted. */
export const PasteProgramme = dynamic(() => import('./paste-programme').then((module) => module.PasteProgramme))
