package org.ohms.messaging.notification;

/**
 * By which ways somebody is told of a topic.
 *
 * @param page in the page, as it happens
 * @param mail by e-mail, without a word of what it is about
 */
public record NotificationWish(NotificationTopic topic, boolean page, boolean mail) {
    /** What holds until somebody says otherwise. */
    static NotificationWish untold(NotificationTopic topic) {
        return new NotificationWish(topic, true, false);
    }
}
