import { openFlow } from '../server/identity/flow-attempts.ts'
import { flowCases } from '../server/identity/flow-cases.ts'

export const title = 'attacks on the code flow of the embedded realm (S6): cases, of which hold'

export const run = async (): Promise<string> => {
  const flow = await openFlow()
  let held = 0
  for (const [name, holds] of flowCases) {
    const ok = await holds(flow)
    if (ok) held += 1
    console.log(`  ${ok ? 'holds' : 'FAILS'}  ${name}`)
  }
  const foreign = flow.foreignRequests()
  await flow.close()
  return `sign-in: ${flowCases.length} cases, ${held} hold, ${foreign} requests to a foreign host`
}
