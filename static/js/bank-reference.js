// Makes the reference of a bank transfer (ISO 11649: RF, check digits by ISO 7064 mod 97-10, a word and random digits).
// It leaves the device only in the transfer.
const LENGTH = 10;

const digits = () => Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => byte % 10).join("");
const asNumber = (text) => text.replace(/[A-Z]/g, (letter) => parseInt(letter, 36));
const remainder = (number) => [...number].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

for (const place of document.querySelectorAll("[data-reference]")) {
  const body = place.dataset.reference + digits();
  const check = String(98 - remainder(asNumber(`${body}RF00`))).padStart(2, "0");
  const reference = `RF${check}${body}`;
  const way = place.closest(".method");
  place.textContent = reference.replace(/.{4}(?=.)/g, "$& ");
  way.querySelector("[data-copy-reference]").dataset.copyText = reference;
  way.querySelector("[data-reference-note]").hidden = false;
}
