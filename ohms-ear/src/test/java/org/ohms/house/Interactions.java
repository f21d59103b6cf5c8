package org.ohms.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Position;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * Where a click meets it, from its corner; empty when all of it lies below something else. Visits of a few minutes lie half
     * below each other.
     */
    private static Optional<Position> openSpot(Locator what) {
        var spot = (List<?>) what.evaluate("""
                what => {
                  what.scrollIntoView({ block: 'center', inline: 'center' });
                  const box = what.getBoundingClientRect();
                  for (const down of [.5, .25, .75, .1, .9]) {
                    for (const right of [.5, .25, .75, .1, .9]) {
                      const x = box.width * right, y = box.height * down;
                      if (what.contains(document.elementFromPoint(box.x + x, box.y + y))) return [x, y];
                    }
                  }
                  return [];
                }""");
        return spot.isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(((Number) spot.get(0)).doubleValue(), ((Number) spot.get(1)).doubleValue()));
    }

    /**
     * Clicks the first of these cards, in the order of the kinds, that does not lie below something else: where it lies open.
     *
     * @return the visit it stands for
     */
    public String clickOpenVisit(Locator... kinds) {
        page.waitForLoadState();
        for (var one : Stream.of(kinds).flatMap(kind -> kind.all().stream()).toList()) {
            var spot = openSpot(one);
            if (spot.isPresent()) {
                var visit = one.getAttribute("data-visit");
                one.click(new Locator.ClickOptions().setPosition(spot.get()));
                done.add("click " + one);
                return visit;
            }
        }
        throw new AssertionError("none of these lies open: " + List.of(kinds));
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
