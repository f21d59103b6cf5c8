package org.ohms.api.json;

import java.util.regex.Pattern;

/** Names of fields as they may stand in an answer: short and harmless, whatever somebody sent. */
final class FieldNames {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final int LONGEST = 200;

    private FieldNames() {}

    static String below(String path, String name) {
        var safe = HARMLESS.matcher(name).matches() ? name : "?";
        var whole = path.isEmpty() ? safe : path + "." + safe;
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }
}
