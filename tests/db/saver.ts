import { defaultValues } from '@/lib/domain/trip/entity-fields'
import { closeDb } from '../../db/client'
import { editTrip, saveEdit } from '../../lib/server/trip/edit-trip'
import type { Edit } from '../../lib/domain/trip/edit'

// A small second server: `saver.ts <trip> <name>` saves twenty edits at once to the database of its environment,
// and prints the versions it created; then twenty with the same version.

const [, , tripId = '', name = ''] = process.argv

function step(id: string): Edit {
  return {
    do: 'add',
    noun: 'nextStep',
    id: `${name}-${id}`,
    values: { ...defaultValues.nextStep, text: { en: id } },
  }
}

async function main() {
  const all = Array.from({ length: 20 }, (_, i) => i)
  const edited = await Promise.all(all.map((i) => editTrip(tripId, step(`e${i}`), null)))
  const saved = await Promise.all(all.map((i) => saveEdit(tripId, 41, step(`s${i}`), null)))
  await closeDb()
  process.stdout.write(
    JSON.stringify({
      edited: edited.map((result) => (result.ok ? result.version : result.code)),
      won: saved.filter((result) => result.ok).length,
    }),
  )
}

void main()
