package org.ohms.patients.consent;

import java.util.regex.Pattern;

/**
 * A signature drawn with a finger, a pen or the mouse: lines in a field 600 wide and 200 high, as a path of SVG, and nothing but
 * lines. So it stays sharp in print, and there is nothing in it that a browser could act on.
 */
public final class DrawnSignature {
    private static final Pattern LINES = Pattern.compile("(?:[ML]\\d{1,3} \\d{1,3}){2,2000}");

    private DrawnSignature() {}

    /** Whether the text is one. */
    public static boolean isOne(String text) {
        return LINES.matcher(text).matches();
    }
}
