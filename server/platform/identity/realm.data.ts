/** Names and lives that the embedded realm and deploy/keycloak/woonzaak-realm.json share; a test holds both together. */
export const realmName = 'woonzaak'
export const webClientId = 'woonzaak-web'
export const apiAudience = 'woonzaak-api'

export const accessTokenSeconds = 300
/** without a refresh the session ends */
export const idleSeconds = 2 * 3600
/** the session ends, whatever happens */
export const sessionSeconds = 10 * 3600

/** Password of the demo accounts in Keycloak. The embedded realm asks none: it says on the page that it is a demonstration. */
export const demoPassword = 'demo'
