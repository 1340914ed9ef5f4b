// Run in the workspace, with the environment of an office whose database is ready: publishes an article of the sample
// office if there is none, and with --big adds the big office. Prints the pages to measure.
import { closeDb } from '../../../db/client'
import { seedBigOffice } from './big-office'
import { landmarks } from './landmarks'

if (process.argv.includes('--big')) await seedBigOffice()
process.stdout.write(JSON.stringify(await landmarks()))
await closeDb()
