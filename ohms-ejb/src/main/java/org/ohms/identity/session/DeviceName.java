package org.ohms.identity.session;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a person recognises a browser by: its kind and system, from a closed list of words. The rest of what a browser
 * says about itself is not kept.
 */
final class DeviceName {
    private static final Map<Integer, String[]> BROWSERS = new TreeMap<>(Map.of(
            1, new String[] {"Edg/", "Edge"},
            2, new String[] {"OPR/", "Opera"},
            3, new String[] {"SamsungBrowser/", "Samsung Internet"},
            4, new String[] {"Firefox/", "Firefox"},
            5, new String[] {"FxiOS/", "Firefox"},
            6, new String[] {"CriOS/", "Chrome"},
            7, new String[] {"Chrome/", "Chrome"},
            8, new String[] {"Safari/", "Safari"}));

    private static final Map<Integer, String[]> SYSTEMS = new TreeMap<>(Map.of(
            1, new String[] {"iPhone", "iPhone"},
            2, new String[] {"iPad", "iPad"},
            3, new String[] {"Android", "Android"},
            4, new String[] {"CrOS", "ChromeOS"},
            5, new String[] {"Windows", "Windows"},
            6, new String[] {"Mac OS X", "Mac"},
            7, new String[] {"Linux", "Linux"}));

    private DeviceName() {}

    /** The order of the lists matters: nearly every browser also claims to be Chrome and Safari. */
    static String of(String userAgent) {
        return first(BROWSERS, userAgent, "Browser") + ", " + first(SYSTEMS, userAgent, "other system");
    }

    private static String first(Map<Integer, String[]> words, String userAgent, String otherwise) {
        return words.values().stream()
                .filter(word -> userAgent.contains(word[0]))
                .map(word -> word[1])
                .findFirst()
                .orElse(otherwise);
    }
}
