import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { TaskRow } from '../../platform/tasks/model.ts'
import type { TaskLine } from './words.nl.ts'

/** What every mail of an organisation ends with. */
export const frameOf = (
  organisation: Pick<OrganisationRow, 'parameters'>,
  publicUrl: string,
): { readonly worklistUrl: string; readonly accountUrl: string; readonly signature: string | undefined } => ({
  worklistUrl: `${publicUrl}/werklijst`,
  accountUrl: `${publicUrl}/account`,
  signature: textParameter(organisation, 'mail.signature'),
})

/** A parameter of an organisation that is text; undefined when it is not set. */
export const textParameter = ({ parameters }: Pick<OrganisationRow, 'parameters'>, key: string): string | undefined => {
  const value = parameters[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Tasks counted by title, most first: no mail says which case or dwelling they are about. */
export const linesOf = (tasks: readonly Pick<TaskRow, 'title'>[]): TaskLine[] => {
  const counts = new Map<string, number>()
  for (const { title } of tasks) counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts]
    .map(([title, count]) => ({ title, count }))
    .sort((left, right) => right.count - left.count || left.title.localeCompare(right.title, 'nl'))
}
