/** What is said aloud: once the reader has paused, and only if it has changed. */

const QUIET = 700; // milliseconds without a change

/**
 * A function that says words in a live region.
 * @param {Element | null} place
 */
export function announcer(place) {
  let timer = 0;
  return (/** @type {string} */ words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (place && place.textContent !== words) place.textContent = words;
    }, QUIET);
  };
}
