// Titles offered while somebody types into a search box (ARIA APG, combobox with list autocomplete). The server is asked
// with the first letters alone, in answers that are the same for everybody; what is typed after them stays here.
const SHOWN = 8;
const { digits } = document.body.dataset; // those of the page's language, from 0 to 9
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

// Khmer as the server compares it: khmer/normal.py says why.
const MARKS = "\u17b4-\u17d1\u17d3\u17dd";
const SYLLABLE = new RegExp(`[ក-ឳ](?:្[ក-ឳ]|[${MARKS}្])*`, "g");
const UNIT = new RegExp(`្[ក-ឳ]|[${MARKS}]`, "g");
const IN_SUBSCRIPT = new RegExp(`្([${MARKS}]+)(?=[ក-ឳ])`, "g");
const GIVE = new RegExp(`(?<!្)(?:អោ|ឱ)យ(?![${MARKS}្])`, "g");
const ABOVE = /[ិ-ឺើឿ័៝]|ា.*ំ|ំ.*ា/;
const ORDER = ["៌", "", "", "៉៊", "ើឿៀេែៃោៅ", "ុូួ", "ិីឹឺ", "ា", "ំ់៍៎៏័៑៝", "ះៈ"];
const SAME = { ឣ: "អ", ឤ: "អា", ឲ: "ឱ", "\u17b4": "", "\u17b5": "", "\u17d3": "ំ" };
const rank = (unit) => (unit[0] === "្" ? (unit === "្រ" ? 2 : 1) : ORDER.findIndex((marks) => marks.includes(unit)));
const syllable = (text) => {
  const typed = ABOVE.test(text) ? text.replace(/[ុ៊]/g, "៉") : text;
  const units = [...new Set(typed.slice(1).match(UNIT))].sort((one, other) => rank(one) - rank(other));
  const ordered = typed[0] + units.join("").replace("េី", "ើ").replace("េា", "ោ").replace("្ដ", "្ត");
  return ABOVE.test(ordered) ? ordered.replace("៉", "ុ") : ordered;
};
const khmer = (text) =>
  text.replace(IN_SUBSCRIPT, "$1្").replace(/[ឣឤឲ\u17b4\u17b5\u17d3]/g, (sign) => SAME[sign])
    .replace(SYLLABLE, syllable).replace(GIVE, "ឱ្យ")
    .replace(/[៍ៗ]/g, "").replaceAll("ៈ", "ះ").replace(/[០-៩]/g, (digit) => digit.charCodeAt(0) - 0x17e0);

const plain = (text) =>
  khmer(text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(INVISIBLE, "").replace(/['’]/g, "").toLowerCase());
const beginning = (text) => plain(text).match(/[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]{1,2}/u)?.[0].replace(/្$/, "") ?? "";
const wordsOf = (text) => plain(text).match(/[ក-៓៝]+|(?:(?![ក-៓៝])[\p{L}\p{N}\p{M}])+/gu) ?? [];

const answers = new Map();
const titlesFor = (address, letters) => {
  if (!answers.has(letters)) {
    const asked = fetch(`${address}?${new URLSearchParams({ query: letters })}`, { referrerPolicy: "no-referrer" });
    answers.set(letters, asked.then((answer) => answer.json()).then(({ titles }) => titles).catch(() => {
      answers.delete(letters); // the next letter asks again
      return [];
    }));
  }
  return answers.get(letters);
};

// Every word typed begins a word of the title; Khmer has no spaces, so there it may stand anywhere.
const fits = (title, words) => {
  const text = ` ${wordsOf(title).join(" ")}`;
  return words.every((word) => text.includes(/[\u1780-\u17ff]/.test(word) ? word : ` ${word}`));
};

export const connect = (form) => {
  const input = form.querySelector("input");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let chosen = -1;

  Object.assign(list, { id: `${input.id}-list`, className: "search__list", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label);
  status.className = "vh";
  status.setAttribute("role", "status");
  form.append(list, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }

  const choose = (number) => {
    chosen = number;
    [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === number)));
    if (number < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", list.children[number].id);
      list.children[number].scrollIntoView({ block: "nearest" });
    }
  };
  const show = (titles) => {
    list.replaceChildren(...titles.map((title, number) => {
      const option = document.createElement("li");
      Object.assign(option, { id: `${list.id}-${number}`, textContent: title });
      option.setAttribute("role", "option");
      return option;
    }));
    list.hidden = !titles.length;
    input.setAttribute("aria-expanded", String(titles.length > 0));
    choose(-1);
  };
  const close = () => {
    show([]);
    status.textContent = "";
  };
  const take = (number) => {
    input.value = list.children[number].textContent;
    close();
    form.requestSubmit();
  };

  input.addEventListener("input", async () => {
    const typed = input.value;
    const letters = beginning(typed);
    const titles = letters.length > 1 ? await titlesFor(form.dataset.search, letters) : [];
    if (input.value !== typed || document.activeElement !== input) return;
    const words = wordsOf(typed);
    const fitting = titles.filter((title) => fits(title, words)).slice(0, SHOWN);
    show(fitting);
    status.textContent = typed.trim() ? form.dataset.count.replace("0", String(fitting.length).replace(/\d/g, (digit) => digits[digit])) : "";
  });
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.isComposing || last < 0) return;
    if (event.key === "ArrowDown") choose(chosen < last ? chosen + 1 : 0);
    else if (event.key === "ArrowUp") choose(chosen > 0 ? chosen - 1 : last);
    else if (event.key === "Enter" && chosen >= 0) take(chosen);
    else if (event.key === "Escape") {
      event.stopPropagation(); // the drawer stays open
      close();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("li");
    if (option) take([...list.children].indexOf(option));
  });
  input.addEventListener("blur", close);
  if (input.value !== input.defaultValue) input.dispatchEvent(new Event("input")); // typed before this file came
};
