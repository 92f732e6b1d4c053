import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const health = z.object({
  status: z
    .literal('ok')
    .describe('All parts answer; else the problem UNAVAILABLE with the state of each part in `facts`'),
  parts: z
    .record(z.string(), z.boolean())
    .describe('Each part, such as database, engine and workers, and whether it answers'),
})
export type Health = z.infer<typeof health>

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether all parts of the system answer.',
  access: { public: true },
  response: health,
  errors: [],
})
