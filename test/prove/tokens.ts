import { tokenCases } from '../server/http/token-cases.ts'
import { openTokenWorld } from '../server/http/token-world.ts'

export const title = 'tokens that must be refused (S5): cases, accepted, written in the log, requests to a foreign host'

export const run = async (): Promise<string> => {
  const tokens = await openTokenWorld()
  let accepted = 0
  let silent = 0
  let leaked = 0
  for (const attack of tokenCases) {
    const outcome = await tokens.try(attack)
    if (![401, 403].includes(outcome.status)) accepted += 1
    if (!outcome.logged) silent += 1
    if (outcome.leaked) leaked += 1
    console.log(`  ${attack.group.padEnd(20)} ${attack.name.padEnd(40)} ${outcome.status} ${outcome.code}`)
  }
  const foreign = tokens.foreignRequests()
  await tokens.close()
  return `tokens: ${tokenCases.length} cases, ${accepted} accepted, ${silent} not logged, ${leaked} with the token in the log, ${foreign} requests to a foreign host`
}
