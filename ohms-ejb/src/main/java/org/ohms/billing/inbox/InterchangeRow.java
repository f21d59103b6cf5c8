package org.ohms.billing.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An interchange that came in.
 *
 * @param file the file it came in
 * @param contents the types of its transaction sets, parted by commas
 * @param sets how many transaction sets it holds
 * @param accepted how many of them are used
 * @param unread the types of its transaction sets that nobody here reads, parted by commas; empty when all are read
 * @param unasked how many answers about covers in it are to no question of this hospital
 * @param fault TA105 of the answer; 000 when nothing was wrong with its frame
 * @param ta1 the answer about its frame
 * @param functional the answer about its groups; empty when there is none
 */
public record InterchangeRow(
        UUID id,
        UUID file,
        String sender,
        String receiver,
        String controlNumber,
        String contents,
        int sets,
        int accepted,
        InterchangeState state,
        String unread,
        int unasked,
        String fault,
        String ta1,
        String functional,
        Instant receivedAt) {}
