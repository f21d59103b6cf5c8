package org.ohms.messaging.preference;

/** By which ways a patient takes one kind of message; what they are told also stands in the portal. */
public record MessageWays(boolean mail, boolean sms) {
    public static final MessageWays ALL = new MessageWays(true, true);
    public static final MessageWays NONE = new MessageWays(false, false);

    /** The ways that both take. */
    public MessageWays and(MessageWays other) {
        return new MessageWays(mail && other.mail, sms && other.sms);
    }

    /** Whether this kind of message is not wanted at all. */
    public boolean isNone() {
        return !mail && !sms;
    }
}
