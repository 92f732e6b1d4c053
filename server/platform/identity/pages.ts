import type { KoaContextWithOIDC } from 'oidc-provider'
import { roleName } from '#domain/access/roles'
import { type DemoAccount, demoOrganisations } from './demo-accounts.data.ts'
import { realmName } from './realm.data.ts'

const resources = `/realms/${realmName}/resources`

/** A whole page in the look of the product; `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Woonzaak</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${resources}/sign-in.css">
</head>
<body>
<header><span class="name">Woonzaak</span></header>
<main>${body}</main>
</body>
</html>
`

/** The page on which a visitor of the demonstration picks who to be. Works without scripts and with the keyboard. */
export const signInPage = (action: string, accounts: readonly DemoAccount[]): string =>
  page(
    'Aanmelden',
    `<h1>Aanmelden</h1>
<p class="notice"><strong>Demo-aanmelding.</strong> Kies een gebruiker om aan te melden. Er wordt geen wachtwoord gevraagd en alle personen zijn verzonnen.
Gebruik deze aanmelding niet met echte gegevens.</p>
<form method="post" action="${escape(action)}">
${sections(accounts)}
</form>`,
  )

/** A page that says in Dutch what went wrong; the English code stands small beside it. */
export const problemPage = (text: string, code: string, home: string): string =>
  page(
    'Aanmelden lukt niet',
    `<h1>Aanmelden lukt niet</h1>
<p>${escape(text)}</p>
<p><a class="button" href="${escape(home)}">Opnieuw beginnen</a></p>
<p class="code">${escape(code)}</p>`,
  )

/** oidc-provider's errors that reach the person in place of the application. */
export const errorPage = (ctx: KoaContextWithOIDC, error: string, home: string): void => {
  ctx.type = 'html'
  ctx.body = problemPage('Deze aanmelding is verlopen of klopt niet. Begin opnieuw vanuit Woonzaak.', error, home)
}

/** Signs out without asking again: the person just clicked "Afmelden". `form` comes from oidc-provider and carries its own token. */
export const logoutPage = (ctx: KoaContextWithOIDC, form: string): void => {
  const confirmed = form.replace('</form>', '<button name="logout" value="yes" class="button">Afmelden</button></form>')
  ctx.type = 'html'
  ctx.body = page('Afmelden', `<h1>U wordt afgemeld</h1>${confirmed}<script src="${resources}/sign-out.js"></script>`)
}

const sections = (accounts: readonly DemoAccount[]): string => {
  const isIn = (account: DemoAccount, id: string): boolean =>
    account.rights.every((right) => right.organisationId === id)
  const single = demoOrganisations.map(({ id, name }) =>
    section(
      name,
      accounts.filter((account) => isIn(account, id)),
    ),
  )
  const several = accounts.filter((account) => new Set(account.rights.map((right) => right.organisationId)).size > 1)
  return [...single, section('Meer dan één organisatie', several)].join('\n')
}

const section = (title: string, accounts: readonly DemoAccount[]): string =>
  accounts.length === 0 ? '' : `<section><h2>${escape(title)}</h2><ul>${accounts.map(choice).join('')}</ul></section>`

const choice = (account: DemoAccount): string =>
  `<li><button name="account" value="${escape(account.id)}"><span class="person">${escape(`${account.firstName} ${account.lastName}`)}</span>
<span class="role">${escape(rolesOf(account))}</span></button></li>`

const rolesOf = (account: DemoAccount): string => {
  const organisations = new Set(account.rights.map(({ organisationId }) => organisationId))
  const nameOf = (id: string): string => demoOrganisations.find((organisation) => organisation.id === id)?.name ?? ''
  return [...organisations]
    .map((id) => {
      const roles = account.rights
        .filter(({ organisationId }) => organisationId === id)
        .map(({ role }) => roleName(role))
      const via = account.rights.find((right) => right.organisationId === id && right.via !== undefined)?.via
      const words = via === undefined ? roles.join(', ') : `${roles.join(', ')} via ${nameOf(via)}`
      return organisations.size > 1 ? `${nameOf(id)}: ${words}` : words
    })
    .join(' · ')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
