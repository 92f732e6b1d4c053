// For `npm test`: what the whole run passed of the diagrams, read from the folder that its groups wrote into. Ends with 1 when something was not.
import { coverage, passedIn, reportOf } from './coverage.ts'

const [folder = ''] = process.argv.slice(2)
const { lines, missing, figure } = reportOf(await coverage(passedIn(folder)))
for (const line of [...lines, ...missing, figure]) console.log(line)
process.exit(missing.length === 0 ? 0 : 1)
