import { measureHeaders } from '../server/http/headers.ts'

export const title = 'headers of every answer of every route (S7): routes, answers, checks, missing, forged calls taken'

export const run = async (): Promise<string> => {
  const { routes, answers, checks, missing, forged } = await measureHeaders()
  for (const line of [...missing, ...forged]) console.log(`  ${line}`)
  return `headers: ${routes} routes, ${answers.length} answers, ${checks} checks, ${missing.length} missing, ${forged.length} forged calls taken`
}
