package no.samskap.browser;

import com.microsoft.playwright.Locator;

/** How somebody works a page: by mouse, or by keyboard alone. */
interface Hand {
    void press(Locator button);

    /** Until what is written goes there. */
    void reach(Locator field);

    void write(Locator field, String text);

    void choose(Locator select, String label);

    /** Ticks a box, or picks a radio button among those of its name. */
    void check(Locator choice);

    /** Points, clicks and picks. */
    Hand MOUSE = new Hand() {
        @Override
        public void press(Locator button) {
            button.click();
        }

        @Override
        public void reach(Locator field) {
            field.focus();
        }

        @Override
        public void write(Locator field, String text) {
            field.fill(text);
        }

        @Override
        public void choose(Locator select, String label) {
            select.selectOption(label);
        }

        @Override
        public void check(Locator choice) {
            choice.check();
        }
    };

    /** Reaches everything with the Tab key, as one who cannot use a mouse must. */
    Hand KEYBOARD = new Hand() {
        private static final int MOST_TABS = 400;

        @Override
        public void press(Locator button) {
            reach(button);
            button.page().keyboard().press("Enter");
        }

        @Override
        public void write(Locator field, String text) {
            reach(field);
            field.page().keyboard().press("Control+a");
            field.page().keyboard().insertText(text);
        }

        /** Typing the beginning of a choice's name picks it. */
        @Override
        public void choose(Locator select, String label) {
            reach(select);
            select.page().keyboard().type(label);
        }

        /** The Tab key reaches one radio button of a name, and the arrows lead on to the others. */
        @Override
        public void check(Locator choice) {
            String name = choice.getAttribute("name");
            Locator group = choice.page().locator("main input[name='" + name + "']");
            Locator chosen = choice.page().locator("main input[name='" + name + "']:checked");
            boolean isOneOf = "radio".equals(choice.getAttribute("type"));
            reach(!isOneOf ? choice : chosen.count() > 0 ? chosen : group.first());
            choice.page().keyboard().press("Space");
            for (int i = 0; isOneOf && i < group.count() && !choice.isChecked(); i++)
                choice.page().keyboard().press("ArrowDown");
            if (!choice.isChecked()) throw new AssertionError("The keyboard does not check " + choice);
        }

        @Override
        public void reach(Locator wanted) {
            for (int tabs = 0; tabs < MOST_TABS; tabs++) {
                if ((Boolean) wanted.evaluate("element => element === document.activeElement")) return;
                wanted.page().keyboard().press("Tab");
            }
            throw new AssertionError("The Tab key does not reach " + wanted);
        }
    };
}
