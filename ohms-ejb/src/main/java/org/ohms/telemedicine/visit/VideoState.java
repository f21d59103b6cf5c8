package org.ohms.telemedicine.visit;

import java.util.List;
import java.util.UUID;

/**
 * The room as one person sees it at the moment.
 *
 * @param ahead how many wait before this person for the same provider
 * @param minutes in about how many minutes the provider will have time
 * @param hostHere whether somebody who cares for the patient is in the room
 * @param people who is seen: the host sees all, who is in those who are in, and who waits only themselves
 */
public record VideoState(
        VideoSeat seat, Where where, int ahead, long minutes, boolean hostHere, List<VideoPerson> people) {
    /** Where somebody is. */
    public enum Where {
        WAITING,
        IN,
        ENDED,
        /** In another page: this one is no longer asked. */
        ELSEWHERE;

        /** The word scripts know. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public VideoState {
        people = List.copyOf(people);
    }

    public UUID me() {
        return seat.participant();
    }
}
