'use client'

import dynamic from 'next/dynamic'

/** `VisitsEditor` in a bundle of its own, which readers do not load. */
export const VisitsEditor = dynamic(() => import('./visits-editor').then((module) => module.VisitsEditor))
