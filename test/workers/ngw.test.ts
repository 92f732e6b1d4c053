import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { judgeInclusion } from '#workers/ngw/judge-inclusion'
import { registerDecision } from '#workers/ngw/register-decision'
import { remindCommunication } from '#workers/ngw/remind-communication'
import { reportNotIncludable } from '#workers/ngw/report-not-includable'
import { requestDeletion } from '#workers/ngw/request-deletion'
import { requestInclusion } from '#workers/ngw/request-inclusion'
import { resumeInclusion } from '#workers/ngw/resume-inclusion'
import { sendLifting } from '#workers/ngw/send-lifting'
import { suspendInclusion } from '#workers/ngw/suspend-inclusion'
import { answers, caseId } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '90', processInstanceKey: '1', elementId: 'step', headers: {} }
const input = { caseId, somethingElse: 'not asked for' }

describe('workers of ngw', () => {
  it('reckons what the timers wait for', async () => {
    const terms = { communicationOpen: true, communicationHasTerm: true, ...answers['ngw.register-decision'] } as never
    const ngw = { terms: () => Promise.resolve(terms) }
    expect(await registerDecision({ ngw }).handle(input, context)).to.deep.equal(terms)
  })

  it('says whether the decision came in time', async () => {
    for (const includable of [true, false]) {
      const ngw = { judge: () => Promise.resolve(includable) }
      expect(await judgeInclusion({ ngw }).handle(input, context)).to.deep.equal({ includable })
    }
  })

  it('asks one thing of the server in each of the other steps, for this case', async () => {
    const asked: string[] = []
    const ask = (what: string) => (id: string) => {
      asked.push(`${what} ${id}`)
      return Promise.resolve()
    }
    const deps = {
      ngw: {
        remind: ask('remind'),
        askInclusion: ask('ask inclusion'),
        reportNotIncludable: ask('report not includable'),
      },
      inventory: { suspend: ask('suspend'), resume: ask('resume') },
    }
    const steps = [remindCommunication, requestInclusion, reportNotIncludable, suspendInclusion, resumeInclusion]
    for (const step of steps) expect(await step(deps).handle(input, context)).to.deep.equal({})
    expect(asked).to.deep.equal(
      ['remind', 'ask inclusion', 'report not includable', 'suspend', 'resume'].map((what) => `${what} ${caseId}`),
    )
  })

  it('files the decision that lifts, once for each job', async () => {
    const filed = desk()
    const ngw = { liftingLetters: () => Promise.resolve([filed.letter('DT099', caseId)] as Letter<'DT099'>[]) }
    expect(await sendLifting({ ngw, ...filed }).handle(input, context)).to.deep.equal({})
    expect(filed.kept).to.deep.equal([`90 DT099 ${caseId}`])
  })

  it('asks the deletion for the reason and the day on which the decision ended', async () => {
    const ending = { reason: 'BESLUIT_OPGEHEVEN', deletedOn: '2026-04-01', origin: 'NG', originId: caseId } as const
    const asked: unknown[] = []
    const inventory = {
      end: (...what: unknown[]) => {
        asked.push(what)
        return Promise.resolve()
      },
    }
    await requestDeletion({ ngw: { ending: () => Promise.resolve(ending) }, inventory }).handle(input, context)
    expect(asked).to.deep.equal([[caseId, ending]])
  })
})
