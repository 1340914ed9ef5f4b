// `npm run move`: moves everything to another database. See `--help`.
import { terminal } from './output'
import { runMove } from './transfer/run-move'

process.exitCode = await runMove(process.argv.slice(2), terminal)
