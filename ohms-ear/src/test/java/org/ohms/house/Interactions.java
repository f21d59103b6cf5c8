package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person does at a page, counted: one click, tap, key command or typed entry is one. A key that opens the field one
 * goes on typing in, such as the slash of the search, is the first letter of that entry. A person acts when the page is there.
 *
 * <pre>{@code
 * var desk = new Interactions(page);
 * desk.type("/castillo marta");
 * desk.press("Alt+b");
 * desk.assertAtMost(2);
 * }</pre>
 */
public final class Interactions {
    private final Page page;
    private final List<String> done = new ArrayList<>();

    public Interactions(Page page) {
        this.page = page;
    }

    /** Whether a click meets it: nothing lies above its middle. Visits of a few minutes lie half below each other. */
    public static boolean isOnTop(Locator what) {
        return (boolean) what.evaluate("""
                what => {
                  what.scrollIntoView({ block: 'center', inline: 'center' });
                  const box = what.getBoundingClientRect();
                  return what.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
                }""");
    }

    public void click(Locator what) {
        page.waitForLoadState();
        what.click();
        done.add("click " + what);
    }

    public void press(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
        done.add("press " + key);
    }

    /** Types at whatever has the focus. */
    public void type(String text) {
        page.waitForLoadState();
        page.keyboard().type(text);
        done.add("type " + text);
    }

    /** Fills a field. */
    public void enter(Locator field, String text) {
        page.waitForLoadState();
        field.fill(text);
        done.add("enter " + text);
    }

    /** Chooses from a list. */
    public void choose(Locator list, String label) {
        page.waitForLoadState();
        list.selectOption(new SelectOption().setLabel(label));
        done.add("choose " + label);
    }

    public void assertAtMost(int target) {
        assertThat(done).as("interactions").hasSizeLessThanOrEqualTo(target);
    }
}
