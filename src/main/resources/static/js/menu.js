// Closes the open header menus on Escape (focus goes back to the button) and when one clicks elsewhere.
// Without this script the menus are plain <details> and work by their own button.
(() => {
  const menus = () => document.querySelectorAll("details.shell-menu[open], details.user-menu[open]");

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector("summary").focus();
    }
  });

  document.addEventListener("click", (event) => {
    for (const menu of menus()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
})();
