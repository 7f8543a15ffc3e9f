/** The code in what a camera read: the picture on the leader's screen is an address of this site with the code in it. */
export function codeIn(text: string): string {
  try {
    return new URL(text).searchParams.get('c') ?? text;
  } catch {
    return text;
  }
}
