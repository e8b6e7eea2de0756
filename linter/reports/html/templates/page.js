"use strict";
(() => {
  const form = document.getElementById("filters");
  const notes = Array.from(document.querySelectorAll(".note"));
  const marks = Array.from(document.querySelectorAll("mark"), (mark) => [mark, mark.dataset.means.split(" ")]);
  const holders = Array.from(document.querySelectorAll(".card")).concat(Array.from(document.querySelectorAll(".chapter")));

  const boxes = (name) => Array.from(form.elements).filter((box) => box.name === name);
  const wanted = (name) => new Set(boxes(name).filter((box) => box.checked).map((box) => box.value));
  const limits = (name) => boxes(name).some((box) => !box.checked);

  const show = () => {
    const severities = wanted("severity");
    const families = wanted("family");
    const hidden = new Set();
    for (const note of notes) {
      note.hidden = !(severities.has(note.dataset.severity) && families.has(note.dataset.family));
      if (note.hidden) hidden.add(note.id);
    }
    for (const holder of holders) holder.hidden = !holder.querySelector(".note:not([hidden])");
    for (const [mark, means] of marks) mark.classList.toggle("off", means.every((id) => hidden.has(id)));
    const count = notes.length - hidden.size;
    document.getElementById("shown").textContent = hidden.size
      ? `${count} of ${notes.length} findings are shown.`
      : `All ${notes.length} findings are shown.`;
  };

  // What is chosen stands behind the "#" of the address, so that it can be kept and sent on.
  const remember = () => {
    const parts = ["severity", "family"].filter(limits).map((name) => `${name}=${Array.from(wanted(name)).join(",")}`);
    try {
      history.replaceState(null, "", parts.length ? `#${parts.join("&")}` : location.href.split("#")[0]);
    } catch {
      // A page inside a frame or a mail may not change its address; the choice holds all the same.
    }
  };
  const choose = (choice) => {
    for (const name of ["severity", "family"]) {
      const chosen = choice.get(name);
      for (const box of boxes(name)) box.checked = chosen === null || chosen.split(",").includes(box.value);
    }
    show();
  };
  const follow = () => {
    const hash = location.hash.slice(1);
    if (/^(severity|family)=/.test(hash)) {
      choose(new URLSearchParams(hash));
      return;
    }
    const target = hash && document.getElementById(decodeURIComponent(hash));
    if (target && target.closest("[hidden]")) {
      choose(new URLSearchParams());
      target.scrollIntoView();
    }
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("change", () => { show(); remember(); });
    document.getElementById("all").addEventListener("click", () => { choose(new URLSearchParams()); remember(); });
    window.addEventListener("hashchange", follow);
    show();
    follow();
  }

  // In the picture: what a box is joined to stays, the rest stands back.
  for (const svg of document.querySelectorAll(".picture svg")) {
    const curves = Array.from(svg.querySelectorAll(".curve"), (curve) => [curve, curve.dataset.joins.split(" ")]);
    const nodes = Array.from(svg.querySelectorAll(".box"));
    const ask = (event) => {
      const box = event.target.closest(".box");
      const key = box && box.dataset.key;
      const lit = new Set([key]);
      svg.classList.toggle("asked", Boolean(box));
      for (const [curve, joins] of curves) {
        const near = joins.includes(key);
        curve.classList.toggle("lit", near);
        // The other recommendations of a group share its tie to a body; they are no neighbours.
        if (near) for (const end of joins) if (end[0] !== key[0]) lit.add(end);
      }
      for (const node of nodes) node.classList.toggle("lit", lit.has(node.dataset.key));
    };
    const leave = () => {
      svg.classList.remove("asked");
      for (const lit of svg.querySelectorAll(".lit")) lit.classList.remove("lit");
    };
    svg.addEventListener("pointerover", ask);
    svg.addEventListener("focusin", ask);
    svg.addEventListener("pointerleave", leave);
    svg.addEventListener("focusout", leave);
  }
})();
