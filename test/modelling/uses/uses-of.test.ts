import { expect } from 'chai'
import type { UseKind } from '#modelling/uses/use'
import { usesOf } from '#modelling/uses/uses-of'
import { processes } from '#processes'
import { filesOf, repositoryModels } from '../files.ts'
import { diagram, machine } from '../lint/draw.ts'

const ids = async (processId: string, kind: UseKind): Promise<string[]> =>
  [...new Set((await usesOf(filesOf(processId))).filter((use) => use.kind === kind).map(({ id }) => id))].sort()

describe('what a process names', () => {
  it('names the job types, messages, wizards, decisions and processes of its contract', async () => {
    for (const { processId } of repositoryModels()) {
      const contract = processes.find((one) => one.processId === processId)!
      const sorted = (values: readonly string[]) => [...new Set(values)].sort()
      expect(await ids(processId, 'JOB_TYPE')).to.deep.equal(
        sorted(Object.values(contract.jobs).map(({ type }) => type)),
      )
      expect(await ids(processId, 'MESSAGE')).to.deep.equal(
        sorted(Object.values(contract.messages).map(({ name }) => name)),
      )
      expect(await ids(processId, 'WIZARD')).to.deep.equal(
        sorted(Object.values(contract.userTasks).map(({ wizard }) => wizard)),
      )
      expect(await ids(processId, 'PROCESS')).to.deep.equal(sorted(contract.calls))
      expect(await ids(processId, 'DECISION')).to.deep.equal(
        sorted(Object.values(contract.decisions ?? {}).map(({ id }) => id)),
      )
    }
  })

  it('says in words where', async () => {
    const uses = await usesOf(filesOf('oo-advice'))
    expect(uses.filter(({ kind, id }) => kind === 'ROLE' && id === 'WK_DB').map(({ place }) => place)).to.deep.equal([
      "Taak 'Behandel adviesvraag'",
      "Taak 'Maak advies'",
    ])
    expect(
      uses.filter(({ kind, id }) => kind === 'VARIABLE' && id === 'adviceRoute').map(({ place }) => place),
    ).to.deep.equal(["Weg 'nee' uit Keuze 'Komt er een onderzoek?'"])
  })

  it('names what building blocks are told by headers, and the variables of tables', async () => {
    const content = diagram(
      machine(
        '<zeebe:taskHeaders><zeebe:header key="documentCode" value="DT034" /><zeebe:header key="roles" value="LB_DB, WK_GA" /><zeebe:header key="term" value="oo.hearing" /></zeebe:taskHeaders>',
      ),
    )
    const uses = await usesOf([{ name: 'a.bpmn', content }])
    expect(uses.map(({ kind, id }) => `${kind} ${id}`)).to.deep.equal([
      'DOCUMENT_TYPE DT034',
      'TERM oo.hearing',
      'ROLE LB_DB',
      'ROLE WK_GA',
    ])
    expect(
      (await usesOf(filesOf('ca'))).filter(({ file, kind }) => file.endsWith('.dmn') && kind === 'VARIABLE').length,
    ).to.be.greaterThan(2)
  })
})
