import { v7 as uuid } from 'uuid'
import { createPorts } from '#server/features/ports'
import type { Profile } from './original.ts'
import type { Ask, Twin } from './twins.ts'

/** What the judicial files hold that nobody else may find. */
export interface Hidden {
  readonly cases: string[]
  readonly documents: string[]
  readonly tasks: string[]
  readonly investigations: string[]
  readonly remarks: string[]
  readonly persons: string[]
  /** names of persons whom only the inspectorate knows */
  readonly names: string[]
  /** words that are in the files and nowhere else: names, titles, references */
  readonly words: string[]
}

export const nothingHidden = (): Hidden => ({
  cases: [],
  documents: [],
  tasks: [],
  investigations: [],
  remarks: [],
  persons: [],
  names: [],
  words: [],
})

interface FileView {
  readonly version: number
  readonly parties: readonly { readonly personId: string; readonly shielded: boolean }[]
}

interface PropertyView {
  readonly id: string
  readonly units: readonly { readonly id: string }[]
}

type TaskOfJob = Parameters<ReturnType<typeof createPorts>['tasks']['open']>[0]

/** A twin has no engine: its tasks are opened as a worker would. */
const opened = async (
  { deps }: Twin,
  task: Pick<TaskOfJob, 'caseId' | 'orgId' | 'elementId' | 'code' | 'unitIds'> & Partial<TaskOfJob>,
): Promise<void> => {
  const key = String(BigInt(`0x${uuid().replaceAll('-', '').slice(0, 14)}`))
  await createPorts(deps).tasks.open({
    jobKey: key,
    processInstanceKey: key,
    elementInstanceKey: key,
    processId: 'wi-dossier',
    definitionVersion: 1,
    term: undefined,
    title: task.elementId,
    formKey: 'wizard:judicial',
    roles: ['WI_VN'],
    dueOn: undefined,
    subjectId: task.caseId,
    assigneeId: undefined,
    ...task,
  })
}

/** Fills judicial files through the API as a wooninspecteur does: parties, documents, tasks, remarks and an asked investigation in each. */
export const fillJudicial = async (
  twin: Twin,
  { inspector, controller }: { readonly inspector: Profile; readonly controller: Profile },
  properties: readonly string[],
  numbers: readonly number[],
  hidden: Hidden,
): Promise<void> => {
  const send = async <T>(ask: Ask): Promise<T> => {
    const response = await twin.send(inspector, ask)
    const text = await response.text()
    if (!response.ok) throw new Error(`${ask.method} ${ask.path}: ${response.status} ${text}`)
    return JSON.parse(text) as T
  }
  const post = <T>(path: string, body: unknown): Promise<T> => send<T>({ method: 'POST', path, body })
  for (const number of numbers) {
    const property = await send<PropertyView>({
      method: 'GET',
      path: `/api/properties/${properties[number % properties.length]}`,
    })
    const unitIds = property.units.slice(0, 1).map(({ id }) => id)
    const { caseId, reference } = await post<{ caseId: string; reference: string }>('/api/judicial-files', {
      id: uuid(),
      propertyId: property.id,
      unitIds,
      origin: 'PARKET',
      reportedOn: '2026-01-05',
      facts: `Huisjesmelker nummer ${number}`,
    })
    const file = `/api/judicial-files/${caseId}`
    const opens = (elementId: string, code: string, more: Partial<TaskOfJob> = {}) =>
      opened(twin, { caseId, orgId: inspector.orgId, elementId, code, unitIds, ...more })
    await opens('prepare-file', 'W10')
    const { version } = await post<{ version: number }>(`${file}/preparation`, { version: 0 })
    const name = `Zwijgzaam${number}`
    await post(`${file}/parties`, {
      id: uuid(),
      unitId: null,
      roles: ['VERDACHTE'],
      // every second one bears the name of somebody whom all may find
      person: {
        kind: 'NATUURLIJK',
        name: number % 2 === 0 ? name : 'Peeters',
        firstName: 'Geheim',
        correspondenceAddress: 'Onbekend 1, 9000 Gent',
      },
    })
    const document = await send<{ id: string; reference: string }>({
      method: 'POST',
      path: `${file}/documents`,
      body: { title: `Proces-verbaal ${number}`, code: 'DT125' },
      pdf: `%PDF-1.4\n% geheim ${number}\n%%EOF\n`,
    })
    const task = await post<{ id: string; reference: string }>(`${file}/tasks`, {
      title: `Verhoor voorbereiden ${number}`,
      roles: ['WI_VB'],
      dueOn: '2026-01-20',
    })
    const remark = await post<{ id: string }>('/api/remarks', {
      propertyId: property.id,
      caseId,
      text: `Niet voor buitenstaanders ${number}`,
      visibility: 'ALL',
    })
    if (number % 10 === 0) {
      const current = await send<FileView>({ method: 'GET', path: file })
      hidden.persons.push(...current.parties.filter(({ shielded }) => shielded).map(({ personId }) => personId))
      await opens('ask-investigation', 'W11')
      const asked = await post<{ investigationId: string }>(`${file}/investigations`, {
        controllerUserId: controller.subject,
        unitIds,
        version: current.version,
      })
      hidden.investigations.push(asked.investigationId)
      const assigneeId = controller.subject
      const subjectId = asked.investigationId
      await opens('do-investigation', '52', { orgId: controller.orgId, roles: ['WK_WC'], assigneeId, subjectId })
    }
    hidden.cases.push(caseId)
    hidden.documents.push(document.id)
    hidden.tasks.push(task.id)
    hidden.remarks.push(remark.id)
    if (number % 2 === 0) hidden.names.push(name)
    hidden.words.push(name, reference, document.reference, task.reference, `Verhoor voorbereiden ${number}`)
    if (version === 0) throw new Error('the file did not move')
  }
}
