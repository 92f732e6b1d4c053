import { parseDocument, splitDocument } from '../../bpmn/json.ts'
import { distribute, expireMessage } from '../../bpmn/messages.ts'
import { tenantId } from '../../log/values.ts'
import { k } from '../../store/key.ts'
import type { CommandInput, CommandResult } from '../api.ts'
import type { Context } from '../context.ts'
import { Rejection } from '../rejection.ts'

export const publish = (ctx: Context, input: CommandInput<'publishMessage'>): CommandResult<'publishMessage'> => {
  const variables = splitDocument(input.variables)
  const { name, correlationKey, messageId = '' } = input
  if (messageId !== '' && ctx.ws.get('mid', k(name, correlationKey, messageId)) !== undefined) {
    throw new Rejection(
      'ALREADY_EXISTS',
      `Expected to publish a new message with id '${messageId}', but a message with that id was already published`,
    )
  }
  const key = ctx.nextKey()
  const timeToLive = Math.max(0, input.timeToLiveMs)
  const deadline = ctx.now + timeToLive
  ctx.append(
    'MESSAGE',
    'PUBLISHED',
    key,
    { name, correlationKey, timeToLive, deadline, messageId, variables: parseDocument(variables), tenantId },
    { variables },
  )
  const message = { key, name, correlationKey, messageId, deadline, variables }
  distribute(ctx, message)
  if (timeToLive === 0) expireMessage(ctx, message)
  return { key: String(key) }
}
