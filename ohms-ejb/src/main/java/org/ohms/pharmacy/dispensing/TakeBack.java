package org.ohms.pharmacy.dispensing;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something comes back.
 *
 * @param once id of this return; the same one is written once
 * @param pick so much of which lot it was part of
 * @param why said for every return
 */
public record TakeBack(
        UUID once,
        UUID dispense,
        @Nullable UUID pick,
        @Nullable ReturnKind kind,
        @Nullable BigDecimal quantity,
        @Nullable String why) {}
