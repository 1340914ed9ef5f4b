import { expect, it } from 'vitest'
import { missingStatements } from './missing-migration'

it('has a migration for everything in the schema', async () => {
  expect(await missingStatements(), 'see docs/data.md for the command that writes the migration').toEqual([])
})
