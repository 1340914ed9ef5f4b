'use client'

import dynamic from 'next/dynamic'

/** `TripFiles` in a bundle of its own, which readers do not load. */
export const TripFiles = dynamic(() => import('./trip-files').then((module) => module.TripFiles))
