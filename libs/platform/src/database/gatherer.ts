/**
 * Asks the questions of one turn of the event loop together: what arrives at the same time shares one statement. Nothing is
 * remembered beyond that, so every answer is younger than its question.
 */
export class Gatherer<Question, Answer> {
  private waiting: Array<{
    question: Question;
    resolve: (answer: Answer) => void;
    reject: (reason: unknown) => void;
  }> = [];

  /** @param answer gives one answer per question, in their order */
  constructor(private readonly answer: (questions: readonly Question[]) => Promise<readonly Answer[]>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) setImmediate(() => void this.askAll());
      this.waiting.push({ question, resolve, reject });
    });
  }

  private async askAll(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.answer(asked.map(({ question }) => question));
      for (const [at, { resolve }] of asked.entries()) resolve(answers[at]!);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }
}
