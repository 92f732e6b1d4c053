import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { processes } from '#processes'
import { actionLabel, refusalWords, warningWords } from '#web/shared/action-labels.nl'
import { actionPath } from '#web/features/cases/actions'
import { choiceOf, decisionFaults, isPast, startUnit, type Basis } from '#web/features/decision/form'
import { elementNames } from '#web/features/process-view/element-names'
import { isFormal, requestFaults } from '#web/features/register-request/form'
import { readFilter, taskPath } from '#web/features/worklist/view'
import { actionWarnings, ooActions, refusalReasons } from '#domain/procedures/oo/action-codes'

describe('worklist', () => {
  it('reads its filter from the address and drops what it does not know', () => {
    expect(readFilter(new URLSearchParams('lijst=mine&termijn=overdue&volgorde=created&zoek=Gent'))).to.deep.equal({
      scope: 'mine',
      due: 'overdue',
      sort: 'created',
      search: 'Gent',
    })
    expect(readFilter(new URLSearchParams('lijst=hacked&termijn=1'))).to.deep.include({ scope: 'roles', due: 'all' })
  })

  it('opens a page of its own for every task of the processes', () => {
    const task = { id: 't', caseId: 'c', caseReference: 'OO26-000001', propertyId: 'p', subjectId: 's' }
    const wizards = processes.flatMap((process) => Object.values(process.userTasks).map(({ wizard }) => wizard))
    expect(wizards.length).to.be.greaterThan(8)
    for (const wizard of wizards.filter((name) => name !== 'case'))
      expect(taskPath({ ...task, wizard }), wizard).not.to.equal('/procedures/c')
  })

  it('leads only to pages that the router has', () => {
    const router = readFileSync('web/app/router.tsx', 'utf8')
    const routes = [...router.matchAll(/path: '([^'*]+)'/g)].map(
      ([, path = '']) => new RegExp(`^/${path.replaceAll(/:\w+/g, '[^/]+')}$`),
    )
    for (const process of processes)
      for (const { wizard } of Object.values(process.userTasks)) {
        const place = { id: 't', caseId: 'c', caseReference: 'OO26-000001', propertyId: 'p', subjectId: 's' }
        const path = taskPath({ ...place, wizard })
        expect(
          routes.some((route) => route.test(path.replace(/\?.*/, ''))),
          path,
        ).to.equal(true)
      }
  })
})

describe('words', () => {
  it('has a label for every action, refusal and warning of the rules', () => {
    expect(Object.keys(actionLabel).toSorted()).to.deep.equal([...ooActions].toSorted())
    expect(Object.keys(refusalWords).toSorted()).to.deep.equal([...refusalReasons].toSorted())
    expect(Object.keys(warningWords).toSorted()).to.deep.equal([...actionWarnings].toSorted())
  })
})

describe('request wizard', () => {
  const form = {
    id: 'x',
    unitIds: ['u'],
    kind: 'VERZOEK',
    initiator: 'BELANGHEBBENDE',
    receivedOn: '2026-05-01',
    channel: 'AANGETEKEND',
    motivated: true,
    hasInterest: true,
    complaint: 'vocht',
    requesterPartyIds: ['p'],
    newRequester: null,
    warning: false,
  } as const
  const filled = { ...form, unitIds: [...form.unitIds], requesterPartyIds: [...form.requesterPartyIds] }

  it('calls a request formal only when motivated, with interest and by secured dispatch', () => {
    expect(isFormal(filled)).to.equal(true)
    expect(isFormal({ ...filled, motivated: false })).to.equal(false)
    expect(isFormal({ ...filled, hasInterest: false })).to.equal(false)
    expect(isFormal({ ...filled, channel: 'TELEFOON' })).to.equal(false)
  })

  it('finds nothing wrong with a filled form and says what is missing', () => {
    expect(requestFaults(filled, '2026-05-02').flat()).to.deep.equal([])
    expect(requestFaults({ ...filled, receivedOn: '2026-05-03' }, '2026-05-02').flat()).to.have.length(1)
    expect(requestFaults({ ...filled, warning: true }, '2026-06-01').flat()).to.deep.equal([])
    expect(requestFaults({ ...filled, warning: true }, '2026-06-02').flat()).to.have.length(1)
    expect(
      requestFaults({ ...filled, unitIds: [], requesterPartyIds: [], complaint: ' ' }, '2026-05-02').flat(),
    ).to.have.length(3)
  })
})

describe('decision wizard', () => {
  const unit = { id: 'u', description: 'Bus 1', reference: 'EN26-000001' }
  const basis = {
    version: 1,
    today: '2026-05-02',
    units: [
      {
        unit,
        basis: {
          kind: 'ADVIES',
          reference: 'AD26-000001',
          on: '2026-04-01',
          verdict: { oo: 'ONGESCHIKT', overcrowded: false },
        },
        choices: [
          { verdict: { oo: 'NIET_OO', overcrowded: false }, open: true, milder: true },
          { verdict: { oo: 'ONGESCHIKT', overcrowded: false }, open: true, milder: false },
          {
            verdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false },
            open: false,
            milder: false,
            reason: 'STRICTER_THAN_BASIS',
          },
        ],
        hearing: null,
        warnings: [],
      },
    ],
    defaults: { signingFlow: 'DIGITAAL', vacateTermDays: 90, quickRepairDays: 30 },
  } as unknown as Basis
  const facts = basis.units[0]!
  const form = {
    id: 'r',
    decisionDate: '2026-05-02',
    signingFlow: 'DIGITAAL' as const,
    legalBase: 'x',
    units: [startUnit(facts)],
  }

  it('starts from the verdict of the advice and is complete with it', () => {
    expect(choiceOf(facts, form.units[0]!.verdict)?.open).to.equal(true)
    expect(Object.values(decisionFaults(form, basis)).flat()).to.deep.equal([])
  })

  it('refuses a stricter verdict and asks a reason for a milder one', () => {
    const stricter = {
      ...form,
      units: [{ ...form.units[0]!, verdict: { oo: 'ONGESCHIKT_ONBEWOONBAAR' as const, overcrowded: false } }],
    }
    expect(decisionFaults(stricter, basis).verdicts.join()).to.include('strenger')
    const milder = { ...form, units: [{ ...form.units[0]!, verdict: { oo: 'NIET_OO' as const, overcrowded: false } }] }
    expect(decisionFaults(milder, basis).verdicts.join()).to.include('motiveer')
  })

  it('Scenario 21: asks an upload for a date in the past; today counts as future', () => {
    expect(isPast({ decisionDate: '2026-05-02' }, basis.today)).to.equal(false)
    expect(isPast({ decisionDate: '2026-05-01' }, basis.today)).to.equal(true)
    expect(decisionFaults({ ...form, decisionDate: '2026-05-01' }, basis).upload).to.have.length(1)
  })
})

describe('case page', () => {
  it('links every action that it can do to a page', () => {
    const file = { id: 'c', property: {}, tasks: [] } as unknown as Parameters<typeof actionPath>[0]
    const action = (name: string) => ({ action: name, open: true, targets: ['t'], warnings: [] })
    expect(actionPath(file, action('ADVICE_ASK'))).to.equal('/procedures/c/advies-vragen')
    expect(actionPath(file, action('REACTION_REGISTER'))).to.equal('/hoorplicht/t')
    expect(actionPath(file, action('DECISION_SEND'))).to.equal(undefined)
  })
})

describe('process view', () => {
  it('reads the labels of the steps from a diagram', () => {
    const names = elementNames(readFileSync('processes/oo/oo.bpmn', 'utf8'))
    expect(names.get('process-request')).to.be.a('string').and.not.include('&')
    expect(names.size).to.be.greaterThan(10)
  })
})
