// The page is complete without this: it opens folded sections for links, and remembers which were open.
"use strict";
(() => {
  const sections = [...document.querySelectorAll("main details[id]")];
  const key = "open:" + location.pathname;
  const store = (act) => { try { return act(sessionStorage); } catch { return null; } };

  const remembered = (store((s) => s.getItem(key)) || "").split(" ");
  for (const section of sections) if (remembered.includes(section.id)) section.open = true;
  const remember = () => store((s) => s.setItem(key, sections.filter((d) => d.open).map((d) => d.id).join(" ")));
  for (const section of sections) section.addEventListener("toggle", remember);

  const reveal = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();
})();
