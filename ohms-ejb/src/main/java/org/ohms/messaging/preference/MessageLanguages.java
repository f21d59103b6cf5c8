package org.ohms.messaging.preference;

import java.util.List;

/** The languages our messages are written in; each has a bundle of its texts. */
public final class MessageLanguages {
    public static final List<String> WRITTEN = List.of("en", "es");

    private MessageLanguages() {}
}
