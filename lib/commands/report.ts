// `npm run report`: prints the article of a trip file. See `--help`.
import { terminal } from './output'
import { runReport } from './report/run-report'

process.exitCode = await runReport(process.argv.slice(2), terminal)
