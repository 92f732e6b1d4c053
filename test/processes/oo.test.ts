import { expect } from 'chai'
import { answers, batch, caseId, id, municipality } from './answers.ts'
import { type Answer, Play, untaken } from './play.ts'

describe('process oo', () => {
  let play: Play
  const begin = async (script: Readonly<Record<string, readonly Answer[]>> = {}): Promise<void> => {
    play = await Play.start(script)
    await play.publish('oo-started', 'OO26-000001', { ...batch, reference: 'OO26-000001', receivedOn: '2026-01-05' })
  }
  const closings = (): unknown[] =>
    play.done.filter((step) => step.type === 'oo.close-procedure').map((step) => step.variables['closing'])
  const ask = async (n: number): Promise<void> =>
    play.publish('advice-asked', caseId, { adviceRequestId: id(n), unitIds: [id(n + 1)] })
  const advise = async (n: number): Promise<void> => {
    const mine = {
      which: (task: { variables: Readonly<Record<string, unknown>> }) => task.variables['adviceRequestId'] === id(n),
    }
    await play.complete(play.task('handle-advice-request', mine.which), {
      adviceRoute: 'ONDERZOEK',
      investigationId: id(n + 2),
    })
    for (const step of ['plan-investigation', 'do-investigation']) await play.complete(step)
    await play.complete('sign-investigation', { investigationSigned: true })
    await play.complete(play.task('make-advice', mine.which), { adviceId: id(n + 3) })
    await play.complete('sign-document', { signed: true })
  }
  afterEach(async () => play.stop())

  it('opens tasks 1 and 2 for the case handlers of the municipality', async () => {
    await begin()
    expect(play.did).to.deep.equal(['oo.register-request'])
    expect(play.tasks).to.deep.equal(['process-request', 'watch-mayor-term'])
    const { headers, variables } = play.task('process-request')
    expect(headers).to.deep.include({
      taskCode: '2',
      title: 'Verwerk verzoek OO',
      'io.camunda.zeebe:formKey': 'wizard:process-request',
      'io.camunda.zeebe:candidateGroups': '["LB_DB"]',
    })
    expect(headers['io.camunda.zeebe:dueDate']).to.match(/^2026-01-19T23:59:59/)
    expect(variables).to.deep.include({ taskOrgId: municipality, taskDueOn: '2026-01-19', caseId })
  })

  it('closes the case when the request is rejected', async () => {
    await begin()
    await play.complete('process-request', { requestOutcome: 'AFGEWEZEN' })
    expect(closings()).to.deep.equal(['AFGEWEZEN'])
    expect(play.tasks).to.deep.equal([])
    expect(play.ended).to.deep.equal(['oo'])
  })

  it('waits for the end of the case when the request goes on', async () => {
    await begin()
    await play.complete('process-request', { requestOutcome: 'ADVIES' })
    await play.complete('watch-mayor-term')
    expect(play.ended).to.deep.equal([])
    await play.publish('procedure-closed', caseId)
    expect(closings()).to.deep.equal(['AFGESLOTEN'])
    expect(play.ended).to.deep.equal(['oo'])
  })

  it('follows no term when the mayor took the initiative', async () => {
    const terms = { ...answers['oo.register-request'], mayorTermRuns: false, mayorDueOn: null, mayorLapsesAt: null }
    await begin({ 'oo.register-request': [terms] })
    expect(play.tasks).to.deep.equal(['process-request'])
  })

  it('lets the municipality investigate itself, beside everything else', async () => {
    await begin()
    await play.publish('own-investigation-asked', caseId, { investigationId: id(701), unitIds: [id(11)] })
    expect(play.task('plan-investigation').variables).to.deep.include({ taskSubjectId: id(701), unitIds: [id(11)] })
    for (const step of ['plan-investigation', 'do-investigation']) await play.complete(step)
    await play.complete('sign-investigation', { investigationSigned: true })
    expect(play.ended).to.deep.equal(['investigation'])
    expect(play.tasks).to.deep.equal(['process-request', 'watch-mayor-term'])
  })

  it('reports the lapse of the term of the mayor and leaves task 1 open', async () => {
    await begin()
    await play.moveTo('2026-04-05T21:59:58Z')
    expect(play.did).not.to.include('oo.report-mayor-lapse')
    await play.moveTo('2026-04-05T21:59:59Z')
    expect(play.did).to.include('oo.report-mayor-lapse')
    expect(play.tasks).to.deep.equal(['process-request', 'watch-mayor-term'])
  })

  it('asks to process the advice once it is sent', async () => {
    await begin()
    await ask(100)
    await advise(100)
    expect(play.ended).to.include('oo-advice')
    expect(play.task('process-advice').variables).to.deep.include({
      taskSubjectId: id(100),
      taskDueOn: '2026-03-01',
      unitIds: [id(101)],
      taskOrgId: municipality,
    })
    await play.complete('process-advice')
    expect(play.tasks).to.deep.equal(['process-request', 'watch-mayor-term'])
  })

  it('asks nothing when the agency refuses the request for advice', async () => {
    await begin()
    await ask(100)
    await play.complete('handle-advice-request', { adviceRoute: 'GEWEIGERD' })
    expect(play.did).to.include('oo-advice.reject-request')
    expect(play.tasks).to.deep.equal(['process-request', 'watch-mayor-term'])
  })

  it('keeps two requests for advice apart that run at the same time', async () => {
    await begin()
    await ask(100)
    await ask(200)
    await advise(100)
    await advise(200)
    const tasks = [100, 200].map((n) =>
      play.task('process-advice', (task) => task.variables['taskSubjectId'] === id(n)),
    )
    expect(tasks.map((task) => task.variables['unitIds'])).to.deep.equal([[id(101)], [id(201)]])
    expect(play.task('process-request').variables['unitIds']).to.deep.equal(batch.unitIds)
  })

  it('asks for a decision when the hearing term is over', async () => {
    await begin()
    await play.publish('hearing-started', caseId, { hearingId: id(300), unitIds: [id(11)] })
    expect(play.tasks).not.to.include('decide-after-hearing')
    await play.moveTo('2026-03-20T22:59:59Z')
    expect(play.task('decide-after-hearing').variables).to.deep.include({
      taskSubjectId: id(300),
      taskDueOn: '2026-03-21',
      unitIds: [id(11)],
    })
    await play.complete('decide-after-hearing')
    expect(play.tasks).not.to.include('decide-after-hearing')
  })

  it('asks for no decision after a hearing whose units were all decided on', async () => {
    await begin({ 'oo-hearing.close-hearing': [{ decideDueOn: '2026-03-21', decisionWanted: false }] })
    await play.publish('hearing-started', caseId, { hearingId: id(300), unitIds: [id(11)] })
    await play.moveTo('2026-03-20T22:59:59Z')
    expect(play.did).to.include('oo-hearing.close-hearing')
    expect(play.tasks).not.to.include('decide-after-hearing')
  })

  it('carries a decision to the end of its appeal term', async () => {
    await begin()
    await play.publish('decision-made', caseId, { decisionRunId: id(400), unitIds: [id(11)] })
    for (const signed of [true, true]) await play.complete('sign-document', { signed })
    await play.complete('send-decision')
    await play.complete('validate-decision', { decisionValid: true })
    await play.moveTo('2026-05-04T21:59:59Z')
    expect(play.ended).to.deep.equal(['document-signing', 'oo-decision'])
  })

  it('asks a decision again when one is withdrawn and its units wait for nothing else', async () => {
    for (const decideAgain of [true, false]) {
      await begin({ 'oo-decision.withdraw-run': [{ decideAgain, decideAgainDueOn: '2026-04-24' }] })
      await play.publish('decision-made', caseId, { decisionRunId: id(400), unitIds: [id(11)] })
      await play.publish('decision-withdrawn', id(400))
      expect(play.tasks.includes('decide-again')).to.equal(decideAgain)
      if (!decideAgain) continue
      const { headers, variables } = play.task('decide-again')
      expect(headers).to.include({ taskCode: 'A04', 'io.camunda.zeebe:formKey': 'wizard:make-decision' })
      expect(variables).to.deep.include({
        taskSubjectId: id(400),
        taskDueOn: '2026-04-24',
        unitIds: [id(11)],
        taskOrgId: municipality,
      })
      await play.complete('decide-again')
      expect(play.tasks).to.deep.equal(['process-request', 'watch-mayor-term'])
      await play.stop()
    }
  })

  it('stops at once, with all that was under way', async () => {
    await begin()
    await ask(100)
    await play.publish('hearing-started', caseId, { hearingId: id(300), unitIds: [id(11)] })
    await play.publish('procedure-stopped', caseId)
    expect(closings()).to.deep.equal(['STOPGEZET'])
    expect(play.tasks).to.deep.equal([])
    expect(play.ended).to.deep.equal(['oo'])
  })

  it('is started once per case', async () => {
    await begin()
    await play.publish('oo-started', 'OO26-000001', { ...batch, reference: 'OO26-000001', receivedOn: '2026-01-05' })
    expect(play.did).to.deep.equal(['oo.register-request'])
  })

  it('has no way that these tests do not take', async () => {
    play = await Play.start()
    expect(await untaken('oo')).to.deep.equal([])
  })
})
