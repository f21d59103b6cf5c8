package org.ohms.messaging.notification;

/**
 * By which ways somebody is told of a topic.
 *
 * @param page in the page, as it happens
 * @param mail by e-mail, without a word of what it is about
 * @param sms by a text message, without such a word either: to the own phone of somebody on staff, or to the mobile number of a
 *     patient's record
 * @param push shown by the browsers that were asked to, without such a word either
 */
public record NotificationWish(NotificationTopic topic, boolean page, boolean mail, boolean sms, boolean push) {
    /** What holds until somebody says otherwise. */
    static NotificationWish untold(NotificationTopic topic) {
        return new NotificationWish(topic, true, false, false, false);
    }
}
