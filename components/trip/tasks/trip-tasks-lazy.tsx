'use client'

import dynamic from 'next/dynamic'

/** `TripTasks` in a bundle of its own, which readers do not load. */
export const TripTasks = dynamic(() => import('./trip-tasks').then((module) => module.TripTasks))
