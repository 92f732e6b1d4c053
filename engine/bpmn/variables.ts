import { tenantId } from '../log/values.ts'
import type { Context } from '../processor/context.ts'
import type { VariableTexts } from '../processor/work.ts'
import type { Variable } from '../state/columns.ts'
import { k, under } from '../store/key.ts'

/** Raw text of the nearest variable of that name, from a scope outward (V1). */
export const lookupText = (ctx: Context, scopeKey: number, name: string): string | undefined => {
  for (let key = scopeKey; key !== -1; key = ctx.instance(key)?.scope ?? -1) {
    const variable = ctx.ws.get('var', k(key, name))
    if (variable) return variable.value
  }
  return undefined
}

export const localVariables = (ctx: Context, scopeKey: number): readonly Variable[] =>
  ctx.ws.list('var', under(scopeKey)).map(({ value }) => value)

export const localTexts = (ctx: Context, scopeKey: number): VariableTexts =>
  Object.fromEntries(localVariables(ctx, scopeKey).map(({ name, value }) => [name, value]))

/** All variables that a scope sees, inner ones shadowing outer ones. */
export const visibleTexts = (ctx: Context, scopeKey: number, names: readonly string[] = []): VariableTexts => {
  if (names.length > 0) {
    const found = names.map((name) => [name, lookupText(ctx, scopeKey, name)] as const)
    return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== undefined))
  }
  let visible: VariableTexts = {}
  for (let key = scopeKey; key !== -1; key = ctx.instance(key)?.scope ?? -1)
    visible = { ...localTexts(ctx, key), ...visible }
  return visible
}

interface Owner {
  readonly pi: number
  readonly pd: number
  readonly bpmnProcessId: string
}

/** Creates or updates variables in exactly this scope (V2); an equal value leaves no record. */
export const mergeLocal = (
  ctx: Context,
  scopeKey: number,
  texts: VariableTexts,
  owner = ownerOf(ctx, scopeKey),
): void => {
  for (const [name, value] of Object.entries(texts)) {
    const existing = ctx.ws.get('var', k(scopeKey, name))
    if (existing?.value === value) continue
    ctx.append('VARIABLE', existing ? 'UPDATED' : 'CREATED', existing?.key ?? ctx.nextKey(), {
      name,
      value,
      scopeKey,
      processInstanceKey: owner.pi,
      processDefinitionKey: owner.pd,
      bpmnProcessId: owner.bpmnProcessId,
      tenantId,
    })
  }
}

/**
 * Updates each name where it is found first from `scopeKey` upward; what is found nowhere is created at the root (V3).
 * As in Zeebe a name whose value is equal there is not taken and climbs on.
 */
export const propagate = (ctx: Context, scopeKey: number, texts: VariableTexts): void => {
  const rest: Record<string, string> = { ...texts }
  let key = scopeKey
  for (let scope = ctx.instance(key)?.scope ?? -1; scope !== -1; scope = ctx.instance(key)?.scope ?? -1) {
    for (const [name, value] of Object.entries(rest)) {
      const existing = ctx.ws.get('var', k(key, name))
      if (!existing || existing.value === value) continue
      mergeLocal(ctx, key, { [name]: value })
      delete rest[name]
    }
    key = scope
  }
  mergeLocal(ctx, key, rest)
}

const ownerOf = (ctx: Context, scopeKey: number): Owner => {
  const instance = ctx.instance(scopeKey)
  if (!instance) throw new Error(`no scope ${scopeKey}`)
  return { pi: instance.pi, pd: instance.pd, bpmnProcessId: ctx.definitions.process(instance.pd).id }
}
