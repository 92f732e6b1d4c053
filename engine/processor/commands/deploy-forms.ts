import { tenantId, type FormMetadata } from '../../log/values.ts'
import { k } from '../../store/key.ts'
import type { DeployedForm } from '../api.ts'
import type { Context } from '../context.ts'
import { checksumOf, type Resource } from './resource.ts'

export interface PreparedForm extends Resource {
  readonly id: string
}

/** @returns the form, or what is wrong with it */
export const prepareForm = (resource: Resource): PreparedForm | string => {
  let form: unknown
  try {
    form = JSON.parse(Buffer.from(resource.content).toString('utf8'))
  } catch (error) {
    return `Failed to parse form JSON. ${error instanceof Error ? error.message : String(error)}`
  }
  const id = typeof form === 'object' && form !== null && 'id' in form ? form.id : undefined
  if (typeof id !== 'string') return 'Expected the form id to be present, but none given'
  return id.trim() === '' ? 'Expected the form id to be filled, but it is blank' : { ...resource, id }
}

export const duplicateFormIds = (forms: readonly PreparedForm[]): readonly string[] =>
  forms.flatMap(({ id, name }, index) => {
    const other = forms.slice(0, index).find((one) => one.id === id)
    return other
      ? [
          `Expected the form ids to be unique within a deployment but found a duplicated id '${id}' in the resources '${other.name}' and '${name}'.`,
        ]
      : []
  })

/** A form that is the same as its latest version keeps key and version (D2). */
export const deployForm = (ctx: Context, { id, name, content }: PreparedForm, deploymentKey: number): FormMetadata => {
  const checksum = checksumOf(content)
  const latestKey = ctx.ws.get('forml', k(id))
  const latest = latestKey === undefined ? undefined : ctx.ws.get('form', k(latestKey))
  const common = { formId: id, resourceName: name, checksum, tenantId }
  if (latest?.checksum === checksum && latest.resourceName === name)
    return { ...common, version: latest.version, formKey: latest.key, isDuplicate: true }
  const formKey = ctx.nextKey()
  const version = (ctx.ws.get('highest', k('form', id)) ?? 0) + 1
  const metadata = { ...common, version, formKey, isDuplicate: false }
  ctx.append('FORM', 'CREATED', formKey, {
    ...metadata,
    deploymentKey,
    resource: Buffer.from(content).toString('base64'),
  })
  return metadata
}

export const deployedForm = ({ formId, version, formKey, resourceName }: FormMetadata): DeployedForm => ({
  formId,
  version,
  formKey: String(formKey),
  resourceName,
})
