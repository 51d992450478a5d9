// How many nine-item forms a second fhirpath.js and survey-core total, by processor time, each the way its users do: an
// expression compiled once over FHIR QuestionnaireResponses, and one survey that forms are put into. Both count a blank
// as nothing, and neither says a band or judges. Usage: score.js FORMS.json, an array of arrays with null for a blank;
// writes {"fhirpath": forms a second, "survey": forms a second, ...} to standard output.
import { readFileSync } from "node:fs";
import fhirpath from "fhirpath";
import * as survey from "survey-core";

const SECONDS = 2;
const forms = JSON.parse(readFileSync(process.argv[2], "utf8"));
const total = (form) => form.reduce((sum, answer) => sum + (answer ?? 0), 0);

function check(name, value, form) {
  if (value !== total(form)) throw new Error(`${name} made ${value} of ${JSON.stringify(form)}`);
}

// In batches, so that looking at the clock takes nothing.
function forms_a_second(score) {
  const begun = process.cpuUsage();
  let done = 0;
  for (;;) {
    for (let i = 0; i < 50; ++i) score(done++ % forms.length);
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    if (seconds >= SECONDS) return done / seconds;
  }
}

const responses = forms.map((form) => ({
  resourceType: "QuestionnaireResponse",
  status: "completed",
  item: form.map((answer, index) => ({
    linkId: `q${index + 1}`,
    ...(answer === null ? {} : { answer: [{ valueInteger: answer }] }),
  })),
}));
const expression = fhirpath.compile("QuestionnaireResponse.item.answer.valueInteger.sum()");

const names = forms[0].map((_, index) => `q${index + 1}`);
const model = new survey.Model({
  elements: [
    ...names.map((name) => ({ type: "radiogroup", name, choices: [0, 1, 2, 3] })),
    { type: "expression", name: "total", expression: `sum(${names.map((name) => `{${name}}`).join(", ")})` },
  ],
});
const filled = forms.map((form) =>
  Object.fromEntries(form.flatMap((answer, index) => (answer === null ? [] : [[names[index], answer]]))),
);
const score_by_survey = (index) => {
  model.data = filled[index];
  return model.getValue("total");
};

for (let i = 0; i < 100; ++i) {
  check("fhirpath", expression(responses[i])[0], forms[i]);
  check("survey-core", score_by_survey(i), forms[i]);
}
console.log(JSON.stringify({
  fhirpath: forms_a_second((index) => expression(responses[index])),
  survey: forms_a_second(score_by_survey),
}));
