package org.ohms.records.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's wish for the own chart.
 *
 * @param target the entry it is about; null for something new
 */
public record ProposeForChart(
        @Nullable ProposalSubject subject, @Nullable UUID target, ProposedWords words) {}
