// What the page's modules pass to each other. No page loads this.

/** What early.js gives the modules: whether the site has been updated since this page was opened, and the page as it is now. */
declare var build: { isUpdated(): Promise<boolean>; reload(): Promise<void> };

type App = import("./wizard.js").Wizard;

type Answers = Record<string, any>;
type Term = [name: string, how: "in" | "has" | "lacks", options: string[]];
type Condition = { any?: Term[][]; not?: { any: Term[][] } };
type Check = { kind: string; error: string; bound: any; text: string | Record<string, string> };
type Field = {
  name: string;
  kind: string;
  onlyIf: Condition | null;
  checks: Check[];
  thisYear: boolean;
  datesFrom: string | null;
  neverSaved: boolean;
  withSiblings: boolean;
  optionUnless: Record<string, Condition>;
};
type FormScreen = { name: string; part: number; onlyIf: Condition | null; repeats: boolean; fields: Field[] };
/** An error, the control it leads to, and its field. */
type Shown = { text: string; target: string; box: HTMLElement };

type Case = { id: string; answers: Answers; progress: any[]; edited: Record<string, any>; settings: Record<string, string> };
/** What is in no file of one case. */
type Beside = { unsaved: Answers; done: string[] };
/** `last` is the last day of the plan. */
type Kept = Beside & { file: { version: number; cases: Case[] }; current: number; others: Record<string, Beside>; since: string; last: string };

/** How Python is; `why` is for the log, not for the reader. */
type PythonState =
  | { name: "loading"; got: number; of: number }
  | { name: "ready" }
  | { name: "restarting" | "failed"; why: string };
