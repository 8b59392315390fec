// A click on the link beside a heading goes there and also copies its address; a click on the
// permanent link copies it. The words that confirm it are in data-copied of <body>.

const words = document.body.dataset.copied;
const links = document.querySelectorAll("a.anchor, a.permalink");

if (words && links.length > 0 && navigator.clipboard) {
  const status = document.createElement("p");
  status.className = "said";
  status.setAttribute("role", "status");
  document.body.append(status);
  let timer = 0;

  for (const link of links) {
    link.addEventListener("click", async (event) => {
      const { address } = link.dataset;
      if (address && (event.ctrlKey || event.metaKey || event.shiftKey)) {
        return; // opens in another tab
      }
      if (address) {
        event.preventDefault();
      }
      try {
        await navigator.clipboard.writeText(address ?? link.href);
      } catch {
        if (address) {
          location.assign(link.href); // not allowed: the page shows the address
        }
        return; // and so does the address bar
      }
      status.textContent = words;
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = ""), 3000);
    });
  }
}
