import type { MigrationStep, MigrationSteps } from './read-steps.ts'

/** Where a step of the running version goes. */
export interface StepMapping {
  readonly from: string
  readonly to: string
}

/** Which rules the engine keeps: Zeebe 8.5 refuses more than 8.6. */
export type EngineRules = '8.5' | '8.6'

export interface Migration {
  readonly before: MigrationSteps
  readonly after: MigrationSteps
  readonly processId: string
  readonly mapping: readonly StepMapping[]
  readonly rules: EngineRules
}

/**
 * What a migration is for one instance. UNCHANGED: each of its steps keeps its id; MAPPED: a step goes to one with another id; IMPOSSIBLE: the engine would
 * refuse, and `faults` says why in Dutch, one sentence each.
 */
export interface MigrationCheck {
  readonly outcome: 'UNCHANGED' | 'MAPPED' | 'IMPOSSIBLE'
  readonly faults: readonly string[]
}

/**
 * Looks beforehand whether the engine takes an instance to another version. Tokens that wait at a gateway for others are not known here: those the engine
 * still refuses by itself.
 *
 * @param standing ids of the elements that are active, sub-processes around them included
 * @source zeebe.md 5.16 Y2
 */
export const checkMigration = (migration: Migration, standing: readonly string[]): MigrationCheck => {
  const { before, after, processId, rules } = migration
  const ids = new Map([[processId, processId], ...migration.mapping.map(({ from, to }) => [from, to] as const)])
  const faults = new Set<string>()
  if (rules === '8.5' && [before, after].some(hasEventSubProcess)) faults.add(faultTexts.eventSubProcess)
  for (const id of new Set(standing)) faultsOf(migration, ids, id).forEach((fault) => faults.add(fault))
  if (faults.size > 0) return { outcome: 'IMPOSSIBLE', faults: [...faults] }
  return { outcome: standing.every((id) => ids.get(id) === id) ? 'UNCHANGED' : 'MAPPED', faults: [] }
}

const faultsOf = (migration: Migration, ids: ReadonlyMap<string, string>, id: string): string[] => {
  const step = migration.before.get(id)
  const target = migration.after.get(ids.get(id) ?? '')
  if (!step || !target) return [faultTexts.unmapped(step?.name ?? id)]
  const fault = faultOf(step, target, ids, migration.rules)
  return [
    ...(fault === undefined ? [] : [fault]),
    ...detached(migration, ids, step, target).map((event) => faultTexts.detached(event)),
  ]
}

/** Whether a step may go to this one as far as both are drawn: for the choices of a mapping. */
export const fits = (step: MigrationStep, target: MigrationStep): boolean =>
  step.type === target.type &&
  step.event === target.event &&
  step.loop === target.loop &&
  step.does === target.does &&
  step.isEventSubProcess === target.isEventSubProcess

const hasEventSubProcess = (steps: MigrationSteps): boolean =>
  [...steps.values()].some(({ isEventSubProcess }) => isEventSubProcess)

/** Boundary events of a step that would end up on another one. */
const detached = (
  { before, after }: Migration,
  ids: ReadonlyMap<string, string>,
  step: MigrationStep,
  target: MigrationStep,
): string[] =>
  [...before.values()].flatMap(({ id, name, attachedTo }) => {
    const event = attachedTo === step.id ? after.get(ids.get(id) ?? '') : undefined
    return event && event.attachedTo !== target.id ? [name] : []
  })

type Rule = (
  step: MigrationStep,
  target: MigrationStep,
  ids: ReadonlyMap<string, string>,
  rules: EngineRules,
) => string | undefined

const faultOf: Rule = (step, target, ids, rules) => {
  for (const rule of stepRules) {
    const fault = rule(step, target, ids, rules)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Types that may be active when their instance migrates; a message or timer event of 8.6 among them. */
const movable: Readonly<Record<EngineRules, ReadonlySet<string>>> = {
  '8.5': new Set(['bpmn:Process', 'bpmn:ServiceTask', 'bpmn:UserTask', 'bpmn:SubProcess', 'bpmn:CallActivity']),
  '8.6': new Set([
    'bpmn:Process',
    'bpmn:ServiceTask',
    'bpmn:UserTask',
    'bpmn:SubProcess',
    'bpmn:CallActivity',
    'bpmn:IntermediateCatchEvent',
    'bpmn:ReceiveTask',
    'bpmn:SendTask',
    'bpmn:ScriptTask',
    'bpmn:BusinessRuleTask',
    'bpmn:ExclusiveGateway',
    'bpmn:EventBasedGateway',
  ]),
}

const isMovable: Rule = (step, _target, _ids, rules) =>
  movable[rules].has(step.type) && (rules !== '8.5' || step.loop === 'NONE')
    ? undefined
    : faultTexts.unmovable(step.name, rules)

const isSameKind: Rule = (step, target) => (fits(step, target) ? undefined : faultTexts.kind(step.name, target.name))

const isSameScope: Rule = (step, target, ids) =>
  step.scope === '' || target.scope === ids.get(step.scope) ? undefined : faultTexts.scope(step.name)

const stepRules: readonly Rule[] = [isMovable, isSameKind, isSameScope]

const faultTexts = {
  eventSubProcess:
    'Zeebe 8.5 verplaatst geen processen met een deelproces dat door een gebeurtenis start; dat kan pas vanaf 8.6.',
  unmapped: (name: string) => `De stap “${name}” heeft geen tegenhanger in de nieuwe versie.`,
  unmovable: (name: string, rules: string) =>
    `Op de stap “${name}” kan een proces niet verplaatst worden (regels van Zeebe ${rules}).`,
  kind: (name: string, target: string) =>
    `De stap “${name}” gaat naar “${target}”, die van een andere soort is of door iemand anders gedaan wordt.`,
  detached: (name: string) => `De gebeurtenis “${name}” hangt in de nieuwe versie aan een andere stap.`,
  scope: (name: string) => `De stap “${name}” staat in de nieuwe versie in een ander deelproces.`,
} as const
