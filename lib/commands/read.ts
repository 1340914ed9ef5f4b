// `npm run read`: prints what an import of a programme or a roster would add, by the functions of the import itself.
import { terminal } from './output'
import { runRead } from './read/run-read'

process.exitCode = await runRead(process.argv.slice(2), terminal)
