// Marks the section that is being read in the contents beside the text.

const links = new Map();
for (const link of document.querySelectorAll(".toc div a")) {
  const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (section) {
    links.set(section, link);
  }
}

const foot = document.querySelector(".foot");

let marked;

function mark() {
  let link;
  const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  for (const [section, its] of links) {
    if (!end && section.getBoundingClientRect().top > innerHeight / 3) {
      break;
    }
    link = its;
  }
  if (link !== marked) {
    marked?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "true");
    marked = link;
  }
}

// Sections come and go at this line, so there is no need to listen to every scroll.
const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
for (const section of links.keys()) {
  observer.observe(section);
}

// At the end of the page the last section is read, however short it is.
new IntersectionObserver(mark, { threshold: [0.9, 0.95, 0.99, 1] }).observe(foot);
