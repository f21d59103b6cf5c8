package org.ohms.messaging.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people may be told by other ways than always. What is not of one of these is always told in the page. */
public enum NotificationTopic {
    /** One's day, or one's visits. */
    SCHEDULE("(schedule|visit)\\..*"),
    MESSAGES("message\\..*"),
    TASKS("task\\..*"),
    /** Medicines, results, documents, plans, referrals, what patients send, and what there is to read about all that. */
    CHART("records\\.(proposal|cosign)|(prescription|medicine|refill|document|result|plan|referral|article)\\..*"),
    /** What the hospital tells many people at once. */
    ANNOUNCEMENTS("announcement\\..*");

    private final Pattern kinds;

    NotificationTopic(String kinds) {
        this.kinds = Pattern.compile(kinds);
    }

    /** The topic of a kind; empty for what nobody can switch off, such as critical results and emergency access. */
    public static Optional<NotificationTopic> of(String kind) {
        return isUrgent(kind)
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(topic -> topic.kinds.matcher(kind).matches())
                        .findFirst();
    }

    private static boolean isUrgent(String kind) {
        return kind.equals("message.urgent") || kind.equals("task.unheard") || kind.equals("prescription.alert");
    }
}
