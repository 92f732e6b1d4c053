import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint } from '#contract/endpoint'

const folder = 'server/contract'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'endpoint'

/** Every endpoint that the contract exports, with its file: a new one is found by itself. */
export const allEndpoints = async (): Promise<{ readonly file: string; readonly endpoint: Endpoint }[]> => {
  const found: { file: string; endpoint: Endpoint }[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const exported: Record<string, unknown> = await import(join(process.cwd(), folder, file))
    for (const value of Object.values(exported)) if (isEndpoint(value)) found.push({ file, endpoint: value })
  }
  return found
}

/** `POST /api/cases/:caseId/stop` */
export const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`
