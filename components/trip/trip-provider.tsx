'use client'

import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { applyEdit, type Edit, inverse } from '@/lib/domain/edit'
import type { TripAction } from '@/lib/domain/roles'
import type { Directory, Institution, Person, TripRecord, WholeTrip } from '@/lib/domain/trip-record'
import { tripQuery } from './trip-query'

// The query cache holds only the last confirmed trip. What is shown is that trip with every edit on its way applied
// by the same pure function that the server runs: nothing is rolled back, a refused edit is just no longer applied.

type EditOptions = {
  /** Said in the line that offers to take the edit back: "Deleted Lunch." Without it no line appears. */
  said?: string
  /** Directory entries that the edit refers to and the trip did not, so that they show at once. */
  people?: readonly Person[]
  institutions?: readonly Institution[]
}

export type TripEditing = {
  tripId: string
  record: TripRecord
  directory: Directory
  homeZone: string
  may: (action: TripAction) => boolean
  /** Applies the edit at once and sends it. Resolves to true when the server has it. */
  edit: (edit: Edit, options?: EditOptions) => Promise<boolean>
  isSaving: boolean
  /** The server's sentence about the last refused edit. */
  problem: string | null
  dismissProblem: () => void
  /** What was just done and can be taken back. */
  done: { said: string; undo: () => void; dismiss: () => void } | null
}

const TripContext = createContext<TripEditing | null>(null)

/** The trip being edited. @throws outside a `TripProvider` */
export function useTrip(): TripEditing {
  const editing = useContext(TripContext)
  if (!editing) throw new Error('useTrip needs a TripProvider around it')
  return editing
}

/** Sends one edit; the server's answer, see `Outcome`. */
export type SendEdit = (input: { tripId: string; edit: Edit }) => Promise<
  { ok: true; version: number } | { ok: false; code: string; message: string }
>

type ProviderProps = { initial: WholeTrip; send: SendEdit; may: readonly TripAction[]; homeZone: string; children: ReactNode }

export function TripProvider(props: ProviderProps) {
  const [client] = useState(() => new QueryClient())
  return <QueryClientProvider client={client}><Provider {...props} /></QueryClientProvider>
}

/** The last version of each trip that an edit of this window made. */
const lastVersions = new Map<string, number>()

type Pending = { key: string; edit: Edit }

function Provider({ initial, send: sendEdit, may, homeZone, children }: ProviderProps) {
  const client = useQueryClient()
  const query = tripQuery(initial.id)
  // The Back button brings the page as it was first sent, before the edits made on it.
  const [isOutdated] = useState((lastVersions.get(initial.id) ?? 0) > initial.version)
  const { data: confirmed } = useQuery({ ...query, initialData: initial, refetchOnMount: isOutdated && 'always' })
  const [pending, setPending] = useState<readonly Pending[]>([])
  const [met, setMet] = useState<Directory>({ people: {}, institutions: {} })
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState<{ said: string; back: Edit } | null>(null)

  const record = useMemo(() => pending.reduce((stand, { edit }) => applyEdit(stand, edit), confirmed.record), [pending, confirmed])
  const directory = useMemo(() => ({
    people: { ...met.people, ...confirmed.directory.people },
    institutions: { ...met.institutions, ...confirmed.directory.institutions },
  }), [met, confirmed])

  const { mutateAsync } = useMutation({
    scope: { id: `trip ${initial.id}` },
    // Without a connection an edit is refused at once, rather than kept where a closed tab would lose it.
    networkMode: 'always',
    mutationFn: ({ edit }: Pending) => sendEdit({ tripId: initial.id, edit }),
    async onSuccess(outcome, { edit }) {
      if (!outcome.ok) {
        setProblem(outcome.message)
        if (outcome.code === 'conflict' || outcome.code === 'not found') await client.refetchQueries({ queryKey: query.queryKey })
        return
      }
      lastVersions.set(initial.id, outcome.version)
      const held = client.getQueryData(query.queryKey)
      if (held && held.version + 1 === outcome.version) {
        client.setQueryData(query.queryKey, { ...held, version: outcome.version, record: applyEdit(held.record, edit) })
      } else {
        await client.refetchQueries({ queryKey: query.queryKey })
      }
    },
    onSettled: (_outcome, _error, { key }) => setPending((now) => now.filter((p) => p.key !== key)),
  })

  const send = async (edit: Edit): Promise<boolean> => {
    const entry = { key: crypto.randomUUID(), edit }
    setPending((now) => [...now, entry])
    try {
      return (await mutateAsync(entry)).ok
    } catch {
      setProblem(unreachable)
      return false
    }
  }

  const edit = async (edit: Edit, { said, people = [], institutions = [] }: EditOptions = {}): Promise<boolean> => {
    setProblem(null)
    if (people.length > 0 || institutions.length > 0) setMet((now) => withEntries(now, people, institutions))
    const back = inverse(record, edit)
    setDone(said ? { said, back } : null)
    return send(edit)
  }

  const value: TripEditing = {
    tripId: initial.id, record, directory, homeZone, edit, problem,
    may: (action) => may.includes(action),
    isSaving: pending.length > 0,
    dismissProblem: () => setProblem(null),
    done: done && {
      said: done.said,
      undo: () => { setDone(null); void send(done.back) },
      dismiss: () => setDone(null),
    },
  }
  return <TripContext value={value}>{children}</TripContext>
}

function withEntries(now: Directory, people: readonly Person[], institutions: readonly Institution[]): Directory {
  return {
    people: { ...now.people, ...Object.fromEntries(people.map((p) => [p.id, p])) },
    institutions: { ...now.institutions, ...Object.fromEntries(institutions.map((i) => [i.id, i])) },
  }
}

/** Stands for the sentence that only the screen's language can say; see `TripState`. */
export const unreachable = 'unreachable'
