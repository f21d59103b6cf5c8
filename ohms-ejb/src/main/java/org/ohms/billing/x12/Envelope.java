package org.ohms.billing.x12;

import java.time.LocalDateTime;

/**
 * What the frame of an interchange to be written says.
 *
 * @param kind what sort of transaction sets it holds, such as HC
 * @param sender who sends it
 * @param receiver who gets it
 * @param applicationReceiver the receiver's application
 * @param interchangeNumber its control number
 * @param groupNumber the control number of its only group
 * @param at when, in the hospital's time
 * @param answerWanted whether a TA1 is asked for
 * @param production whether it is meant, and no test
 */
public record Envelope(
        String kind,
        Party sender,
        Party receiver,
        String applicationReceiver,
        long interchangeNumber,
        long groupNumber,
        LocalDateTime at,
        boolean answerWanted,
        boolean production) {}
