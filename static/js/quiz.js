// Says of each question whether the answers chosen are right. Nothing is sent or kept. It imports nothing, so that it
// also runs from the disk (courses/offline/style.py).
const resultOf = (texts, question) => {
  const inputs = [...question.querySelectorAll("input")];
  const chosen = inputs.filter((input) => input.checked);
  const right = inputs.filter((input) => "isRight" in input.dataset);
  const wrong = chosen.filter((input) => !right.includes(input));
  if (!chosen.length) return ["none", texts.none];
  const result = wrong.length ? "wrong" : chosen.length < right.length ? "more" : "right";
  const items = question.querySelectorAll("li");
  const feedback = (wrong.length ? wrong : chosen).map(
    (input) => items[inputs.indexOf(input)].querySelector("[data-feedback]")?.textContent ?? "",
  );
  return [result, [texts[result], ...feedback.filter(Boolean)].join(" ")];
};

for (const quiz of document.querySelectorAll("[data-quiz]")) {
  for (const question of quiz.querySelectorAll("[data-question]")) {
    const button = question.querySelector("[data-check]");
    const place = question.querySelector("[data-result]");
    button.hidden = false;
    button.addEventListener("click", () => {
      [place.dataset.result, place.textContent] = resultOf(quiz.dataset, question);
    });
    question.addEventListener("change", () => {
      place.textContent = "";
    });
  }
}
