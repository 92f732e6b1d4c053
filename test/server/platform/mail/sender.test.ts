import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect } from 'chai'
import { SMTPServer } from 'smtp-server'
import { mailModel, type MailRow } from '#server/platform/mail/model'
import { writeMails } from '#server/platform/mail/mails'
import { createMailSender } from '#server/platform/mail/sender'
import { smtpTransport } from '#server/platform/mail/transport'
import { organisationModel, userAccountModel } from '#server/platform/organisations/model'
import { seedDemoAccounts } from '#server/platform/identity/seed-demo-accounts'
import type { Database } from '#server/platform/db/database'
import { describeOnDatabases } from '#test/support/database'

interface Inbox {
  readonly url: string
  readonly letters: { readonly to: string[]; readonly raw: string }[]
  /** what the server answers to the next mails, in order */
  readonly answers: number[]
  close(): Promise<void>
}

const openInbox = async (): Promise<Inbox> => {
  const letters: Inbox['letters'] = []
  const answers: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const answer = answers.shift()
        if (answer !== undefined)
          return callback(Object.assign(new Error('no, kees@example.org'), { responseCode: answer }))
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        })
        callback()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

describeOnDatabases('sending mails', (open) => {
  let database: Database
  let inbox: Inbox
  let nowMs = Date.UTC(2026, 0, 5)
  const someone = async () => {
    const user = await database.model(userAccountModel).findOne({ rejectOnEmpty: true })
    const organisation = await database.model(organisationModel).findOne({ rejectOnEmpty: true })
    return { userId: user.id, orgId: organisation.id }
  }
  const write = async (change: { readonly once?: string; readonly subject?: string } = {}): Promise<void> => {
    const { userId, orgId } = await someone()
    await database.transaction(() =>
      writeMails(database, [
        { kind: 'DAILY_DIGEST', orgId, userId, subject: '2 taken', text: 'Goedemorgen.\n', shield: 'NONE', ...change },
      ]),
    )
  }
  const rows = async (): Promise<MailRow[]> =>
    (await database.model(mailModel).findAll({ order: ['id'] })).map((row) => row.get({ plain: true }))
  const sender = (options: { readonly url?: string; readonly gone?: true } = {}) => {
    const transport = options.url === undefined ? undefined : smtpTransport(options.url, 'woonzaak@vlaanderen.test')
    const mails = createMailSender({
      database,
      transport,
      now: () => nowMs,
      receiverOf: () =>
        Promise.resolve(options.gone ? undefined : { address: 'dora@gent.test', senderName: 'Woonzaak Gent' }),
    })
    return { flush: () => mails.flush().finally(() => transport?.close()) }
  }
  beforeEach(async () => {
    database = await open()
    await seedDemoAccounts(database)
    inbox = await openInbox()
  })
  afterEach(() => inbox.close())

  it('sends a mail once, to the address of this moment, with an id that knows a double', async () => {
    await write()
    await sender(inbox).flush()
    await sender(inbox).flush()
    const [mail] = await rows()
    expect(mail).to.include({ status: 'SENT', attempts: 1, lastError: null })
    expect(inbox.letters.map(({ to }) => to)).to.deep.equal([['dora@gent.test']])
    expect(inbox.letters[0]?.raw)
      .to.contain(`<${mail?.id}@vlaanderen.test>`)
      .and.contain('From: Woonzaak Gent <woonzaak@vlaanderen.test>')
      .and.contain('Goedemorgen.')
  })

  it('two servers send it once', async () => {
    await write()
    await write({ subject: 'nog een' })
    await Promise.all([sender(inbox).flush(), sender(inbox).flush()])
    expect(inbox.letters).to.have.length(2)
  })

  it('tries again later when the mail server is away or busy, and loses nothing', async () => {
    await write()
    await sender({ url: 'smtp://127.0.0.1:1' }).flush()
    expect((await rows())[0]).to.include({ status: 'PENDING', attempts: 1, lastError: 'ESOCKET' })
    inbox.answers.push(451)
    await sender(inbox).flush()
    expect(inbox.answers, 'not before its time').to.have.length(1)
    nowMs += 3_600_000
    await sender(inbox).flush()
    expect((await rows())[0]).to.include({ status: 'PENDING', attempts: 2 })
    nowMs += 3_600_000
    await sender(inbox).flush()
    expect((await rows())[0]).to.include({ status: 'SENT', attempts: 3 })
  })

  it('gives up what is refused for good, and keeps the code without the words: they may hold an address', async () => {
    inbox.answers.push(550)
    await write()
    await sender(inbox).flush()
    const [mail] = await rows()
    expect(mail?.status).to.equal('FAILED')
    expect(mail?.lastError).to.match(/ 550$/).and.not.contain('kees')
  })

  it('keeps mails when there is no mail server, and drops what nobody may have any more', async () => {
    await write()
    await sender().flush()
    await write()
    await sender({ ...inbox, gone: true }).flush()
    expect((await rows()).map(({ status }) => status)).to.deep.equal(['KEPT', 'DROPPED'])
    expect(inbox.letters).to.deep.equal([])
  })

  it('a subject cannot add a header', async () => {
    await write({ subject: 'taak\r\nBcc: kees@example.org' })
    await sender(inbox).flush()
    expect(inbox.letters.map(({ to }) => to)).to.deep.equal([['dora@gent.test']])
    expect(inbox.letters[0]?.raw).to.not.match(/^Bcc:/m)
  })

  it('what may be there once is written once', async () => {
    await write({ once: 'digest 2026-01-05' })
    await write({ once: 'digest 2026-01-05' })
    expect(await rows()).to.have.length(1)
  })
})
