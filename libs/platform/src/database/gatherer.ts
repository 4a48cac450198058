interface Asked<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (reason: unknown) => void;
}

/** How long a question waits for those that are under way, at most: one that hangs must not hold up the others. */
const PATIENCE_MS = 2;

/**
 * Asks questions together: those of one turn of the event loop share one statement, and so do those that come up while the
 * statement before is under way. Nothing is remembered beyond that, so every answer is younger than its question.
 */
export class Gatherer<Question, Answer> {
  private waiting: Array<Asked<Question, Answer>> = [];
  private underWay = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param answer gives one answer per question, in their order */
  constructor(private readonly answer: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.waiting.length > 1) return;
      if (this.underWay === 0) setImmediate(this.askAll);
      else this.timer = setTimeout(this.askAll, PATIENCE_MS);
    });
  }

  private readonly askAll = (): void => {
    clearTimeout(this.timer);
    if (this.waiting.length > 0) void this.settle(this.waiting.splice(0));
  };

  private async settle(asked: ReadonlyArray<Asked<Question, Answer>>): Promise<void> {
    this.underWay += 1;
    try {
      const answers = await this.answer(asked.map(({ question }) => question));
      for (const [at, { resolve }] of asked.entries()) resolve(answers[at]!);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    } finally {
      this.underWay -= 1;
      this.askAll();
    }
  }
}
