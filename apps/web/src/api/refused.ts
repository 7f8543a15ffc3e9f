/** What the server (or the road to it) said instead of an answer. Its message is a sentence for the person. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
    readonly requestId?: string,
    readonly status = 0,
  ) {
    super(message);
    this.name = 'Refused';
  }

  /** No answer came: the same submit may be sent again and counts once. */
  get isUnanswered(): boolean {
    return this.status === 0;
  }
}

export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  console.error(error);
  return new Refused(
    'page.defect',
    '这个页面出了问题，不是您的操作有误。请刷新后重试；还不行请告诉社区工作人员。',
  );
}
