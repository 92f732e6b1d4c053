import type { Catalogue } from '#modelling/catalogue'
import type { FeatureDeps } from '../deps.ts'
import { contractCatalogue } from './contract-catalogue.ts'

/** What a diagram can name: what this release brings and what published versions add. */
export const loadCatalogue = async ({ database }: Pick<FeatureDeps, 'database'>): Promise<Catalogue> => {
  void database
  return contractCatalogue()
}
