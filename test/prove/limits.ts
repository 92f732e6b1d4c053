import { openDeskWithLimits, rateCases, sizeCases } from '../server/http/limit-cases.ts'

export const title = 'limits of one request, one user and one address (S15): cases, of which hold'

export const run = async (): Promise<string> => {
  let held = 0
  const note = (ok: boolean, words: string): void => {
    if (ok) held += 1
    console.log(`  ${ok ? 'holds' : 'FAILS'}  ${words}`)
  }
  const desk = await openDeskWithLimits()
  for (const { name, expected, run: send } of sizeCases) {
    const status = await send(desk)
    note(expected.includes(status) && (await desk.send('/api/me')) === 200, `${name}: ${status}`)
  }
  await desk.close()
  for (const { name, options, next, other } of rateCases) {
    const limited = await openDeskWithLimits(options)
    const status = await next(limited)
    const others = (await other?.(limited)) ?? 200
    note(status === 429 && others === 200, `${name}: ${status}, others ${others}`)
    limited.finish()
    await limited.close()
  }
  return `limits: ${sizeCases.length + rateCases.length} cases, ${held} hold`
}
