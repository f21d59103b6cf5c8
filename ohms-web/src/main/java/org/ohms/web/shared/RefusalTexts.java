package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        var texts = byLocale.computeIfAbsent(locale, wanted -> Texts.merged("refusals", wanted));
        var text = texts.get(refusal.code());
        if (text == null) {
            text = texts.getOrDefault("common.unknown", "{code}").replace("{code}", refusal.code());
        }
        for (var figure : refusal.params().entrySet()) {
            text = text.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        return text;
    }
}
