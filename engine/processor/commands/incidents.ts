import { resolveIncident } from '../../bpmn/incidents.ts'
import { parseKey } from '../../keys.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, Done } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

/** Closes an incident and tries again; a new failure is a new incident (I1). */
export const resolve = (ctx: Context, input: CommandInput<'resolveIncident'>): Done => {
  const incident = ctx.ws.get('inc', k(parseKey(input.incidentKey)))
  const element = incident && ctx.element(incident.ei)
  if (!incident || !element) {
    throw new Rejection(
      'NOT_FOUND',
      `Expected to resolve incident with key '${input.incidentKey}', but no such incident was found`,
    )
  }
  const job = incident.jobKey === -1 ? undefined : ctx.ws.get('job', k(incident.jobKey))
  if (job && job.retries <= 0) {
    // Zeebe records INVALID_STATE but its clients see NOT_FOUND (I2)
    throw new Rejection(
      'NOT_FOUND',
      `Expected to resolve incident with key '${input.incidentKey}', but job with key '${job.key}' has no retries left. Please update the job retries and retry resolving the incident`,
    )
  }
  resolveIncident(ctx, element, incident.key)
  if (job) ctx.effects.activatable.push(job)
  else if (element.ei.state === 'ACTIVATING') ctx.push({ op: 'retryActivate', ei: element.ei.key })
  else if (element.ei.state === 'COMPLETING') ctx.push({ op: 'complete', ei: element.ei.key })
  return {}
}
