import type { Page } from '#kezhi/kernel';
import type { PageShape } from '#kezhi/platform/http';
import type { OrganizationBranch } from '../organization-lists.js';
import type { OrganizationItem, OrganizationSort } from '../organization-lists.repository.js';
import {
  type OrganizationBranchDto,
  type OrganizationDto,
  toOrganizationDetailDto,
  toOrganizationDto,
} from './dto/organization.dto.js';

/** A list of its own for every organization: a cursor of one branch is no good in another. */
export const CHILDREN = 'organization-children:';

const SORT_KEYS: Readonly<Record<OrganizationSort, (item: OrganizationItem) => readonly string[]>> = {
  createdAt: ({ id }) => [id],
  length: ({ name, id }) => [String(Array.from(name).length), id],
  name: ({ name, id }) => [name, id],
};

export function pageShape(sort: OrganizationSort): PageShape<OrganizationItem, OrganizationDto> {
  return { toItem: toOrganizationDto, sortKey: SORT_KEYS[sort] };
}

export function toBranchDto(
  { organization }: OrganizationBranch,
  children: Page<OrganizationDto>,
): OrganizationBranchDto {
  return {
    ...toOrganizationDetailDto(organization),
    children: children.items,
    nextCursor: children.nextCursor,
  };
}
