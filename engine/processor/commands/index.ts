import type { FeelOptions } from '../../feel/compile.ts'
import type { Compat } from '../../model/compat.ts'
import type { CommandInput, CommandName, CommandResult } from '../api.ts'
import type { Context } from '../context.ts'
import { activateJobs } from './activate-jobs.ts'
import { evaluateDecision } from './decisions.ts'
import { deleteResource } from './delete-resource.ts'
import { deploy, prepareDeployment } from './deploy.ts'
import { resolve } from './incidents.ts'
import { cancel, create, setVariables } from './instances.ts'
import { complete, fail, throwError, updateRetries, updateTimeout, yieldJob } from './jobs.ts'
import { publish } from './messages.ts'
import { migrate } from './migrate.ts'
import { modify } from './modify.ts'
import { broadcastSignal } from './signals.ts'

type Handlers = {
  readonly [K in Exclude<CommandName, 'deploy'>]: (ctx: Context, input: CommandInput<K>) => CommandResult<K>
}

const handlers: Handlers = {
  createInstance: create,
  deleteResource,
  modifyInstance: modify,
  migrateInstance: migrate,
  cancelInstance: cancel,
  activateJobs,
  completeJob: complete,
  failJob: fail,
  throwError,
  yieldJob,
  updateJobRetries: updateRetries,
  updateJobTimeout: updateTimeout,
  publishMessage: publish,
  broadcastSignal,
  setVariables,
  resolveIncident: resolve,
  evaluateDecision,
}

/** Zeebe's name of each command, for the text of a rejection (zeebe.md 5.17). */
export const intents: Readonly<Record<CommandName, string>> = {
  deploy: 'CREATE',
  createInstance: 'CREATE',
  deleteResource: 'DELETE',
  modifyInstance: 'MODIFY',
  migrateInstance: 'MIGRATE',
  cancelInstance: 'CANCEL',
  activateJobs: 'ACTIVATE',
  completeJob: 'COMPLETE',
  failJob: 'FAIL',
  throwError: 'THROW_ERROR',
  yieldJob: 'YIELD',
  updateJobRetries: 'UPDATE_RETRIES',
  updateJobTimeout: 'UPDATE_TIMEOUT',
  publishMessage: 'PUBLISH',
  broadcastSignal: 'BROADCAST',
  setVariables: 'UPDATE',
  resolveIncident: 'RESOLVE',
  evaluateDecision: 'EVALUATE',
}

/**
 * Does what a command needs before it may run (only a deployment does), and gives the part that runs in the loop.
 * The part must be repeatable: the loop runs it again after it had to compile a definition.
 */
export const prepare = async <K extends CommandName>(
  name: K,
  input: CommandInput<K>,
  feel: FeelOptions,
  compat: Compat,
): Promise<(ctx: Context) => CommandResult<K>> => {
  if (name === 'deploy') {
    const resources = await prepareDeployment(input as CommandInput<'deploy'>, feel, compat)
    return (ctx) => deploy(ctx, resources) as CommandResult<K>
  }
  return runnable(name, input)
}

/** The loop's part of a command that needs no preparation. */
export const runnable = <K extends CommandName>(
  name: K,
  input: CommandInput<K>,
): ((ctx: Context) => CommandResult<K>) => {
  // the table holds each name with its own types; the compiler cannot follow the pair through the generic
  const handle = handlers[name as Exclude<CommandName, 'deploy'>] as unknown as (
    ctx: Context,
    input: CommandInput<K>,
  ) => CommandResult<K>
  return (ctx) => handle(ctx, input)
}
