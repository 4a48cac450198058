/** By whom a consent has to be given before somebody is a volunteer: by everybody, by a minor's guardian, or by nobody. */
export type ConsentNeed = 'always' | 'minor' | 'optional';

/** The way in which a consent was given. */
export type ConsentWay = 'registration' | 'confirmation' | 'own_page';

/** A text in one version, as it is in force. */
export interface ConsentText {
  code: string;
  version: number;
  need: ConsentNeed;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
  /** `YYYY-MM-DD` */
  validFrom: string;
}

/** What somebody agrees to: this text, in the version that was shown. */
export interface GivenConsent {
  code: string;
  version: number;
}

/** One entry of the consent log, which is kept. */
export interface ConsentEntry extends GivenConsent {
  id: string;
  titleZh: string;
  titleEn: string;
  need: ConsentNeed;
  givenAt: Date;
  how: ConsentWay;
  byGuardian: boolean;
  withdrawnAt: Date | null;
}
