import { splitDocument } from '../../bpmn/json.ts'
import { broadcast } from '../../bpmn/signal-subscriptions.ts'
import type { CommandInput, CommandResult } from '../api.ts'
import type { Context } from '../context.ts'

export const broadcastSignal = (
  ctx: Context,
  { signalName, variables }: CommandInput<'broadcastSignal'>,
): CommandResult<'broadcastSignal'> => ({ key: String(broadcast(ctx, signalName, splitDocument(variables))) })
