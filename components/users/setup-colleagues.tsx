'use client'

import { useState } from 'react'
import { Notice } from '../ui/notice'
import { InviteUsers } from './invite-users'

/** The form that invites colleagues, within the list of first steps. */
export function SetupColleagues({ sends, hasPasswords }: { sends: boolean; hasPasswords: boolean }) {
  const [sentence, setSentence] = useState<string>()
  // By key, so that the addresses are gone once they are invited or discarded.
  const [round, setRound] = useState(0)
  return (
    <>
      {sentence && <Notice done>{sentence}</Notice>}
      <InviteUsers
        key={round}
        sends={sends}
        hasPasswords={hasPasswords}
        onDone={(done) => {
          setSentence(done)
          setRound(round + 1)
        }}
        onCancel={() => setRound(round + 1)}
      />
    </>
  )
}
