/** Sentences with blanks, as the catalogue of each language holds them. */

/**
 * A sentence with its blanks filled: `The aim is {gap} more.`
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
export function filled(sentence, values) {
  return sentence.replace(/{(\w+)}/g, (_, name) => /** @type {string} */ (values[name]));
}
