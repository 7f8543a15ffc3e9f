/** One door of the bottom bar. */
export type Tab = {
  /** The route's name. */
  name: string;
  title: string;
  /** The path of a 24×24 line drawing. */
  sign: string;
  /** The thing people come for most: drawn raised. */
  raised?: boolean;
};
