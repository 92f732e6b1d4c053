import type { z } from 'zod'
import { scenarioContent, type ScenarioContent } from '#modelling/scenarios/scenario'
import { checkSentence, givenSentence, type NameOf, stepSentence } from '#modelling/scenarios/sentence'
import type { Answer } from '../../contract/endpoint.ts'
import type { changeScenario, listScenarios, runScenarios as runEndpoint } from '../../contract/play.ts'
import { who } from '../../platform/audit/who.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow, NotFound, Stale } from '../../platform/http/errors.ts'
import { processScenarioModel, scenarioResultModel } from '../../platform/play/model.ts'
import {
  type Judged,
  type JudgedScenario,
  judgedScenarios,
  type Model,
  runScenarios,
} from '../../platform/play/run-all.ts'
import { namesOf } from '../../platform/play/run-scenario.ts'
import { contentDigestOf, scenariosOf } from '../../platform/play/scenarios.ts'
import { playedDigest } from '../../platform/play/surroundings.ts'
import { processDraftModel } from '../../platform/process-models/model.ts'
import { newestVersion } from '../../platform/process-models/versions.ts'
import type { FeatureDeps } from '../deps.ts'
import { elementsIn } from './diagram.ts'
import { findDraft } from './play.ts'

type List = Answer<typeof listScenarios>
type RunBody = z.output<NonNullable<(typeof runEndpoint)['body']>>
type ChangeBody = z.output<NonNullable<(typeof changeScenario)['body']>>

/** Most scenarios of one process: all of them run before it is published. */
const most = 200

/** Scenarios with how they ended on a draft, or on the newest version. @throws NotFound */
export const listOf = async (deps: FeatureDeps, processId: string, draftId: string | undefined): Promise<List> => {
  const model = await modelOf(deps.database, processId, draftId)
  return present(deps, model, await judgedScenarios(deps, model))
}

/** Runs one or all, also those that ran before, and keeps how they ended. @throws NotFound */
export const run = async (
  deps: FeatureDeps,
  viewer: Viewer,
  processId: string,
  { draftId, scenarioId }: RunBody,
): Promise<List> => {
  const model = await modelOf(deps.database, processId, draftId)
  const isAsked = ({ id }: { readonly id: string }): boolean => scenarioId === undefined || id === scenarioId
  const judged = await runScenarios(deps, model, isAsked)
  const ran = judged.scenarios.filter(isAsked)
  if (scenarioId !== undefined && ran.length === 0) throw new NotFound()
  const detail = { processId, ran: ran.length, red: ran.filter(({ last }) => last?.ok !== true).length }
  const object = { objectKind: draftId === undefined ? 'process_version' : 'process_draft', objectId: model.id }
  await deps.database.transaction(async () =>
    deps.audit.append({ ...who(viewer), action: 'SCENARIO_RUN', ...object, detail }),
  )
  return present(deps, model, judged)
}

/** @throws NotFound for an unknown process; NotAllowedNow when there are too many */
export const add = ({ database, audit }: FeatureDeps, viewer: Viewer, processId: string, content: ScenarioContent) =>
  database.transaction(async () => {
    await mustExist(database, processId)
    if ((await scenariosOf(database, processId)).length >= most) throw new NotAllowedNow('TOO_MANY_SCENARIOS')
    const { id } = await database.model(processScenarioModel).create({
      processId,
      title: content.title,
      content,
      removed: false,
      updatedByUserId: viewer.userId,
    })
    audit.append({ ...who(viewer), action: 'SCENARIO_ADD', ...objectOf(id), detail: { processId } })
    return { scenarioId: id }
  })

/** @throws NotFound; Stale when somebody changed it since */
export const change = (
  deps: FeatureDeps,
  viewer: Viewer,
  { processId, scenarioId }: { readonly processId: string; readonly scenarioId: string },
  { content, version }: ChangeBody,
) =>
  deps.database.transaction(async () => {
    const row = await write(deps.database, viewer, { processId, scenarioId, content, removed: false }, version)
    const object = objectOf(scenarioId)
    deps.audit.append({ ...who(viewer), action: 'SCENARIO_CHANGE', ...object, detail: { processId } })
    return { version: row }
  })

/** @throws NotFound */
export const remove = (
  deps: FeatureDeps,
  viewer: Viewer,
  { processId, scenarioId }: { readonly processId: string; readonly scenarioId: string },
) =>
  deps.database.transaction(async () => {
    const { content, version } = await findStanding(deps.database, processId, scenarioId)
    await write(deps.database, viewer, { processId, scenarioId, content, removed: true }, version)
    const object = objectOf(scenarioId)
    deps.audit.append({ ...who(viewer), action: 'SCENARIO_REMOVE', ...object, detail: { processId } })
    return {}
  })

const objectOf = (id: string) => ({ objectKind: 'process_scenario', objectId: id })

interface Written {
  readonly processId: string
  readonly scenarioId: string
  readonly content: ScenarioContent
  readonly removed: boolean
}

// What came with the files gets its row when it is touched; its id stays, so that it stands once.
const write = async (
  database: Database,
  viewer: Viewer,
  { processId, scenarioId, content, removed }: Written,
  version: number,
): Promise<number> => {
  const rows = database.model(processScenarioModel)
  const row = await rows.findOne({ where: { id: scenarioId, processId } })
  const values = { title: content.title, content, removed, updatedByUserId: viewer.userId }
  if (row) {
    if (row.version !== version) throw new Stale()
    await row.update(values)
    return row.version
  }
  await findStanding(database, processId, scenarioId)
  // from 1: 0 means that it stands in the files alone
  const made = await rows.create({ id: scenarioId, processId, ...values, version: 1 })
  return made.version
}

const findStanding = async (database: Database, processId: string, scenarioId: string) => {
  const found = (await scenariosOf(database, processId)).find(({ id }) => id === scenarioId)
  if (!found) throw new NotFound()
  return found
}

const modelOf = async (
  database: Database,
  processId: string,
  draftId: string | undefined,
): Promise<Model & { readonly id: string }> => {
  if (draftId !== undefined) {
    const draft = await findDraft(database, draftId)
    if (draft.processId !== processId) throw new NotFound()
    return draft
  }
  const newest = await newestVersion(database, processId)
  if (!newest) throw new NotFound()
  return newest
}

const present = async (deps: FeatureDeps, model: Model, { files, scenarios }: Judged): Promise<List> => {
  const names = namesOf(files)
  const published = await publishedResults(deps, model)
  return {
    items: scenarios.map(({ id, version, content, last }) => ({
      scenarioId: id,
      version,
      content: scenarioContent.parse(content),
      told: toldOf(content, model.processId, names),
      published: published.get(`${id} ${contentDigestOf(content)}`) ?? null,
      last: last === undefined ? null : { ok: last.ok, ranAt: last.ranAt, ...shownResult(last) },
    })),
    elements: elementsIn(files),
  }
}

const shownResult = ({ result: { given, when, outcome } }: NonNullable<JudgedScenario['last']>) => ({
  given: { ...given, checks: [...given.checks] },
  when: when.map((step) => ({ ...step, checks: [...step.checks] })),
  outcome: [...outcome],
})

const publishedResults = async (deps: FeatureDeps, { processId }: Model) => {
  const newest = await newestVersion(deps.database, processId)
  const digest = playedDigest(newest?.files ?? [])
  const rows = await deps.database.model(scenarioResultModel).findAll({ where: { processId, digest } })
  return new Map(rows.map((row) => [`${row.scenarioId} ${row.contentDigest}`, { ok: row.ok, ranAt: row.ranAt }]))
}

const toldOf = ({ given, when, then }: ScenarioContent, processId: string, names: NameOf) => ({
  given: givenSentence(given),
  when: when.map(({ step, then: checks }) => ({
    step: stepSentence(step, processId, names),
    checks: checks.map((check) => checkSentence(check, processId, names)),
  })),
  outcome: then.map((check) => checkSentence(check, processId, names)),
})

const mustExist = async (database: Database, processId: string): Promise<void> => {
  if (await newestVersion(database, processId)) return
  if ((await database.model(processDraftModel).count({ where: { processId, closed: false } })) === 0)
    throw new NotFound()
}
