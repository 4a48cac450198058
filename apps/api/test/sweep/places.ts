import type { Planted } from '#kezhi/testing';

/** One organization with one thing of each noun in it. */
export interface Place {
  name: string;
  organization: string;
  /** Itself and everything above. */
  above: string[];
  /** A team under the same supervisor, which may take over. */
  heir: string;
  lineId: string | null;
  /** What a merge into the heir has to carry now. */
  mergeToken(): Promise<string>;
  /** Region codes from the province down to its own. */
  regions: string[];
  person: Planted;
  /** Id of the thing that a path's noun means here. */
  things: Record<Noun, string>;
  /** An account that could administer it and does not. */
  successor: string;
  /** A team of the earlier platform that is supervised here, and for which the organization itself has a claim. */
  legacyTeam: string;
  /** Evidence of that claim, and some that the national officer has uploaded and not used. */
  evidence: { used: string; unused: string };
  /** Of the registration that waits for this organization's decision. */
  trackingNo: string;
  documentId: string;
  /** Identity numbers and phones of the people here, registered and in the import's file. */
  secrets: string[];
}

export const EVIDENCE = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

export const NOUNS = [
  'organizations',
  'volunteers',
  'memberships',
  'organization-claims',
  'imports',
  'accounts',
  'role-grants',
  'registrations',
] as const;
export type Noun = (typeof NOUNS)[number];
