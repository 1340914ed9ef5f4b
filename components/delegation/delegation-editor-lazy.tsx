'use client'

import dynamic from 'next/dynamic'

/** `DelegationEditor` in a bundle of its own, which members, who only read, do not fetch. */
export const DelegationEditor = dynamic(() => import('./delegation-editor').then((module) => module.DelegationEditor))
