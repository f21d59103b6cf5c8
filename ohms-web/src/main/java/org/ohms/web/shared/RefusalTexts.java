package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.Refusal;

/**
 * The sentence for each refusal. Each feature keeps its own file, {@code org/ohms/web/<feature>/refusals.properties}, with
 * the codes as keys; {@code {name}} in a sentence is a figure the refusal carries.
 */
@ApplicationScoped
public class RefusalTexts {
    private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();

    /** The sentence in a language; a code without a sentence is shown as it is, so that somebody can report it. */
    public String of(Refusal refusal, Locale locale) {
        var texts = texts(locale);
        return with(refusal, texts, texts.get(refusal.code()));
    }

    /** The same for patients: the sentence meant for them, where there is one of its own. */
    public String forPatients(Refusal refusal, Locale locale) {
        var texts = texts(locale);
        return with(refusal, texts, texts.getOrDefault("portal." + refusal.code(), texts.get(refusal.code())));
    }

    private Map<String, String> texts(Locale locale) {
        return byLocale.computeIfAbsent(locale, wanted -> Texts.merged("refusals", wanted));
    }

    private static String with(Refusal refusal, Map<String, String> texts, @Nullable String found) {
        var text = found;
        if (text == null) {
            text = texts.getOrDefault("common.unknown", "{code}").replace("{code}", refusal.code());
        }
        for (var figure : refusal.params().entrySet()) {
            text = text.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        return text;
    }
}
