import { expect } from 'chai'
import type { z } from 'zod'
import { openThrowAway } from '#engine/throw-away'
import type { PlayStep, Scenario } from '#modelling/scenarios/scenario'
import { processes } from '#processes'
import type { ProcessContract } from '#processes/define'
import { type ScenarioResult, runScenario } from '#server/platform/play/run-scenario'
import { scenariosIn } from '#server/platform/play/scenarios'
import { surround } from '#server/platform/play/surroundings'
import type { ModelFile } from '#server/platform/process-models/model'
import { readRepository } from '#server/platform/process-models/repository'

const repository = readRepository()
const everything = repository.flatMap(({ files }) => files)
const library = () => Promise.resolve(repository.map(({ files }) => files))

/** What did not go as it should, in words. */
const faultsOf = ({ given, when, outcome }: ScenarioResult): string[] => [
  ...[given, ...when].flatMap(({ sentence, refusal, checks }) => [
    ...(refusal === null ? [] : [`${sentence} ${refusal}`]),
    ...checks.filter(({ ok }) => !ok).map(({ expected, came }) => `${sentence} ${expected} ${came}`),
  ]),
  ...outcome.filter(({ ok }) => !ok).map(({ expected, came }) => `${expected} ${came}`),
]

/** Fields that a step gives and that its contract does not know or takes not. */
const strangersIn = (step: PlayStep, processId: string): string[] => {
  const schema = schemaOf(step, processId)
  const parsed = schema?.safeParse('variables' in step ? step.variables : {})
  return parsed?.success === false ? [`${JSON.stringify(step)}: ${parsed.error.message}`] : []
}

const schemaOf = (step: PlayStep, own: string): z.ZodType | undefined => {
  if (step.do === 'PUBLISH') return messages.find(({ name }) => name === step.message)?.payload
  if (step.do === 'COMPLETE_TASK') {
    const tasks = Object.values(contractOf(step.processId ?? own).userTasks)
    return tasks.find((task) => task.elementId === step.elementId)?.output
  }
  return step.do === 'COMPLETE_JOB' ? outputOf(step.processId ?? own, step.elementId) : undefined
}

const outputOf = (processId: string, elementId: string): z.ZodType | undefined => {
  const type = typeOf(processId, elementId)
  return Object.values(contractOf(processId).jobs).find((job) => job.type === type)?.output
}

const contractOf = (processId: string): ProcessContract => {
  const found: ProcessContract | undefined = processes.find((one) => one.processId === processId)
  if (found === undefined) throw new Error(`no process ${processId}`)
  return found
}

const messages = processes.flatMap((contract) => Object.values(contract.messages))

const typeOf = (processId: string, elementId: string): string | undefined => {
  const xml = everything.find(({ name }) => name === `${processId}.bpmn`)?.content ?? ''
  const [, task = ''] = new RegExp(`id="${elementId}"([\\s\\S]*?)</bpmn:serviceTask>`).exec(xml) ?? []
  return /taskDefinition type="([^"]+)"/.exec(task)?.[1]
}

describe('scenarios of the processes in the repository', () => {
  const all = repository.flatMap(({ processId, files: mine }) =>
    scenariosIn(mine).map((scenario): [string, Scenario, readonly ModelFile[]] => [processId, scenario, mine]),
  )

  it('can be read, each file', () => {
    const named = repository.flatMap(({ files: mine }) => mine).filter(({ name }) => name.endsWith('.scenarios.json'))
    expect(named.filter((file) => scenariosIn([file]).length === 0)).to.deep.equal([])
    expect(all.length).to.be.greaterThan(20)
  })

  it('have an id of their own', () => {
    const ids = all.map(([, { id }]) => id)
    expect(new Set(ids).size).to.equal(ids.length)
  })

  for (const [processId, scenario, mine] of all)
    it(`${processId}: ${scenario.title}`, async () => {
      const files = await surround(mine, library)
      const result = await runScenario(openThrowAway, { processId, files }, scenario)
      expect(faultsOf(result)).to.deep.equal([])
      expect(scenario.when.flatMap(({ step }) => strangersIn(step, processId))).to.deep.equal([])
    })
})
