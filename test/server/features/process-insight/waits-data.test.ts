import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { processes } from '#processes'
import { effectOf, silentTimers } from '#server/features/process-insight/consequences'
import { legalTimers, otherTimers } from '#server/features/process-insight/legal-timers.data'
import { outsideWaits, subjects, watchingTasks } from '#server/features/process-insight/waits.data'

const diagram = (processId: string): string =>
  readFileSync(new URL(`../../../../processes/${processId}/${processId}.bpmn`, import.meta.url), 'utf8')

/** `process/element` of every element of all diagrams whose content matches. */
const elementsWith = (kinds: string, content: RegExp): string[] =>
  processes.flatMap(({ processId }) =>
    [...diagram(processId).matchAll(new RegExp(`<bpmn:(${kinds})\\b([^>]*)>([\\s\\S]*?)</bpmn:\\1>`, 'g'))]
      .filter(([, , , inside = '']) => content.test(inside))
      .map(([, , attributes = '']) => `${processId}/${/\bid="([^"]+)"/.exec(attributes)?.[1] ?? ''}`),
  )

const namesOf = (rows: readonly { readonly processId: string; readonly elementId: string }[]): string[] =>
  rows.map(({ processId, elementId }) => `${processId}/${elementId}`)

describe('what is said of the diagrams', () => {
  it('says of every timer of every diagram what its lapse does, or that it only reminds', () => {
    const timers = elementsWith('startEvent|intermediateCatchEvent|boundaryEvent', /timerEventDefinition/)
    expect(timers.length).to.be.above(30)
    expect([...namesOf(legalTimers), ...otherTimers].toSorted()).to.deep.equal(timers.toSorted())
  })

  it('finds an effect for every legal timer', () => {
    for (const timer of legalTimers) expect(effectOf(timer), timer.elementId).to.be.a('string')
    expect(silentTimers[0]?.does).to.equal('TACIT_REJECTION')
  })

  it('says of every catch event and event-based gateway for whom the case waits', () => {
    const behindGateway = new Set(
      processes.flatMap(({ processId }) => {
        const xml = diagram(processId)
        const gateways = [...xml.matchAll(/<bpmn:eventBasedGateway[^>]*\bid="([^"]+)"/g)].map(([, id]) => id)
        return [...xml.matchAll(/<bpmn:sequenceFlow[^>]*sourceRef="([^"]+)"[^>]*targetRef="([^"]+)"/g)]
          .filter(([, source]) => gateways.includes(source))
          .map(([, , target]) => `${processId}/${target}`)
      }),
    )
    const places = [
      ...elementsWith('intermediateCatchEvent', /./).filter((name) => !behindGateway.has(name)),
      ...elementsWith('eventBasedGateway', /./),
    ]
    expect(namesOf(outsideWaits).toSorted()).to.deep.equal(places.toSorted())
  })

  it('names only tasks and processes that are there', () => {
    const tasks = processes.flatMap(({ processId, userTasks }) =>
      Object.values(userTasks).map(({ elementId }) => `${processId}/${elementId}`),
    )
    expect(tasks).to.include.members(Object.keys(watchingTasks))
    expect(processes.map(({ processId }) => processId)).to.include.members(Object.keys(subjects))
  })
})
