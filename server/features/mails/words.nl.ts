import type { LocalDate } from '#domain/shared/local-date'

/** Open tasks with one title. */
export interface TaskLine {
  readonly title: string
  readonly count: number
}

interface Digest {
  readonly organisation: string
  readonly day: LocalDate
  readonly mine: readonly TaskLine[]
  readonly roles: readonly TaskLine[]
  readonly overdue: number
  readonly worklistUrl: string
  readonly accountUrl: string
  readonly signature: string | undefined
}

const tasks = (count: number): string => (count === 1 ? '1 taak' : `${count} taken`)

const block = (heading: string, lines: readonly TaskLine[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map(({ title, count }) => `  ${count} x ${title}`), '']

const ending = ({ accountUrl, signature }: Pick<Digest, 'accountUrl' | 'signature'>): string[] => [
  `Kies zelf welke mails u krijgt: ${accountUrl}`,
  ...(signature === undefined ? [] : ['', signature]),
]

const total = (lines: readonly TaskLine[]): number => lines.reduce((sum, { count }) => sum + count, 0)

/** The overview that an organisation's users get in the morning. */
export const digestMail = (digest: Digest): { readonly subject: string; readonly text: string } => {
  const { organisation, day, mine, roles, overdue, worklistUrl } = digest
  const lines = [
    `Open taken van ${organisation} op ${day.split('-').toReversed().join('/')}.`,
    ...(overdue === 0 ? [] : [`${tasks(overdue)} over de termijn.`]),
    '',
    ...block('Op uw naam:', mine),
    ...block('Voor uw rollen, nog niet opgenomen:', roles),
    `Naar uw werklijst: ${worklistUrl}`,
    ...ending(digest),
  ]
  return {
    subject: `${tasks(total(mine) + total(roles))} in de werklijst van ${organisation}`,
    text: lines.join('\n'),
  }
}

/** What a process tells the holders of a role, in the words of its diagram. */
export const processMail = (
  mail: { readonly subject: string; readonly text: string } & Pick<
    Digest,
    'organisation' | 'worklistUrl' | 'signature'
  >,
): { readonly subject: string; readonly text: string } => {
  const { signature } = mail
  const lines = [
    mail.text,
    '',
    `Naar de werklijst van ${mail.organisation}: ${mail.worklistUrl}`,
    ...(signature === undefined ? [] : ['', signature]),
  ]
  return { subject: mail.subject, text: lines.join('\n') }
}

/** What a user gets when someone else puts tasks on his name. */
export const assignedMail = (
  mail: { readonly organisation: string; readonly lines: readonly TaskLine[] } & Pick<
    Digest,
    'worklistUrl' | 'accountUrl' | 'signature'
  >,
): { readonly subject: string; readonly text: string } => {
  const count = total(mail.lines)
  const verb = count === 1 ? 'werd' : 'werden'
  const lines = [
    `Bij ${mail.organisation} ${verb} ${tasks(count)} op uw naam gezet.`,
    '',
    ...block('Het gaat om:', mail.lines),
    `Naar uw werklijst: ${mail.worklistUrl}`,
    ...ending(mail),
  ]
  return { subject: `${tasks(count)} op uw naam gezet`, text: lines.join('\n') }
}

/** What a user gets when someone names him in a comment on a diagram. */
export const mentionedMail = ({
  title,
  url,
  ...frame
}: { readonly title: string; readonly url: string } & Pick<Digest, 'accountUrl' | 'signature'>): {
  readonly subject: string
  readonly text: string
} => ({
  subject: `U wordt genoemd bij het proces ${title}`,
  text: [
    `In een opmerking bij het proces ${title} vraagt een collega uw aandacht.`,
    '',
    `Naar de opmerkingen: ${url}`,
    ...ending(frame),
  ].join('\n'),
})
