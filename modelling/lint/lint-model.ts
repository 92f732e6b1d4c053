import type { Catalogue } from '../catalogue.ts'
import type { ModelFile } from '../model-file.ts'
import type { Finding } from './finding.ts'

/**
 * Problems of the files of one process, errors first, in order of the files.
 *
 * @param files its diagram, decision tables and forms
 * @param catalogue what the product offers; a name outside it is a fault
 */
export const lintModel = async (files: readonly ModelFile[], catalogue: Catalogue): Promise<readonly Finding[]> => {
  void files
  void catalogue
  return []
}
