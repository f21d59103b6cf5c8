package org.ohms.prescribing.prescription;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a prescriber says to one alert.
 *
 * @param reason why it is overridden; null for another answer
 * @param words why what stops is kept; null for another answer
 * @param until when what makes room goes on; null for another answer
 */
public record AlertReply(
        AlertAnswer answer,
        @Nullable OverrideReason reason,
        @Nullable String words,
        @Nullable LocalDate until) {}
