/** Names and lives that the embedded realm and deploy/keycloak/woonzaak-realm.json share; a test holds both together. */
export const realmName = 'woonzaak'
export const webClientId = 'woonzaak-web'
export const apiAudience = 'woonzaak-api'
/** An external application of the demonstration: it signs in with a secret. Others get a client of their own, made after this one. */
export const applicationClientId = 'woonzaak-toepassing'
/** subject of its tokens: in Keycloak the id of its service account */
export const applicationSubject = '0c000000-0000-4000-8000-000000000001'

export const accessTokenSeconds = 300
/** without a refresh the session ends */
export const idleSeconds = 2 * 3600
/** the session ends, whatever happens */
export const sessionSeconds = 10 * 3600

/** What the realm file takes from the environment of Keycloak: secrets, and addresses that differ by installation. */
export const realmSettings = [
  'ACM_CLIENT_ID',
  'ACM_CLIENT_SECRET',
  'API_INTERNAL_URL',
  'APPLICATION_CLIENT_SECRET',
  'DEMO_PASSWORD',
  'WEB_URL',
] as const
