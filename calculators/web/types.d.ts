/** What the modules of the form share. Nothing of this file is sent to a browser. */

export type Kind = "one-of" | "any-of" | "whole" | "yes-no";

/** One input, as the page's data states it. */
export interface Input {
  id: string;
  kind: Kind;
  label: string;
  required: boolean;
  default: unknown;
  least: number;
  most: number;
  options: Record<string, string>;
  [field: string]: unknown;
}

/** A rule's name, where it is explained, and the section that it rests on. */
export interface Rule {
  name: string;
  explanatory: boolean;
  href: string;
  source: string;
  section: string;
  section_href: string;
  claims: { says: string; href: string; grade: string }[];
}

/**
 * The data that the page carries for its form. `count` is the input that the verdict compares with the aim; `figures`
 * are the names of those that are shown; `onward` says which input or figure here fills each input of the calculator
 * that the result leads on to.
 */
export interface Data {
  inputs: Input[];
  count: string | null;
  figures: Record<string, string>;
  verdicts: Record<string, string>;
  doubt: string;
  assumed: Record<string, Assumed>;
  words: Words;
  onward: Record<string, string>;
  rules: Record<string, Rule>;
}

/** An answer that a short form does not ask for: one for each option of an input that it asks, and how it is told. */
export interface Assumed {
  by: string;
  values: Record<string, unknown>;
  says: string;
}

/** Sentences with blanks, in the language of the page. */
export interface Words {
  gap: string;
}

/** What an embedded calculator says around its form. */
export interface EmbedWords extends Words {
  ask: string;
  whole: string;
  left_out: string;
  why: string;
  more: string;
}

/** A calculator in one language, as its embedded element holds it; `evaluate` takes every input. */
export interface Pack {
  lang: string;
  calculator: string;
  version: string;
  title: string;
  page: string;
  inputs: Input[];
  verdicts: Record<string, string>;
  doubt: string;
  words: EmbedWords;
  evaluate: Evaluate;
}

/** Answers by input; what is not there is at its default. */
export type Answers = Record<string, unknown>;

export interface Band {
  low: number;
  high: number;
  open_ended: boolean;
}

/** What a rule that applied did: the state before and after, and why. */
export interface Step {
  rule: string;
  why: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export interface Result {
  answer: string;
  rules: string[];
  steps: Step[];
  [field: string]: unknown;
}

export type Evaluate = (answers: Answers) => Result;

/** An input that was refused. */
export interface Refusal {
  input: string;
  message: string;
}

/** A calculator's check module, as the compiler prints it: the results of one chunk of the domain as text. */
export interface CheckModule {
  CHUNKS: number;
  chunk: (number: number, evaluate: Evaluate) => { text: string };
}

/** What the worker that checks tells the page. */
export type CheckReport = { done: number; of: number } | { digest: string } | { failed: string };

/** A form of embedding: its snippet with blanks, and what is said of it; `file` is an address with blanks. */
export interface SnippetForm {
  snippet: string;
  gives: string;
  needs: string;
  pinned: boolean;
  looked_at: boolean;
  file: string;
}

/** A system that pages are made in, with the ids of its forms, the best first; one that `asks` embeds an address. */
export interface SnippetSystem {
  title: string;
  where: string;
  recipe: string;
  forms: string[];
  asks: boolean;
}

/** The data of an embed page: `version` is the pinned one, `root` leads from the page to the site's own. */
export interface Snippets {
  inputs: Input[];
  root: string;
  version: string;
  common: Record<string, string>;
  languages: Record<string, Record<string, string>>;
  forms: Record<string, SnippetForm>;
  systems: Record<string, SnippetSystem>;
  colours: Record<string, string[]>;
}

/** What the reader of an embed page chose. */
export interface Choices {
  answers: Answers;
  colours: Record<string, string[]>;
  language: string;
  version: string;
}
