import { testDatabases } from '../support/database.ts'
import { compareTwins } from './run.ts'

// The program of a child process that has a fault planted in it; its last line is the number of differences.
const [sqlite] = testDatabases()
if (!sqlite) throw new Error('SQLite is always there')
const size = { stages: 'first', judicialFiles: 4, requestsPerProfile: 12, timedReads: 0 } as const
const { differences } = await compareTwins(sqlite, size)
console.log(`differences: ${differences.length}`)
process.exit(0)
