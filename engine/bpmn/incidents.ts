import { tenantId } from '../log/values.ts'
import type { Context, Element } from '../processor/context.ts'
import { k } from '../store/key.ts'
import { Fault, type IncidentType } from './fault.ts'

/** Writes an incident on an element; it stays where it is until the incident is resolved (I1). */
export const raiseIncident = (
  ctx: Context,
  { ei, process }: Element,
  errorType: IncidentType,
  errorMessage: string,
  jobKey = -1,
): void =>
  ctx.append('INCIDENT', 'CREATED', ctx.nextKey(), {
    errorType,
    errorMessage,
    bpmnProcessId: process.id,
    processDefinitionKey: ei.pd,
    processInstanceKey: ei.pi,
    elementId: ei.elementId,
    elementInstanceKey: ei.key,
    jobKey,
    variableScopeKey: ei.key,
    tenantId,
  })

/** Runs a part of a behaviour; a fault of the model or its data becomes an incident. */
export const guarded = (ctx: Context, element: Element, run: () => void): void => {
  try {
    run()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    raiseIncident(ctx, element, error.type, error.message)
  }
}

/** Closes the incidents of an element that ends (I3). */
export const resolveIncidents = (ctx: Context, element: Element): void => {
  for (const key of ctx.ws.keysUnder('ince', [element.ei.key])) resolveIncident(ctx, element, key)
}

export const resolveIncident = (ctx: Context, element: Element, key: number): void =>
  appendIncident(ctx, 'RESOLVED', element, key)

/** The incidents of an element that goes to another definition go with it. */
export const migrateIncidents = (ctx: Context, element: Element): void => {
  for (const key of ctx.ws.keysUnder('ince', [element.ei.key])) appendIncident(ctx, 'MIGRATED', element, key)
}

const appendIncident = (ctx: Context, intent: 'RESOLVED' | 'MIGRATED', { ei, process }: Element, key: number): void => {
  const incident = ctx.ws.get('inc', k(key))
  if (!incident) return
  ctx.append('INCIDENT', intent, key, {
    errorType: incident.errorType,
    errorMessage: incident.errorMessage,
    bpmnProcessId: process.id,
    processDefinitionKey: ei.pd,
    processInstanceKey: ei.pi,
    elementId: ei.elementId,
    elementInstanceKey: ei.key,
    jobKey: incident.jobKey,
    variableScopeKey: ei.key,
    tenantId,
  })
}
