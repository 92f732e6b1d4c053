import { getHealth, type Health } from '#contract/health'
import type { App } from './app.ts'
import { AppError } from './errors.ts'
import { mountPublic } from './mount.ts'

/** Resolves when the part answers; any rejection or false means that it does not. */
export type HealthCheck = () => Promise<boolean>

const timeoutMs = 3000

/** GET /api/health: 200 when every part answers within 3 s, else 503 with the state of each. */
export const mountHealth = (app: App, checks: Readonly<Record<string, HealthCheck>>): void =>
  mountPublic(app, getHealth, async (): Promise<Health> => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await withinTime(check)] as const),
    )
    const parts = Object.fromEntries(states)
    if (states.some(([, up]) => !up)) throw new AppError('UNAVAILABLE', { facts: parts })
    return { status: 'ok', parts }
  })

const withinTime = async (check: HealthCheck): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, false)
  })
  try {
    return await Promise.race([check(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
