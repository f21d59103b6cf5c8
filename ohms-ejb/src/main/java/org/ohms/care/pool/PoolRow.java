package org.ohms.care.pool;

import java.util.UUID;

/**
 * A group that answers messages together.
 *
 * @param forPatients whether patients may write to it by themselves
 * @param answerHours within how many hours it usually answers
 */
public record PoolRow(UUID id, String name, boolean forPatients, int answerHours, boolean active, long version) {}
