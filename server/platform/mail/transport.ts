import { createTransport } from 'nodemailer'

/** One mail as it leaves. */
export interface OutgoingMail {
  readonly id: string
  readonly to: string
  /** shown before the sender's address */
  readonly senderName: string
  readonly subject: string
  readonly text: string
}

export interface MailTransport {
  /** @throws what the mail server or the connection answers; `code` and `responseCode` say what */
  send(mail: OutgoingMail): Promise<void>
  close(): void
}

/**
 * Mail over SMTP. The message id is made from the mail's own, so that a mail sent twice by a crash is known as one.
 *
 * @param url `smtp://user:password@host:587` or `smtps://…`
 * @param from address of the sender
 */
export const smtpTransport = (url: string, from: string): MailTransport => {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    { from },
  )
  const domain = from.slice(from.indexOf('@') + 1)
  return {
    send: async ({ id, to, senderName, subject, text }) => {
      await transport.sendMail({
        to: { name: '', address: to },
        from: { name: senderName, address: from },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    },
    close: () => transport.close(),
  }
}
