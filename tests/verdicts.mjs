// Answers on standard input what the page's own code says of each form: which answers count, and what is wrong.
import { createInterface } from "node:readline";
import { asked, problems } from "../docs/assets/wizard/checks.js";
import { holds } from "../docs/assets/wizard/conditions.js";

let setup;
for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  if (!setup) {
    setup = given;
    continue;
  }
  const known = asked(setup.screens, given);
  const wrong = setup.screens
    .filter((screen) => holds(screen.onlyIf, known))
    .flatMap((screen) => problems(screen, known, setup.today, setup.zeros))
    .map(({ field, person, check }) => [field.name, person, check.error]);
  process.stdout.write(`${JSON.stringify([known, wrong])}\n`);
}
