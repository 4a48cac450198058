import { Injectable } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { ReferenceData } from '#kezhi/organizations';
import { normalizeText } from '#kezhi/standards';

/** Service intents by code, official name or usual other name, as of today's code list. */
@Injectable()
export class ServiceIntents {
  constructor(
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** The codes in the order asked, undefined for what is none. */
  async codes(texts: readonly string[]): Promise<Array<string | undefined>> {
    const entries = await this.reference.codeList('activity_types', this.clock.today());
    return texts.map((text) => {
      const plain = normalizeText(text);
      return entries.find(({ code, zh, aliases }) => [code, zh, ...aliases].includes(plain))?.code;
    });
  }
}
