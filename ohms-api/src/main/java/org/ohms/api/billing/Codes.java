package org.ohms.api.billing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Codes on the wire: small letters, parted by hyphens. */
final class Codes {
    private Codes() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What this code means among those there are; empty when it is none of them. */
    static <E extends Enum<E>> Optional<E> meaning(String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(code))
                .findFirst();
    }
}
