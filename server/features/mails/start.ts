import type { Config } from '../../platform/config.ts'
import type { Logger } from '../../platform/logger.ts'
import { createMailSender } from '../../platform/mail/sender.ts'
import { smtpTransport } from '../../platform/mail/transport.ts'
import { type DigestDeps, writeDigests } from './digest.ts'
import { receiverOf } from './receiver.ts'

/** Starts what mails users: the overviews in the morning and the sending of what waits. @returns the end of both */
export const startMails = (
  deps: DigestDeps,
  { smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  logger: Logger,
): (() => Promise<void>) => {
  const { database, clock } = deps
  const transport = smtpUrl === undefined ? undefined : smtpTransport(smtpUrl, mailFrom)
  const sender = createMailSender({ database, transport, receiverOf: receiverOf(database, clock) })
  sender.start()
  let writing: Promise<void> | undefined
  const look = (): void => {
    writing ??= writeDigests(deps)
      .catch((error: unknown) => logger.error({ err: error }, 'the overviews of tasks were not written'))
      .finally(() => {
        writing = undefined
      })
  }
  const timer = setInterval(look, 60_000)
  timer.unref()
  look()
  return async () => {
    clearInterval(timer)
    await writing
    await sender.stop()
    transport?.close()
  }
}
