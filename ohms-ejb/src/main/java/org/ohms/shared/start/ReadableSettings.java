package org.ohms.shared.start;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads every setting once before any bean is made: one that is no number, no duration or the like would otherwise end
 * the start of the application, but not the server, in the words of the libraries. Never says the value: it may be a
 * secret in the wrong place.
 */
public class ReadableSettings implements Extension {
    private static final Map<Class<?>, Class<?>> BOXED =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private final Map<String, String> unreadable = new TreeMap<>();

    <T> void read(@Observes ProcessInjectionPoint<?, T> found) {
        var setting = found.getInjectionPoint().getAnnotated().getAnnotation(ConfigProperty.class);
        if (setting == null || !(valueType(found.getInjectionPoint().getType()) instanceof Class<?> type)) {
            return;
        }
        try {
            ConfigProvider.getConfig().getOptionalValue(setting.name(), BOXED.getOrDefault(type, type));
        } catch (IllegalArgumentException wrong) {
            unreadable.put(setting.name(), type.getSimpleName().toLowerCase(java.util.Locale.ROOT));
        }
    }

    void stopOnWhatIsUnreadable(@Observes AfterBeanDiscovery allRead) {
        if (!unreadable.isEmpty()) {
            ServerStop.because(sentence());
        }
    }

    /** Such as: {@code ohms.identity.session.idle must be a duration.} */
    String sentence() {
        return unreadable.entrySet().stream()
                .map(setting -> setting.getKey() + " must be " + article(setting.getValue()))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static String article(String kind) {
        return switch (kind) {
            case "int", "integer", "long" -> "a whole number";
            case "boolean" -> "true or false";
            case "duration" -> "a duration such as PT15M";
            default -> "a " + kind;
        };
    }

    private static Type valueType(Type type) {
        return type instanceof ParameterizedType optional ? optional.getActualTypeArguments()[0] : type;
    }
}
