import { Injectable } from '@nestjs/common';
import { AppError, Clock, type FieldProblem } from '#kezhi/kernel';
import {
  fitsUnder,
  organizationFormProblems,
  type OrganizationInput,
  OrganizationsService,
  RegionsService,
} from '#kezhi/organizations';
import type { Registration } from './registration.js';

type Filled = Pick<Registration, 'form' | 'people'>;

/** What stands between an application and its submission. */
@Injectable()
export class RegistrationChecks {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly regions: RegionsService,
    private readonly clock: Clock,
  ) {}

  /** Every problem, one per field at most: of the form itself, and of what it refers to. */
  async problems(filled: Filled): Promise<FieldProblem[]> {
    const form: Partial<OrganizationInput> = { ...filled.form, ...filled.people };
    const own = organizationFormProblems(form, this.clock.today());
    const told = new Set(own.map(({ pointer }) => pointer));
    const around = [
      ...(await this.regionProblems(form)),
      ...(await this.supervisorProblems(form)),
      ...(await this.clashProblems(form)),
    ];
    return [...own, ...around.filter(({ pointer }) => !told.has(pointer))];
  }

  /** The same, and the supervisor stays as it is until the end of the unit of work. */
  async problemsNow(filled: Filled): Promise<FieldProblem[]> {
    const { parentId } = filled.form;
    if (parentId !== undefined) await this.organizations.lockShared([parentId]);
    return this.problems(filled);
  }

  private async regionProblems({ regionCode }: Partial<OrganizationInput>): Promise<FieldProblem[]> {
    if (regionCode === undefined) return [];
    try {
      await this.regions.inForce(regionCode);
      return [];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [{ pointer: '/regionCode', code: error.code, details: error.details }];
    }
  }

  private async supervisorProblems({ kind, parentId }: Partial<OrganizationInput>): Promise<FieldProblem[]> {
    if (parentId === undefined) return [];
    const [supervisor] = await this.organizations.facts([parentId]);
    if (supervisor?.status !== 'approved' || supervisor.unclaimed)
      return [{ pointer: '/parentId', code: 'REGISTRATION.SUPERVISOR_UNKNOWN' }];
    if (kind === undefined || fitsUnder(kind, supervisor.kind)) return [];
    return [{ pointer: '/parentId', code: 'ORGANIZATION.PARENT_KIND' }];
  }

  private async clashProblems(form: Partial<OrganizationInput>): Promise<FieldProblem[]> {
    const { name, parentId, uscc, kind } = form;
    if (name === undefined || parentId === undefined || kind === undefined) return [];
    const taken = await this.organizations.clashes({ name, parentId, uscc: uscc ?? null, kind });
    const problems: FieldProblem[] = [];
    if (taken.name) problems.push({ pointer: '/name', code: 'ORGANIZATION.NAME_TAKEN' });
    if (taken.uscc) problems.push({ pointer: '/uscc', code: 'ORGANIZATION.USCC_TAKEN' });
    return problems;
  }
}
