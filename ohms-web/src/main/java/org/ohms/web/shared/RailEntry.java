package org.ohms.web.shared;

import org.jspecify.annotations.Nullable;

/**
 * The place of a page in the rail (staff) or the bottom navigation (portal).
 *
 * @param order the smaller, the nearer to the top; the first entry somebody may open is their home
 * @param icon name of its icon
 * @param label key of its word in the texts
 * @param letter pressed after G it opens the page; null for none
 */
public record RailEntry(
        int order, String icon, String label, @Nullable String letter) {
    private static final int BOTTOM_NAVIGATION_ENDS = 60;

    /** Whether the bottom navigation of a phone has no room for it: there it is reached through the person's menu. */
    boolean isAtTheEnd() {
        return order >= BOTTOM_NAVIGATION_ENDS;
    }
}
