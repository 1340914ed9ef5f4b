import fc from 'fast-check'
import { failOnOutput } from './silence'

// Runs before each test file. The seed is fixed, so that a failure is caused by a change. `npm run explore` sets other
// seeds; TEST_SEED with TEST_PATH repeats a failure.
const seed = Number(process.env.TEST_SEED || 20_231_031)
const path = process.env.TEST_PATH || undefined

// `npm run check` stops each property after a while and counts it as passed. `npm test` runs all of its cases.
const quick = process.env.QUICK_TESTS ? { interruptAfterTimeLimit: 300, markInterruptAsFailure: false } : {}

fc.configureGlobal({ seed, ...(path !== undefined && { path }), ...quick })

failOnOutput()
