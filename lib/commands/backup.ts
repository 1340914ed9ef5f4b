// `npm run backup`: writes a verified copy of everything into one file. See `--help`.
import { terminal } from './output'
import { runBackup } from './transfer/run-backup'

process.exitCode = await runBackup(process.argv.slice(2), terminal)
