// `npm run restore`: checks a backup, and puts it into the place of the database. See `--help`.
import { terminal } from './output'
import { runRestore } from './transfer/run-restore'

process.exitCode = await runRestore(process.argv.slice(2), terminal)
