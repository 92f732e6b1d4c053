import { expect } from 'chai'
import { processes } from '#processes'
import { waitingLines, type WaitFacts, type WaitingTask } from '#server/features/process-insight/waiting'
import { watchingTasks } from '#server/features/process-insight/waits.data'

const gent = { id: '0198c000-0000-7000-8000-000000000001', name: 'Gent', type: 'LB' } as const
const agency = { id: '0198c000-0000-7000-8000-000000000002', name: 'Wonen in Vlaanderen', type: 'WV_WK' } as const

const nothing: WaitFacts = { instances: [], tasks: [], standing: [], timers: [], incidents: [], mender: 'AGENCY' }
const main = { key: '1', parentKey: null, processId: 'oo' }
const task = (part: Partial<WaitingTask>): WaitingTask => ({
  instanceKey: '1',
  elementId: 'process-request',
  code: '2',
  title: 'Verwerk verzoek',
  organisation: gent,
  assignee: null,
  roles: ['LB_DB'],
  dueOn: '2026-01-19',
  units: 1,
  ...part,
})

describe('what a case waits for', () => {
  it('names the organisation, the task, who has it and the day', () => {
    const lines = waitingLines({ ...nothing, instances: [main], tasks: [task({ assignee: 'An Peeters' })] })
    expect(lines).to.deep.equal([
      {
        kind: 'TASK',
        subject: null,
        code: '2',
        title: 'Verwerk verzoek',
        organisation: gent,
        assignee: 'An Peeters',
        roles: ['LB_DB'],
        dueOn: '2026-01-19',
        units: 1,
      },
    ])
  })

  it('says for what the process was called, also of a step deeper down', () => {
    const instances = [
      main,
      { key: '2', parentKey: '1', processId: 'oo-advice' },
      { key: '3', parentKey: '2', processId: 'investigation' },
    ]
    const asked = task({ instanceKey: '3', elementId: 'plan-investigation', organisation: agency })
    expect(waitingLines({ ...nothing, instances, tasks: [asked] })[0]).to.include({ subject: 'advies' })
  })

  it('puts what is stuck first, then what is suspended, then by day; terms that run beside come last', () => {
    const lines = waitingLines({
      ...nothing,
      instances: [main, { key: '5', parentKey: null, processId: 'ngw' }],
      tasks: [
        task({ elementId: 'watch-mayor-term', title: 'Volg termijn burgemeester op', dueOn: '2026-01-10' }),
        task({ dueOn: null, title: 'zonder termijn' }),
        task({}),
      ],
      standing: [{ instanceKey: '5', elementId: 'governor-answered' }],
      incidents: [{ elementName: 'Maak brief' }],
    })
    expect(lines.map(({ kind }) => kind)).to.deep.equal(['STUCK', 'OUTSIDE', 'TASK', 'TASK', 'TERM'])
  })

  it('makes one line of batches that wait for the same until the same day', () => {
    const instances = [main, ...['2', '3'].map((key) => ({ key, parentKey: '1', processId: 'oo-hearing' }))]
    const standing = ['2', '3'].map((instanceKey) => ({ instanceKey, elementId: 'hearing-lapsed' }))
    const timers = standing.map((one) => ({ ...one, dueAt: '2026-05-14T21:59:59.000Z' }))
    expect(waitingLines({ ...nothing, instances, standing, timers })).to.deep.equal([
      { kind: 'OUTSIDE', by: 'CITIZEN', what: 'reacties van de betrokkenen', dueOn: '2026-05-14', times: 2 },
    ])
  })

  it('takes the day of the timer behind an event-based gateway', () => {
    const facts = {
      ...nothing,
      instances: [{ key: '1', parentKey: null, processId: 'ca-withdrawal' }],
      standing: [{ instanceKey: '1', elementId: 'await-reaction' }],
      timers: [{ instanceKey: '1', elementId: 'reaction-term-lapsed', dueAt: '2026-02-01T22:59:59.000Z' }],
    }
    expect(waitingLines(facts)[0]).to.include({ by: 'CITIZEN', dueOn: '2026-02-01' })
  })

  it('leaves out what only time brings while somebody must act', () => {
    const standing = [{ instanceKey: '1', elementId: 'procedure-closed' }]
    expect(waitingLines({ ...nothing, instances: [main], standing })[0]).to.include({ by: 'NOBODY' })
    const busy = waitingLines({ ...nothing, instances: [main], standing, tasks: [task({})] })
    expect(busy.map(({ kind }) => kind)).to.deep.equal(['TASK'])
  })

  it('says who mends what is stuck', () => {
    const facts = { ...nothing, incidents: [{ elementName: 'Maak brief' }] }
    expect(waitingLines(facts)).to.deep.equal([{ kind: 'STUCK', step: 'Maak brief', mender: 'AGENCY' }])
    expect(waitingLines({ ...facts, mender: 'INSPECTORATE' })[0]).to.include({ mender: 'INSPECTORATE' })
  })

  for (const { processId, userTasks } of processes) {
    it(`has a line for every task of ${processId}`, () => {
      for (const { elementId, code } of Object.values(userTasks)) {
        const instances = [{ key: '1', parentKey: null, processId }]
        const [line, ...rest] = waitingLines({ ...nothing, instances, tasks: [task({ elementId, code })] })
        expect(rest).to.deep.equal([])
        const watched = watchingTasks[`${processId}/${elementId}`]
        const [kind] = [watched === undefined && 'TASK', watched === null && 'TERM', 'OUTSIDE'].filter(Boolean)
        expect(line?.kind, elementId).to.equal(kind)
        expect(line && 'dueOn' in line ? line.dueOn : undefined).to.equal('2026-01-19')
      }
    })
  }
})
