import { setTimeout as sleep } from 'node:timers/promises'
import { literal, Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { mailModel, type MailRow } from './model.ts'
import type { MailTransport } from './transport.ts'

export interface Receiver {
  readonly address: string
  /** shown before the sender's address */
  readonly senderName: string
}

export interface MailSenderOptions {
  readonly database: Database
  /** undefined: mails are kept, an administrator reads them in the list */
  readonly transport: MailTransport | undefined
  /** where a mail goes now; undefined when its user may not have it any more */
  readonly receiverOf: (mail: MailRow) => Promise<Receiver | undefined>
  /** default 5000 */
  readonly pollMs?: number
  /** epoch milliseconds of the machine */
  readonly now?: () => number
}

export interface MailSender {
  start(): void
  /** Sends all that is due now. */
  flush(): Promise<void>
  stop(): Promise<void>
}

/** About three days of attempts, the last ones an hour apart. */
const maxAttempts = 80

/** Longer than the time-outs of the transport together: a mail that a crashed process held is taken over after it. */
const leaseMs = 120_000

/** Sends mails that wait, oldest first. Several processes may run one: an attempt is claimed by pushing its next one away. */
export const createMailSender = (options: MailSenderOptions): MailSender => {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // the database may be away for a while; what is in it waits
      await flush(options, stopping.signal).catch(() => undefined)
      await sleep(options.pollMs ?? 5000, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }
  return {
    start: () => {
      running ??= loop()
    },
    flush: () => flush(options, stopping.signal),
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

const flush = async (options: MailSenderOptions, signal: AbortSignal): Promise<void> => {
  const { database, now = Date.now } = options
  for (;;) {
    const due = { status: 'PENDING' as const, nextAttemptAt: { [Op.lte]: instantOf(now()) } }
    const rows = await database.model(mailModel).findAll({ where: due, order: ['id'], limit: 50 })
    for (const row of rows) {
      if (signal.aborted) return
      await sendOne(options, plain(row))
    }
    if (rows.length === 0) return
  }
}

const sendOne = async (options: MailSenderOptions, mail: MailRow): Promise<void> => {
  const { database, now = Date.now } = options
  const mails = database.model(mailModel)
  const [claimed] = await mails.update(
    { nextAttemptAt: instantOf(now() + leaseMs), attempts: literal('attempts + 1') },
    { where: { id: mail.id, status: 'PENDING', nextAttemptAt: mail.nextAttemptAt } },
  )
  if (claimed === 0) return
  const outcome = await attempt(options, mail)
  await mails.update(outcome, { where: { id: mail.id } })
}

const attempt = async (options: MailSenderOptions, mail: MailRow): Promise<Partial<MailRow>> => {
  const { database, transport, now = Date.now } = options
  try {
    const receiver = await options.receiverOf(mail)
    if (!receiver) return { status: 'DROPPED' }
    if (!transport) return { status: 'KEPT' }
    const { id, subject, text } = mail
    await transport.send({ id, subject, text, to: receiver.address, senderName: receiver.senderName })
    return { status: 'SENT', sentAt: database.now(), lastError: null }
  } catch (error) {
    const attempts = mail.attempts + 1
    if (isFinal(error) || attempts >= maxAttempts) return { status: 'FAILED', lastError: codeOf(error) }
    return { nextAttemptAt: instantOf(now() + backOffMs(attempts)), lastError: codeOf(error) }
  }
}

const responseCodeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined

/** SMTP 5xx on the message itself: another attempt gets the same answer. A refused sign-in is ours to mend, so that goes on. */
const isFinal = (error: unknown): boolean => {
  const response = responseCodeOf(error) ?? 0
  return response >= 550 && response < 560
}

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
  const response = responseCodeOf(error)
  return `${code}${response === undefined ? '' : ` ${response}`}`.slice(0, 80)
}

/** A minute, two, four … at most an hour. */
const backOffMs = (attempts: number): number => Math.min(3_600_000, 30_000 * 2 ** Math.min(attempts, 8))

const instantOf = (epochMs: number): string => new Date(epochMs).toISOString()
