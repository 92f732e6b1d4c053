import type { OrgType } from '#domain/model/codes'
import { z } from 'zod'
import { roles } from '#domain/access/roles'
import { taskTerms } from '#domain/legal/task-terms.data'
import { legalTerms } from '#domain/legal/terms.data'
import type { Catalogue, CatalogueEntry, JobTypeEntry } from '#modelling/catalogue'
import { catalogue as documents } from '#documents'
import { processes } from '#processes'
import { blocks } from '#processes/blocks/jobs'
import { taskVariables } from '#processes/variables'
import type { JobContract, ProcessContract } from '#processes/define'
import { documentsFromCase } from './documents-from-case.data.ts'

/** What the contracts, the documents and the law of this release offer to a diagram. */
export const contractCatalogue = (contracts: readonly ProcessContract[] = processes): Catalogue => ({
  jobTypes: byId([
    ...contracts.flatMap((contract) =>
      Object.values(contract.jobs).map((job) => ({ ...named(job.type, contract.title), ...headersOf(job) })),
    ),
    // a job type of no process says in its contract which headers its worker reads
    ...Object.values(blocks).map((block) => ({ ...named(block.type, block.title), ...headersOf(block) })),
  ]),
  documentTypes: byId(
    documents.map(({ code, title }) => ({
      ...named(code, title),
      ...(documentsFromCase.some((letter) => letter.code === code) && { fromCase: true }),
    })),
  ),
  roles: roles.map(({ code, name, orgType }) => named(code, `${name} · ${organisations[orgType]}`)),
  wizards: byId(
    contracts.flatMap(({ userTasks, title }) =>
      Object.values(userTasks)
        .filter(({ wizard }) => wizard !== 'form')
        .map(({ wizard }) => named(wizard, title)),
    ),
  ),
  messages: byId(
    contracts.flatMap(({ messages, title }) => Object.values(messages).map(({ name }) => named(name, title))),
  ),
  terms: byId([
    ...legalTerms.map(({ key, rule }) => named(key, rule)),
    ...taskTerms.map(({ code, days }) => named(`task.${code}`, `Taak ${code}: ${days} dagen na de opening`)),
  ]),
  decisions: byId(
    contracts.flatMap(({ decisions = {}, title }) => Object.values(decisions).map(({ id }) => named(id, title))),
  ),
  processes: byId(contracts.map(({ processId, title }) => named(processId, title))),
  errors: [
    ...new Set(
      [...contracts.flatMap(({ jobs }) => Object.values(jobs)), ...Object.values(blocks)].flatMap(({ errors }) => [
        ...errors,
      ]),
    ),
  ].toSorted(),
  variables: [...new Set([...Object.keys(taskVariables.shape), ...contracts.flatMap(variablesOf)])].toSorted(),
})

const variablesOf = ({ variables, messages, jobs, userTasks, decisions = {} }: ProcessContract): readonly string[] => [
  ...[
    variables,
    ...Object.values(messages).map(({ payload }) => payload),
    ...Object.values(jobs).map(({ output }) => output),
    ...Object.values(userTasks).map(({ output }) => output),
  ].flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])),
  ...Object.values(decisions).map(({ result }) => result),
]

const organisations: Readonly<Record<OrgType, string>> = {
  LB: 'gemeente',
  IGS: 'IGS',
  WV_WK: 'Wonen in Vlaanderen',
  WV_WI: 'Wooninspectie',
  VLABEL: 'Vlaamse Belastingdienst',
}

const named = (id: string, title: string): CatalogueEntry => ({ id, title })

const byId = <E extends CatalogueEntry>(entries: readonly E[]): E[] =>
  [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  )

// a job type that any process may use says in its contract which headers its worker reads
const headersOf = (job: JobContract): Pick<JobTypeEntry, 'headers' | 'required'> => {
  const shape = 'headers' in job && job.headers instanceof z.ZodObject ? job.headers.shape : {}
  const headers = Object.keys(shape)
  return { headers, required: headers.filter((name) => !(shape[name] instanceof z.ZodOptional)) }
}
