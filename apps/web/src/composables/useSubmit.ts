import { shallowReactive } from 'vue';
import { asRefused, type Refused } from '../api/refused.js';

export type Submit<A extends unknown[]> = {
  busy: boolean;
  refused: Refused | undefined;
  /** Runs the work once at a time; a second tap while it runs does nothing. Answers whether it was done. */
  run: (...input: A) => Promise<boolean>;
};

/** A button's work: busy while it runs, the refusal kept for showing. */
export function useSubmit<A extends unknown[]>(work: (...input: A) => Promise<void>): Submit<A> {
  const submit = shallowReactive<Submit<A>>({ busy: false, refused: undefined, run });

  async function run(...input: A): Promise<boolean> {
    if (submit.busy) return false;
    submit.busy = true;
    submit.refused = undefined;
    try {
      await work(...input);
      return true;
    } catch (error) {
      submit.refused = asRefused(error);
      return false;
    } finally {
      submit.busy = false;
    }
  }

  return submit;
}
