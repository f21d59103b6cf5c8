package org.ohms.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Texts with figures in them, {@code #{words.of('pager.range', 1, 25, 14206)}}, and texts whose key is computed. */
@Named
@ApplicationScoped
public class Words {
    @Inject
    Language language;

    private final Map<Locale, Texts> byLocale = new ConcurrentHashMap<>();

    public String of(String key, Object... figures) {
        var locale = language.now();
        var texts = byLocale.computeIfAbsent(locale, Texts::new);
        var text = texts.containsKey(key) ? texts.getString(key) : key;
        return figures.length == 0 ? text : new MessageFormat(text, locale).format(figures);
    }
}
