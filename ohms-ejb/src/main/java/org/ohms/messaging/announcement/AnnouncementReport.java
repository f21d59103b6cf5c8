package org.ohms.messaging.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an announcement has come, in figures.
 *
 * @param waiting people who are to be told
 * @param told people who were told in the page or by a message
 * @param unwanted people without the portal who do not want messages of this kind
 * @param unreachable people without the portal who have neither an e-mail address nor a mobile number that is used
 * @param failed people whose turn broke
 * @param withoutMessage people who want no messages of this kind outside the pages, whether or not they have the portal
 * @param inPage accounts that find it in their pages
 * @param opened accounts that have opened the notification
 * @param messages what became of the messages, by way and state
 */
public record AnnouncementReport(
        long waiting,
        long told,
        long unwanted,
        long unreachable,
        long failed,
        long withoutMessage,
        long inPage,
        long opened,
        List<Messages> messages) {
    public AnnouncementReport {
        messages = List.copyOf(messages);
    }

    /** Everybody it is for, as far as they are known yet. */
    public long people() {
        return waiting + told + unwanted + unreachable + failed;
    }

    /**
     * Messages of one way in one state.
     *
     * @param way name of the channel
     * @param state the word the outbox keeps
     * @param failure code of why they did not arrive; null when nothing went wrong
     */
    public record Messages(
            String way, String state, @Nullable String failure, long count) {}
}
