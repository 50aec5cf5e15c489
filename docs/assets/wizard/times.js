// Every time that the page waits, in milliseconds; tests shorten them here.
export const TIMES = {
  silent: 20_000, ready: 15_000, answer: 15_000, // for Python: without a byte; from the last byte on; for one answer
  shown: 1_000, told: 10_000, slow: 30_000, // until waiting is shown, told in figures, called slow
  typed: 800, announced: 1_500, // after the last key: until a note is looked at, until a new number is told
};
