// A click on the link beside a heading goes there and also copies its address; the words that
// confirm it are in data-copied of <body>.

const words = document.body.dataset.copied;
const links = document.querySelectorAll("a.anchor");

if (words && links.length > 0 && navigator.clipboard) {
  const status = document.createElement("p");
  status.className = "said";
  status.setAttribute("role", "status");
  document.body.append(status);
  let timer = 0;

  for (const link of links) {
    link.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        return; // not allowed: the address bar shows the link all the same
      }
      status.textContent = words;
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = ""), 3000);
    });
  }
}
