package org.ohms.patients.demographics;

/**
 * A way to reach somebody.
 *
 * @param value phone number in E.164 ({@code +16175550142}) or an e-mail address
 */
public record ContactPoint(Kind kind, String value) {

    /** What sort of line it is. */
    public enum Kind {
        MOBILE,
        HOME_PHONE,
        WORK_PHONE,
        EMAIL;

        public boolean isPhone() {
            return this != EMAIL;
        }
    }

    public static ContactPoint mobile(String number) {
        return new ContactPoint(Kind.MOBILE, number);
    }

    public static ContactPoint email(String address) {
        return new ContactPoint(Kind.EMAIL, address);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "ContactPoint[...]";
    }
}
