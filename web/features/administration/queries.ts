import { useQuery } from '@tanstack/react-query'
import { getUser, listColleagues, listIgs, listManagedOrganisations } from '#contract/administration'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'

export type User = Output<typeof getUser>
export type Right = User['rights'][number]
export type ManagedOrganisation = Output<typeof listManagedOrganisations>['items'][number]
export type Igs = Output<typeof listIgs>['items'][number]

export const useUser = (userId: string) =>
  useQuery({ queryKey: ['users', 'one', userId], queryFn: () => call(getUser, { params: { userId } }) })

export const useManagedOrganisations = () =>
  useQuery({ queryKey: ['users', 'organisations'], queryFn: () => call(listManagedOrganisations, {}) })

export const useColleagues = (orgId: string) =>
  useQuery({ queryKey: ['users', 'colleagues', orgId], queryFn: () => call(listColleagues, { query: { orgId } }) })

export const useIgs = () => useQuery({ queryKey: ['users', 'igs'], queryFn: () => call(listIgs, {}) })
