package org.ohms.web.shared;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All words of all pages in one bundle, {@code #{texts['patients.register.title']}}. Each feature keeps its own file,
 * {@code org/ohms/web/<feature>/texts.properties}, and begins its keys with its name.
 */
public class Texts extends ResourceBundle {
    /** The features whose texts are looked for, in the order of the house. */
    static final List<String> FEATURES = List.of(
            "shared",
            "help",
            "compliance",
            "identity",
            "patients",
            "entry",
            "access",
            "oversight",
            "proxy",
            "consent",
            "importing",
            "messaging",
            "scheduling",
            "planning",
            "portal",
            "documents",
            "records",
            "care",
            "telemedicine",
            "prescribing",
            "pharmacy",
            "billing",
            "education",
            "reporting",
            "integration");

    private final Map<String, String> words;

    public Texts() {
        this(Locale.ENGLISH);
    }

    Texts(Locale locale) {
        this.words = merged("texts", locale);
    }

    /** One kind of file of every feature, merged; the same key twice is a mistake of ours. */
    public static Map<String, String> merged(String file, Locale locale) {
        var all = new TreeMap<String, String>();
        for (var feature : FEATURES) {
            try {
                var bundle = ResourceBundle.getBundle(
                        "org.ohms.web." + feature + "." + file, locale, Texts.class.getClassLoader());
                for (var key : bundle.keySet()) {
                    if (all.put(key, bundle.getString(key)) != null) {
                        throw new IllegalStateException("two features bring the text " + key);
                    }
                }
            } catch (MissingResourceException featureBringsNone) {
                continue;
            }
        }
        return all;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
