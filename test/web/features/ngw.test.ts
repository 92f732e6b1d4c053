import { expect } from 'chai'
import { deletionReasons, ngwMeasures, ngwStatuses } from '#domain/model/procedure-codes'
import { ngwActions } from '#domain/procedures/ngw/action-codes'
import { ngwMeasureWord } from '#web/shared/labels.nl'
import { casePath, listedCasePath } from '#web/shared/case-path'
import { ngwStatusWord } from '#web/features/ngw/labels.nl'
import { ngwForms } from '#web/features/ngw/steps.nl'
import { askedStep } from '#web/shared/procedure/steps'
import { deletionReasonWord } from '#web/features/inventory/labels.nl'
import { ngwFaults } from '#web/features/register-ngw/form'

const form = {
  id: 'x',
  unitIds: ['u'],
  decidedOn: '2026-01-02',
  grounds: 'Instortingsgevaar.',
  measures: ['ONTRUIMING' as const],
  measuresText: '',
  communicatedOn: '',
}

describe('NGW on the screen', () => {
  it('has words for every status, measure, step and reason of deletion', () => {
    expect(Object.keys(ngwStatusWord)).to.have.members([...ngwStatuses])
    expect(Object.keys(ngwMeasureWord)).to.have.members([...ngwMeasures])
    expect(Object.keys(ngwForms)).to.have.members(ngwActions.filter((action) => action !== 'NGW_REGISTER'))
    expect(Object.keys(deletionReasonWord)).to.have.members([...deletionReasons])
  })

  it('finds nothing wrong with a filled form and says what is missing', () => {
    expect(ngwFaults(form, '2026-01-05').flat()).to.deep.equal([])
    const faults = (change: Partial<typeof form>) => ngwFaults({ ...form, ...change }, '2026-01-05').flat()
    expect(faults({ decidedOn: '' })).to.have.length(1)
    expect(faults({ decidedOn: '2026-01-06' })).to.have.length(1)
    expect(faults({ grounds: ' ', measures: [], unitIds: [] })).to.have.length(3)
    expect(faults({ communicatedOn: '2026-01-01' })).to.have.length(1)
  })

  it('wants the other measure in words', () => {
    const other = { ...form, measures: ['ANDERE' as const] }
    expect(ngwFaults(other, '2026-01-05').flat()).to.have.length(1)
    expect(ngwFaults({ ...other, measuresText: 'Gas afsluiten.' }, '2026-01-05').flat()).to.deep.equal([])
  })

  it('opens the dialog that the address names when its step is open, or wants its document first', () => {
    const actions = [
      { action: 'NGW_LIFT', open: true, targets: [], warnings: [] },
      { action: 'NGW_SUSPEND', open: false, reason: 'NOT_IN_FORCE', targets: [], warnings: [] },
      { action: 'NGW_COMMUNICATE', open: false, reason: 'DECISION_DOCUMENT_MISSING', targets: [], warnings: [] },
    ]
    const asked = (name: string | null) => askedStep({ actions, tasks: [] }, ngwForms, name)?.action
    expect(asked('NGW_LIFT')).to.equal('NGW_LIFT')
    expect(asked('NGW_COMMUNICATE')).to.equal('NGW_COMMUNICATE')
    for (const name of ['NGW_SUSPEND', 'NGW_RESUME', 'NGW_REGISTER', 'DROP TABLE', null])
      expect(asked(name), String(name)).to.equal(undefined)
  })

  it('leads to the page of the procedure by its reference, or by the list of its record', () => {
    expect(casePath('c', 'NG26-000001')).to.equal('/besluiten-ngw/c')
    expect(casePath('c', 'OO26-000001')).to.equal('/procedures/c')
    expect(casePath('c', 'WI26-000001')).to.equal('/gerechtelijke-dossiers/c')
    expect([listedCasePath('c', 'NGW'), listedCasePath('c', 'OO')]).to.deep.equal(['/besluiten-ngw/c', '/procedures/c'])
  })
})
