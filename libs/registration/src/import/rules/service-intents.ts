import { normalizeText } from '#kezhi/standards';

/** One activity type of the code list in force, with its names in earlier official lists. */
export interface ServiceIntent {
  code: string;
  name: string;
  aliases: readonly string[];
}

export interface IntentMatch {
  code: string;
  name: string;
  /** It was named by an earlier list. */
  earlier: boolean;
}

/** Activity types by code, name or earlier name. */
export class ServiceIntentIndex {
  readonly names: readonly string[];
  private readonly byText = new Map<string, IntentMatch>();

  constructor(intents: readonly ServiceIntent[]) {
    this.names = intents.map((intent) => intent.name);
    for (const { code, name, aliases } of intents) {
      for (const alias of aliases) this.byText.set(key(alias), { code, name, earlier: true });
    }
    for (const { code, name } of intents) {
      const match = { code, name, earlier: false };
      this.byText.set(key(code), match).set(key(name), match);
    }
  }

  find(text: string): IntentMatch | undefined {
    return this.byText.get(text) ?? this.byText.get(key(text));
  }
}

function key(text: string): string {
  return normalizeText(text).replaceAll(' ', '').toLowerCase();
}
