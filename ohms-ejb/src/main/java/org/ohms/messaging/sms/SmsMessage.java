package org.ohms.messaging.sms;

/** A text message to send; {@code to} is a number in E.164. */
public record SmsMessage(String to, String text) {
    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "SmsMessage[...]";
    }
}
