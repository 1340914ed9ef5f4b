'use client'

import dynamic from 'next/dynamic'

/** `AfterEditor` in a bundle of its own. */
export const AfterEditor = dynamic(() => import('./after-editor').then((module) => module.AfterEditor))
